/** A strip of marks as one path stands where its rectangles stood. */
import { expect, test } from 'vitest';
import { onePath } from '../../src/figures/one-path.ts';
import { draw } from '../../src/figures/calendar/draw.ts';
import { figureData } from '../../src/figures/data.ts';
import { h, type SvgNode } from '../../src/figures/svg.ts';
import { loadStory } from '../../src/story/story.ts';

/** Left, top, width and height of every mark of a path. */
const marks = (d: string): number[][] => {
  let [x, y] = [0, 0];
  return [...d.matchAll(/m([-\d.]+) ([-\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map(([, right, down, width, height]) => {
    [x, y] = [x + Number(right), y + Number(down)];
    return [x, y, Number(width), Number(height)];
  });
};
const nodes = (picture: SvgNode, tag: string) => picture.children.filter((child): child is SvgNode => typeof child !== 'string' && child.tag === tag);

test.each([{ width: 1296, height: 103 }, { width: 350, height: 59 }])('every day of the strip is where it was at $width px', (size) => {
  const picture = draw(figureData(loadStory(), 'calendar'), 'docked', size);
  const days = nodes(picture, 'rect');
  const [path, ...more] = nodes(onePath(picture), 'path').filter(({ attrs }) => attrs.class === 'day');
  expect(more).toEqual([]);
  const found = marks(String(path?.attrs.d));
  expect(found.length).toBe(days.length);
  for (const [i, { attrs }] of days.entries())
    for (const [j, name] of (['x', 'y', 'width', 'height'] as const).entries()) expect(Math.abs((found[i]?.[j] ?? 0) - Number(attrs[name])), `${name} of day ${i + 1}`).toBeLessThan(0.011);
  expect(nodes(onePath(picture), 'text')).toEqual(nodes(picture, 'text'));
});

test('each class is a path of its own, everything else stays', () => {
  const rect = (x: number, name: string) => h('rect', { x, y: 0, width: 1, height: 2, class: name });
  const label = h('text', {}, 'June');
  const { children } = onePath(h('svg', {}, rect(1.004, 'day'), rect(2.008, 'today'), rect(3.012, 'day'), label));
  expect(children).toEqual([
    { tag: 'path', key: 'day', attrs: { d: 'm1 0h1v2h-1zm2.01 0h1v2h-1z', class: 'day' }, children: [] },
    { tag: 'path', key: 'today', attrs: { d: 'm2.01 0h1v2h-1z', class: 'today' }, children: [] },
    label,
  ]);
});
