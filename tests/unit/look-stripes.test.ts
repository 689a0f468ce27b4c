/** Hatching cut by arithmetic is the hatching that a cut through a mask gives, but for the edge of the shape. */
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { h, type SvgNode, toSvg } from '../../src/figures/svg.ts';
import { cutStripes } from '../../src/look/cut-stripes.ts';
import { stripes } from '../../src/map/stripes.ts';

const line = (width: number) => stripes({ through: [20, 30], every: 12, shift: 0, width, box: [0, 0, 200, 160] });
/** A square with a hole, and a triangle of its own. */
const d = 'M20 30l130 0 0 100-130 0zM60 60l0 30 40 0 0-30zM160 20l30 0 0 60z';
const group = (width = 2): SvgNode =>
  h('g', { 'clip-path': 'url(#a)' }, h('clipPath', { id: 'a' }, h('path', { d, 'clip-rule': 'evenodd' })), h('path', { ...line(width), stroke: '#000' }));

const pixels = (node: SvgNode): Buffer =>
  new Resvg(toSvg(h('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 200 160', width: 200, height: 160 }, h('rect', { width: 200, height: 160, fill: '#fff' }), node))).render().pixels;

test('the same ink in the same places', () => {
  const cut = cutStripes(group());
  if (!cut) throw new Error('the stripes were not known');
  const [masked, ours, paper] = [pixels(group()), pixels(cut), pixels(h('g'))];
  const apart = (a: Buffer, b: Buffer) => a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] as number)), 0);
  expect(apart(masked, paper)).toBeGreaterThan(0);
  // The ends of stripes are cut square instead of along the edge.
  expect(apart(masked, ours) / apart(masked, paper)).toBeLessThan(0.12);
});

test('anything else is left alone', () => {
  const { children, ...rest } = group();
  expect(cutStripes({ ...rest, children: children.slice(1) })).toBeNull();
  expect(cutStripes({ ...rest, children: [...children, h('path', { d })] })).toBeNull();
  const curved = h('clipPath', { id: 'a' }, h('path', { d: 'M0 0C1 1 2 2 3 3z' }));
  expect(cutStripes({ ...rest, children: [curved, ...children.slice(1)] })).toBeNull();
});
