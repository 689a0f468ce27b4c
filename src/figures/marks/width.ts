/** Faces text is measured in: Source Sans 3 and Source Serif 4, regular and semibold. */
export type Face = 'sans' | 'sans-600' | 'serif' | 'serif-600';

// Advance widths of ASCII 32 to 126 in hundredths of an em, read from the fonts we ship.
// biome-ignore format: a table
const advances: Record<Face, readonly number[]> = {
  sans: [20,29,43,50,50,82,61,25,30,30,42,50,25,31,25,35,50,50,50,50,50,50,50,50,50,50,25,25,50,50,50,42,85,54,59,57,61,53,49,62,65,26,48,58,49,73,65,66,57,66,57,53,54,64,51,79,51,48,54,30,35,30,50,50,54,50,55,46,55,50,29,50,54,25,25,49,25,83,55,54,55,55,35,42,34,54,47,72,45,47,42,30,24,30,50],
  'sans-600': [20,31,48,51,51,84,64,27,32,32,44,51,27,32,27,34,51,51,51,51,51,51,51,51,51,51,27,27,51,51,51,44,87,56,60,58,62,54,51,63,66,28,49,60,50,74,66,67,58,67,59,54,55,65,54,80,54,50,54,32,34,32,51,50,55,52,56,46,56,51,32,52,56,26,26,52,27,84,56,55,56,56,37,43,36,56,49,75,48,49,44,32,25,32,51],
  serif: [20,27,34,53,47,79,68,18,32,32,42,50,26,29,26,31,47,47,47,47,47,47,47,47,47,47,26,26,50,50,50,39,82,61,55,57,64,54,51,60,70,32,33,61,52,81,67,64,51,64,61,47,57,66,61,89,61,59,51,30,31,30,50,48,40,45,54,43,53,46,32,48,56,27,26,51,27,84,56,50,54,51,39,39,30,54,46,70,46,46,41,33,29,33,50],
  'serif-600': [20,26,36,54,49,83,68,19,34,34,42,50,26,30,26,32,49,49,49,49,49,49,49,49,49,49,26,26,50,50,50,38,85,62,56,57,64,54,51,61,70,33,34,62,52,81,65,64,53,64,62,48,57,65,61,89,61,59,51,32,32,32,50,49,40,47,55,44,54,46,32,49,56,28,27,52,28,84,56,51,54,52,41,40,32,55,48,71,48,48,42,33,28,33,50],
};
/** Our punctuation outside ASCII; everything else counts as half an em. */
const others: Record<string, number> = {
  '’': 26,
  '‘': 26,
  '“': 43,
  '”': 43,
  '–': 50,
  '—': 83,
  '…': 78,
  '·': 27,
  '\u00a0': 20,
};

/** The serif has an optical size axis: it is drawn wider as it gets smaller. */
function optical(size: number): number {
  const stops = [
    [11, 1.206],
    [14, 1.17],
    [16, 1.146],
    [20, 1.1],
    [26, 1.082],
    [40, 1.05],
    [100, 1],
  ] as const;
  if (size <= 11) return stops[0][1];
  for (let i = 1; i < stops.length; i++) {
    const [a, from] = stops[i - 1] as readonly [number, number];
    const [b, to] = stops[i] as readonly [number, number];
    if (size <= b) return from + ((to - from) * (size - a)) / (b - a);
  }
  return 1;
}

/** Estimated width of one line in px, so that text can wrap at build time, where there is no browser to ask. */
export function textWidth(line: string, size: number, face: Face): number {
  const widths = advances[face];
  let hundredths = 0;
  for (const char of line) hundredths += widths[char.charCodeAt(0) - 32] ?? others[char] ?? 50;
  return (hundredths * size * (face.startsWith('serif') ? optical(size) : 1.005)) / 100;
}
