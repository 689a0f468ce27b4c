/** Parts of a hex colour, 0 to 255. */
const parts = (hex: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance, 0 to 1 (WCAG 2.2). */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = parts(hex).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** What is read on the ground: the softest ink and the river of each theme, which must keep 4.5:1 (styles/tokens.css). */
export const inks = { paper: ['#6b6256', '#3f626d', '#9b2c1c'], night: ['#9b9283', '#86b0bf', '#e9775b'] } as const;

/**
 * The theme that can be read on the host's own paper, or null when neither can: then ours stays.
 *
 * @param ground "#rrggbb"
 */
export function themeOn(ground: string): 'paper' | 'night' | null {
  const own = luminance(ground);
  const readable = (ink: string) => {
    const other = luminance(ink);
    return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05) >= 4.5;
  };
  return (['paper', 'night'] as const).find((theme) => inks[theme].every(readable)) ?? null;
}
