import { z } from 'zod';
import { lat, lon, slug } from './common.ts';

const point = z.tuple([lon, lat]);
const line = z.array(point).min(2);
const ring = z.array(point).min(4);
const zoom = z.number().min(0).max(24);
const kind = z.object({ k: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'a class such as road-main'), name: z.string().min(1).optional() });

/** content/geo/story.json: lines that scenes draw and letter. */
const story = z.strictObject({
  iraq: z.array(line).min(1),
  wall: line,
  bridges: z.record(slug, line),
  courses: z.array(z.strictObject({ place: slug, from: zoom, to: zoom, line })).min(1),
});

/** content/geo/raqqa.json: the city, as GeoJSON. */
const city = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.strictObject({
        type: z.literal('Feature'),
        properties: kind,
        geometry: z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
          z.strictObject({ type: z.literal('LineString'), coordinates: line }),
        ]),
      }),
    )
    .min(1),
});

/** Numbers of arcs at any depth, as TopoJSON's shapes have them. */
const arcs: z.ZodType = z.array(z.union([z.number().int(), z.lazy(() => arcs)]));
const pair = z.tuple([z.number(), z.number()]);

/** content/geo/region.json: Syria and its neighbours, as TopoJSON. */
const region = z
  .strictObject({
    type: z.literal('Topology'),
    objects: z.strictObject({
      region: z.strictObject({
        type: z.literal('GeometryCollection'),
        geometries: z.array(z.strictObject({ type: z.enum(['MultiPolygon', 'MultiLineString', 'Polygon', 'LineString']), properties: kind, arcs })).min(1),
      }),
    }),
    arcs: z.array(z.array(pair).min(2)).min(1),
    bbox: z.tuple([lon, lat, lon, lat]),
    transform: z.strictObject({ scale: pair, translate: pair }),
  })
  .superRefine(({ objects, arcs: known }, context) => {
    for (const [i, { arcs: used }] of objects.region.geometries.entries())
      for (const arc of (used as number[][]).flat(Number.POSITIVE_INFINITY) as unknown as number[])
        if ((arc < 0 ? ~arc : arc) >= known.length)
          context.addIssue({ code: 'custom', path: ['objects', 'region', 'geometries', i], message: `arcs under ${known.length}`, input: arc });
  });

/** The shape of each file of geodata. */
export const geodata = { 'geo/story.json': story, 'geo/raqqa.json': city, 'geo/region.json': region } as const;
