/** A number, or a number that changes with the zoom: between stops it grows as MapLibre's `exponential` with this base. */
export type Ramp = number | { readonly base: number; readonly stops: readonly (readonly [number, number])[] };

/** The value at a zoom, as MapLibre's interpolate computes it (clamped outside the stops). */
export function at(ramp: Ramp, zoom: number): number {
  if (typeof ramp === 'number') return ramp;
  const { base, stops } = ramp;
  const next = stops.findIndex(([z]) => z > zoom);
  const last = stops.at(-1);
  if (next === -1) return last ? last[1] : 0;
  const [z1, v1] = stops[next] as readonly [number, number];
  if (next === 0) return v1;
  const [z0, v0] = stops[next - 1] as readonly [number, number];
  const t = base === 1 ? (zoom - z0) / (z1 - z0) : (base ** (zoom - z0) - 1) / (base ** (z1 - z0) - 1);
  return v0 + (v1 - v0) * t;
}

/** The same ramp as a MapLibre expression. */
export const expression = (ramp: Ramp): number | unknown[] =>
  typeof ramp === 'number' ? ramp : ['interpolate', ['exponential', ramp.base], ['zoom'], ...ramp.stops.flat()];
