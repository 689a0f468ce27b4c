import { escape } from '../../figures/svg.ts';

/** Years with little to place have little room; the months of the battle have most of it. */
const stretches: readonly (readonly [name: string, width: number, months: readonly string[]])[] = [
  ['2014', 34, []],
  ['2015', 26, []],
  ['2016', 26, []],
  ['2017', 26, []],
  ['', 340, ['June', 'July', 'August', 'September', 'October']],
  ['', 22, []],
  ['2018', 62, []],
  ['2019', 62, []],
  ['2020', 34, []],
  ['2021', 26, []],
  ['2022', 34, []],
];
const height = 220;

/** An empty time line to draw on, from 2014 to 2022, as SVG. `title` says what it is. */
export function emptyAxis(title: string): string {
  let x = 4;
  const parts: string[] = [];
  const tick = (at: number, long: boolean) => `<line x1="${at}" y1="${height - (long ? 40 : 34)}" x2="${at}" y2="${height - 24}"/>`;
  const text = (at: number, words: string) => `<text x="${at}" y="${height - 6}" text-anchor="middle">${words}</text>`;
  for (const [name, width, months] of stretches) {
    parts.push(tick(x, true));
    if (name) parts.push(text(x + width / 2, name.length > 3 && width < 30 ? `’${name.slice(2)}` : name));
    const month = width / (months.length || 1);
    for (const [i, word] of months.entries()) parts.push(...(i > 0 ? [tick(x + i * month, false)] : []), text(x + (i + 0.5) * month, word));
    x += width;
  }
  parts.push(tick(x, true));
  return `<svg class="timeline-axis" viewBox="0 0 ${x + 4} ${height}" role="img" aria-label="${escape(title)}"><line x1="4" y1="${height - 32}" x2="${x}" y2="${height - 32}"/>${parts.join('')}</svg>`;
}
