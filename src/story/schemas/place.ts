import { z } from 'zod';
import { lat, lon, slug } from './common.ts';

/** A place that claims count in or maps name. `source` says where point and name come from. */
export const place = z.strictObject({
  id: slug,
  en: z.string().min(2),
  /** Arabic name; empty only where no source prints one. */
  ar: z.string(),
  kind: z.enum([
    'area',
    'country',
    'city',
    'neighbourhood',
    'quarter',
    'monument',
    'hospital',
    'square',
    'stadium',
    'park',
    'gate',
    'bridge',
    'water',
    'camp',
    'dam',
    'village',
    'site',
  ]),
  /** Longitude, latitude; left out for areas that are not a point. */
  at: z.tuple([lon, lat]).optional(),
  precision_m: z.number().positive().optional(),
  source: z.string().min(2),
});

export const placesFile = z.strictObject({ places: z.array(place).min(1) });
export type Place = z.infer<typeof place>;
