import { z } from 'zod';
import { bounds, claimId, fullDay, lat, lon, slug, stateId, text } from './common.ts';

const anchor = z.enum(['left', 'right', 'top', 'bottom', 'center']);
const layouts = z.enum(['all', 'side', 'stack']);

/** A place name on the map. `at` is the side of the point the words stand on; `only` limits it to wide or narrow screens. */
const label = z.strictObject({
  place: slug,
  at: anchor.default('right'),
  only: layouts.default('all'),
  /** dot: a point with its name; area: capitals over an area, no point; water: lettered along the river; strong: red, as Raqqa or the bridges. */
  as: z.enum(['dot', 'area', 'water', 'country', 'strong', 'plain']).default('dot'),
  /** Where the Arabic name is printed too; narrow screens sometimes have no room for both. */
  arabic: z.enum(['all', 'side', 'stack', 'none']).default('all'),
  /** water: the middle of the lettering, moved to the nearest point of the course; others: where the words stand instead of the place. */
  near: z.tuple([lon, lat]).optional(),
  /** The same for narrow screens. */
  stackNear: z.tuple([lon, lat]).optional(),
  /** The side of the point on narrow screens, when it differs. */
  stackAt: anchor.optional(),
});

/** The one annotation of a scene: first line bold in the mark's colour, then plain lines, a leader to `to`. */
const annotation = z.strictObject({
  to: z.tuple([lon, lat]),
  /** Where the words stand, in degrees from nothing: a point on the map, so that it moves with the camera. */
  at: z.tuple([lon, lat]),
  lines: z.array(text).min(1).max(5),
  /** Fewer words for narrow screens. */
  short: z.array(text).min(1).max(3).optional(),
  shortAt: z.tuple([lon, lat]).optional(),
  tone: z.enum(['wall', 'ink']).default('ink'),
});

/** A mark whose published precision is drawn: a square of a grid or a ring, never a pin. */
const mark = z.strictObject({
  kind: z.enum(['square', 'ring']),
  at: z.tuple([lon, lat]),
  /** Side of the square or radius of the ring, metres. */
  size_m: z.number().positive(),
  dashed: z.boolean().default(false),
  label: text.optional(),
  sub: text.optional(),
  side: anchor.default('right'),
});

const shared = {
  id: slug,
  /** The text alternative: says what the picture says, finding first. */
  alt: text,
  /** Days of the battle this scene stands on: drawn in the calendar strip. */
  days: z.strictObject({ from: fullDay, to: fullDay, label: text.optional() }).optional(),
};

export const mapScene = z.strictObject({
  ...shared,
  view: z.literal('map'),
  bounds,
  /** Other bounds for narrow screens, when the place named would be too small. */
  stackBounds: bounds.optional(),
  /** On wide screens the map is a sheet with a drawn edge, beside empty paper (the cover). */
  sheet: z.boolean().default(false),
  /** Whether the scale bar is drawn. */
  scale: z.boolean().default(true),
  labels: z.array(label).default([]),
  /** Lines this scene draws in heavily: the wall, the bridges, Iraq’s borders as Syria’s are. */
  draws: z.array(z.enum(['wall', 'bridges', 'iraq'])).default([]),
  marks: z.array(mark).default([]),
  annotation: annotation.optional(),
});

export const figureScene = z.strictObject({
  ...shared,
  alt: text.optional(),
  view: z.literal('figure'),
  figure: slug,
  state: stateId,
});

/** Words alone: the excerpts of one or two claims of one speaker, printed as the picture. */
export const quoteScene = z.strictObject({
  ...shared,
  /** Left out: the words themselves are the alternative. */
  alt: text.optional(),
  view: z.literal('quote'),
  claims: z.array(claimId).min(1).max(2),
  /** Who speaks: the person's name, or how the source describes them. */
  name: text,
  /** To whom and when: "resident of Raqqa, to Amnesty, 2018". */
  role: text,
  /** A remark of ours beside the words, with its own claims. */
  gloss: text.optional(),
});

/** A scene is a complete picture: nothing in it depends on what was shown before. */
export const scene = z.discriminatedUnion('view', [mapScene, figureScene, quoteScene]);

export type Scene = z.infer<typeof scene>;
export type MapScene = z.infer<typeof mapScene>;
export type FigureScene = z.infer<typeof figureScene>;
export type QuoteScene = z.infer<typeof quoteScene>;
export type Label = z.infer<typeof label>;
export type Annotation = z.infer<typeof annotation>;
export type Mark = z.infer<typeof mark>;
