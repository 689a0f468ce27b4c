import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { LonLat } from './camera.ts';
import { hatch, hatching, waterlines } from './ornament.ts';

type Ring = readonly LonLat[];
export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
  | { readonly type: 'LineString'; readonly coordinates: Ring }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly Ring[] };

/** A drawn thing; `k` is its class in layers.ts. */
export interface Feature {
  readonly type: 'Feature';
  readonly properties: { readonly k: string };
  readonly geometry: Geometry;
}
export interface Features {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature[];
}

/** The geometry of the two sources of the basemap. */
export interface BaseGeo {
  readonly region: Features;
  readonly city: Features;
}

/** Lines that scenes draw and letter: content/geo/story.json. Degrees; `from` and `to` are zooms. */
export interface StoryGeo {
  readonly wall: readonly LonLat[];
  /** Iraq’s borders but that with Syria. */
  readonly iraq: readonly (readonly LonLat[])[];
  readonly bridges: Readonly<Record<string, readonly LonLat[]>>;
  readonly courses: readonly {
    readonly place: string;
    readonly from: number;
    readonly to: number;
    readonly line: readonly LonLat[];
  }[];
}

const line = (k: string, coordinates: readonly LonLat[]): Feature => ({
  type: 'Feature',
  properties: { k },
  geometry: { type: 'LineString', coordinates },
});
const lines = (k: string, coordinates: readonly (readonly LonLat[])[]): Feature => ({
  type: 'Feature',
  properties: { k },
  geometry: { type: 'MultiLineString', coordinates },
});

/** Syria, its neighbours and their waters, out of content/geo/region.json (TopoJSON). */
export const regionFeatures = (topology: unknown): Features => {
  const topo = topology as Topology;
  return feature(topo, topo.objects.region as never) as unknown as Features;
};

/** The city out of content/geo/raqqa.json, with the wall and bridges of story.json and the drawn ornament (hatch, waterlines). */
export function cityFeatures(raqqa: unknown, story: StoryGeo): Features {
  const traced = (raqqa as Features).features;
  const rings = (k: string) =>
    traced.flatMap((f) => (f.properties.k === k && f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : []));
  return {
    type: 'FeatureCollection',
    features: [
      ...traced,
      lines(
        'hatch',
        rings('urban').flatMap((polygon) => hatch(polygon, hatching, 0)),
      ),
      lines(
        'hatch-between',
        rings('urban').flatMap((polygon) => hatch(polygon, hatching, hatching / 2)),
      ),
      lines(
        'waterline',
        rings('river').flatMap((polygon) => [...waterlines(polygon, 26), ...waterlines(polygon, 56)]),
      ),
      line('wall', story.wall),
      ...Object.values(story.bridges).map((bridge) => line('bridge', bridge)),
    ],
  };
}
