import { describe, expect, it } from 'vitest';
import { toSvg } from '../../src/figures/svg.ts';
import { parseCss, rootProperties } from '../../src/look/css.ts';
import { flatten } from '../../src/look/flatten.ts';
import { palette } from '../../src/look/palette.ts';
import { standalone } from '../../src/look/standalone.ts';
import { parseSvg } from '../../src/look/svg-tree.ts';
import { resolve } from '../../src/look/values.ts';

const css = `
:root { --ink: light-dark(#222, #eee); --wall: var(--oxide); --oxide: light-dark(#9b2c1c, #e9775b);
  --scrim: light-dark(rgb(43 39 35 / .34), rgb(0 0 0 / .5)); --s1: .25rem; --sans: 'Source Sans 3'; }
@media (max-width: 1px) { :root { --ink: red; } }
@supports not (color: light-dark(red, red)) { :root { --ink: lime; } }
.figure { --ground: var(--ink); & .label { font: 600 1rem/1.2 var(--sans); fill: var(--ink); } .ring { stroke: var(--ground); } }
.wall { fill: var(--wall) } .unused { fill: var(--nothing) } .label:hover { fill: red }
.ar { direction: rtl; font-family: 'Noto Naskh Arabic' }
`;
const picture =
  '<g class="figure"><circle class="ring" r="2"/><text class="label" x="1">A &amp; b</text><path class="wall" d="M0 0"/></g>';
const still = { picture, width: 40, height: 30, css, title: 'T < t', desc: 'D', letters: 'bare' } as const;

describe('palette', () => {
  it('gives every colour of both themes as hex, and nothing else', () => {
    expect(palette(css)).toEqual({
      paper: { ink: '#222222', wall: '#9b2c1c', oxide: '#9b2c1c', scrim: '#2b272357' },
      night: { ink: '#eeeeee', wall: '#e9775b', oxide: '#e9775b', scrim: '#00000080' },
    });
  });
});

describe('values', () => {
  const tokens = { '--a': 'var(--b)', '--b': 'light-dark(#000, #fff)', '--loop': 'var(--loop)' };
  it.each([
    ['1px solid var(--a)', '1px solid #fff'],
    ['var(--c, var(--b))', '#fff'],
    ['color-mix(in srgb, var(--b) 25%, transparent)', 'rgb(255 255 255 / 0.25)'],
  ])('%s', (value, literal) => expect(resolve(value, tokens, 'night')).toBe(literal));
  it('names what is missing and what is a circle', () => {
    expect(() => resolve('var(--c)', tokens, 'paper')).toThrow('--c is not a known token');
    expect(() => resolve('var(--loop)', tokens, 'paper')).toThrow('--loop → --loop is a circle');
  });
});

describe('css', () => {
  it('unfolds nesting and leaves media out of the tokens', () => {
    const rules = parseCss(css);
    expect(rules.flatMap((r) => r.selectors)).toContain('.figure .label');
    expect(rootProperties(rules)['--ink']).toBe('light-dark(#222, #eee)');
  });
  it('refuses an unclosed block', () => expect(() => parseCss('.a { .b { fill: red }')).toThrow('unclosed {'));
});

describe('parseSvg', () => {
  it.each(['<g>', '<g></a>', 'a & b', '<g a="1" a="2"/>', '<g a=1/>'])('refuses %s', (source) =>
    expect(() => parseSvg(source)).toThrow('SVG:'),
  );
  it('reads entities, comments and CDATA', () => {
    expect(parseSvg('<!-- x --><a t="&quot;">&#x41;<![CDATA[<]]></a>')).toEqual([
      { tag: 'a', attrs: { t: '"' }, children: ['A', '<'] },
    ]);
  });
});

describe('standalone', () => {
  it('is a whole, well-formed file with title, description and only what applies', async () => {
    const svg = await standalone(still);
    expect(parseSvg(svg)).toHaveLength(2);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 40 30" width="40" height="30" role="img"><title>T &lt; t<\/title><desc>D<\/desc><style>/,
    );
    expect(svg).toContain('color-scheme:light dark');
    expect(svg).not.toMatch(/unused|hover|--s1|--scrim|lime|@media/);
  });
  it('can be held to one theme', async () => {
    const svg = await standalone({ ...still, theme: 'night' });
    expect(svg).toContain('--ink:#eee');
    expect(svg).not.toContain('light-dark');
  });
  it('says which token is unknown', async () => {
    await expect(standalone({ ...still, picture: '<path class="unused"/>' })).rejects.toThrow(
      '--nothing is not a known token',
    );
  });
  it('carries the fonts of its own glyphs, the same bytes each time', async () => {
    const [a, b] = await Promise.all([standalone({ ...still, letters: 'embedded' }), standalone({ ...still, letters: 'embedded' })]);
    expect(a).toBe(b);
    expect(a.match(/@font-face/g)).toHaveLength(1);
    expect(a).toContain("font-family:'Source Sans 3';font-weight:600");
    expect(a.length).toBeLessThan(4000);
  });
});

describe('flatten', () => {
  const flat = async (theme: 'paper' | 'night') => toSvg(flatten(await standalone(still), theme));
  it('leaves no CSS', async () => {
    const svg = await flat('paper');
    expect(svg).not.toMatch(/var\(|light-dark|class=|<style|<title/);
    expect(svg).toContain('<path d="M0 0" fill="#9b2c1c"/>');
    expect(svg).toContain('<circle r="2" stroke="#222222"/>');
    expect(svg).toContain('font-size="16px"');
    expect(await flat('night')).toContain('stroke="#eeeeee"');
  });
  it('leaves words as the rules say', async () => {
    const svg = toSvg(flatten(await standalone({ ...still, picture: '<text class="ar" x="9">رق</text>' }), 'paper'));
    expect(svg).toContain('direction="rtl"');
    expect(svg).toContain('Noto Naskh Arabic');
  });
});
