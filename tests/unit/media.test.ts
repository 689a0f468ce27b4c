/** Media queries: what the script and the pages ask, the style sheets ask in the same words. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lowPhone, narrow, phone, stacked, tablet, tallPhone, wide } from '../../src/stage/media.ts';

const bare = (query: string) => query.replaceAll('screen and ', '');
const asked = globSync('src/styles/**/*.css').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/@media ([^{]+?)\s*\{/g)].map(([, query = '']) => ({ file, query: bare(query) })),
);

test('a window that is on its end is the same in styles and script', () => {
  const known = [stacked, tablet].map(bare);
  const found = asked.filter(({ query }) => /aspect-ratio: 1\)/.test(query));
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ query }) => !known.includes(query))).toEqual([]);
});

test('narrow screens, phones and wide ones have one edge each', () => {
  const edges = [narrow, phone, wide].map((query) => /[\d.]+em/.exec(query)?.[0]);
  const near = asked.flatMap(({ file, query }) => [...query.matchAll(/width: ((?:43|64|65)[\d.]*em)/g)].map(([, edge]) => ({ file, edge })));
  expect(near.length).toBeGreaterThan(20);
  // The edge of a phone from above is that of a tablet.
  expect(near.filter(({ edge }) => edge !== '43.75em' && !edges.includes(edge))).toEqual([]);
});

test('a phone is a low one or not: no shape of a window is both, or neither', () => {
  const edge = (query: string) => /(min|max)-aspect-ratio: (\d+)\/(\d+)/.exec(query)?.slice(1) as [string, string, string];
  const [[least, low, lowTo], [most, tall, tallTo]] = [edge(lowPhone), edge(tallPhone)];
  expect([least, most]).toEqual(['min', 'max']);
  for (let width = 1; width < 700; width++)
    // The windows whose shapes are nearest to the edge, from either side.
    for (const height of [Math.floor, Math.ceil].map((round) => round((width * Number(lowTo)) / Number(low))))
      expect(width * Number(lowTo) >= height * Number(low), `${width} × ${height}`).not.toBe(width * Number(tallTo) <= height * Number(tall));
});
