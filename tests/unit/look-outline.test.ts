/** Words as outlines. That they look as text does, a browser tells: tests/browser/outlines.spec.ts. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toPng } from '../../src/look/raster.ts';
import { standalone } from '../../src/look/standalone.ts';

describe('words as outlines', () => {
  const css = ':root{--ink:#222}.w{fill:var(--ink);stroke:none;font:400 20px sans-serif}.w.odd tspan{fill:red}.bare{font:400 20px sans-serif}.line{stroke:red}.toned{--ink:red}.a .b .c path{fill:red}.slanted{font-style:italic}.spaced{letter-spacing:1px}.serif{font-family:Georgia}';
  const outlined = (picture: string) => standalone({ picture, width: 100, height: 30, css, title: '', desc: '', letters: 'outlined' });

  it('are painted by a class, which asks for its tokens', async () => {
    const svg = await outlined('<text class="w" x="5" y="20">A</text>');
    expect(svg).toContain('.letters-1{fill:var(--ink)!important;stroke:none!important}');
    expect(svg).toContain('--ink:#222');
    expect(svg).toMatch(/<path class="letters-1" aria-label="A" transform="translate\(5 20\)scale\(0\.04\)" d="M[^"]+z"\/>/);
  });
  it('are not painted as paths around them are', async () => {
    const svg = await toPng(await outlined('<g class="a"><g class="b"><g class="c"><text class="w" y="20">A</text></g></g></g>'), 100);
    const { data } = await sharp(svg).raw().toBuffer({ resolveWithObject: true });
    const painted = Array.from({ length: data.length / 4 }, (_, i) => i * 4).filter((i) => (data[i + 3] as number) > 128);
    expect(painted.length).toBeGreaterThan(30);
    expect(painted.filter((i) => (data[i] as number) > 128)).toEqual([]);
  });
  it('leave nothing behind that they alone stood on', async () => {
    const svg = await outlined('<g><defs><path id="r" d="M0 20L100 20"/></defs><text class="w"><textPath href="#r">A</textPath></text></g><defs><path id="s" d="M0 0"/></defs>');
    expect(svg).not.toContain('id="r"');
    expect(svg).toContain('id="s"');
  });
  it('keep the tokens that their own class sets', async () =>
    expect(await outlined('<text class="w toned">A</text>')).toContain('{fill:var(--ink)!important;stroke:none!important;--ink:red!important}'));
  it('are slanted where the face has no italic, and stay upright else', async () => {
    const [upright, slanted] = await Promise.all(['w', 'w slanted'].map((name) => outlined(`<text class="${name}">I</text>`)));
    expect(upright).toContain('h42v328h-42z');
    expect(slanted).not.toContain('v328');
  });
  it('stand in runs of one script, in the order the eye meets them', async () => {
    const svg = await outlined('<text class="w" direction="rtl" font-family="Noto Naskh Arabic" x="90">الرقة (2017).</text>');
    expect([...svg.matchAll(/aria-label="([^"]+)"/g)].map((m) => m[1])).toEqual(['.(', '2017', ')', 'الرقة']);
  });
  it('are tied together only where letters are not spaced', async () => {
    const [tied, spaced] = await Promise.all(['w', 'w spaced'].map((name) => outlined(`<text class="${name} serif">ff</text>`)));
    expect(tied?.match(/M/g)?.length).toBeLessThan(spaced?.match(/M/g)?.length as number);
  });
  it.each([
    ['<text class="w odd">A<tspan>B</tspan></text>', 'fill on <tspan>'],
    ['<text class="w" transform="scale(2)">A</text>', 'transform on <text>'],
    ['<g class="line"><text class="bare">A</text></g>', 'its stroke from <g>'],
    ['<text class="w"><textPath href="#none">A</textPath></text>', 'no path #none'],
    ['<path id="r" d="M0 0C1 1 2 2 3 3"/><text class="w"><textPath href="#r">A</textPath></text>', 'straight pieces'],
  ])('%s is refused', (picture, why) => expect(outlined(picture)).rejects.toThrow(why));
});
