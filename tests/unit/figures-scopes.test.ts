import { describe, expect, test } from 'vitest';
import { draw } from '../../src/figures/scopes/draw.ts';
import { periodBar, spanOf } from '../../src/figures/scopes/period.ts';
import { rows, rowsFor } from '../../src/figures/scopes/rows.ts';
import type { SvgNode } from '../../src/figures/svg.ts';
import { toSvg } from '../../src/figures/svg.ts';
import type { DrawnClaim } from '../../src/figures/types.ts';
import { all, collisions, dataOf, sizes, styleOf, tagged, wordBoxes } from './figures-picture.ts';

const data = dataOf('scopes');
const claim = (name: string) => data.claims[name] as DrawnClaim;
const keyed = (node: SvgNode, key: string) => all(node).find((one) => one.key === key);
const texts = (node: SvgNode) => tagged(node, 'text').map((one) => one.children.join(''));

describe.each(sizes)('at $width × $height', (size) => {
  test.each(['two', 'all', 'pair'])('%s: sound, no words on words', (state) => {
    const node = draw(data, state, size);
    expect(toSvg(node)).not.toMatch(/NaN|undefined|null|\{\w+\}/);
    expect(collisions(wordBoxes(node))).toEqual([]);
  });
  test('the two of a state are set in one size', () => {
    for (const [state, names] of [
      ['two', ['coalitionAll', 'coalitionRaqqa']],
      ['pair', ['usBattle', 'joint']],
    ] as const) {
      const numbers = names.map((name) =>
        tagged(draw(data, state, size), 'text').find((one) => one.children.join('') === claim(name).printed),
      );
      expect(new Set(numbers.map((one) => one && styleOf(one))).size).toBe(1);
    }
  });
  test('every row shown has its number, its claimant and its bar; what is not shown is said', () => {
    const node = draw(data, 'all', size);
    const shown = rows.filter((name) => keyed(node, name));
    for (const name of shown) {
      const row = keyed(node, name) as SvgNode;
      expect(texts(row)).toContain(claim(name).number);
      expect(all(row).some((one) => 'data-reach' in one.attrs)).toBe(true);
      const { sample, qualifier } = claim(name);
      if (sample) expect(texts(row)).toContain('a sample');
      else if (qualifier !== 'exactly') expect(texts(row)).toContain(qualifier);
    }
    expect(shown).toEqual(expect.arrayContaining(['coalitionAll', 'coalitionRaqqa', 'snhr', 'usBattle', 'joint']));
    const more = rows.length - shown.length;
    expect(texts(node).includes(`and ${more} more in the table`)).toBe(more > 0);
  });
  test('the pair has bars of one length', () => {
    const node = draw(data, 'pair', size);
    const [a, b] = ['bar-usBattle', 'bar-joint'].map((key) =>
      String(tagged(keyed(node, key) as SvgNode, 'path')[0]?.attrs.d)
        .match(/^M([\d.]+) [\d.]+H([\d.]+)/)
        ?.slice(1),
    );
    expect(a).toEqual(b);
  });
});

test('every row is drawn where there is room', () => {
  const node = draw(data, 'all', { width: 804, height: 503 });
  for (const name of rows) expect(keyed(node, name)).toBeDefined();
});

test('no case is left out before what was accepted of it', () => {
  for (let count = 5; count <= rows.length; count++) {
    const shown = rowsFor(count);
    expect(shown).toHaveLength(count);
    if (shown.includes('accepted')) expect(shown).toContain('cases');
  }
});

describe('a period', () => {
  const battle = claim('battle');
  const x = (at: Date) => +at / 86_400_000 - 17_000;
  const bar = (name: string) =>
    toSvg(periodBar(claim(name), spanOf(claim(name), battle), x, 0, 12, { hatch: 'h' }) as SvgNode);
  test('a month of the battle’s first or last day stands for that day, and says so by a wave', () => {
    const span = spanOf(claim('joint'), battle);
    expect(span.from.toISOString().slice(0, 10)).toBe('2017-06-06');
    expect(span.to.toISOString().slice(0, 10)).toBe('2017-10-18');
    expect([span.exactFrom, span.exactTo]).toEqual([false, false]);
    expect(bar('joint').match(/q/g)).toHaveLength(2);
    expect(bar('sohrAugust')).not.toContain('q');
  });
  test('fill repeats the place: solid, hatched, hollow', () => {
    expect(bar('coalitionRaqqa')).toContain('class="period-solid"');
    expect(bar('snhr')).toContain('fill="url(#h)"');
    expect(bar('coalitionAll')).not.toMatch(/period-solid|url/);
  });
  test('days the axis does not show are cut, a count before them is not drawn', () => {
    const within = [new Date('2017-06-01'), new Date('2017-10-20')] as const;
    const cut = (name: string) => periodBar(claim(name), spanOf(claim(name), battle), x, 0, 12, { hatch: 'h', within });
    expect(cut('inquiry')).toBeNull();
    expect(toSvg(cut('coalitionRaqqa') as SvgNode)).toContain(`M${x(within[0])} 0H`);
  });
  test('a place without a sign is an error that names it', () => {
    const elsewhere = { ...claim('joint'), place: 'atlantis' };
    expect(() => periodBar(elsewhere, spanOf(elsewhere, battle), x, 0, 12, { hatch: 'h' })).toThrow('“atlantis”');
  });
});
