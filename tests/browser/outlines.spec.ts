/** Words of stills are outlines: they look as the same words do where a browser sets them in the site's own fonts. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { drawPicture } from '../../src/build/draw-picture.ts';
import { pictureInput } from '../../src/build/picture-input.ts';
import { stillCss } from '../../src/build/still-css.ts';
import { type Letters, standalone } from '../../src/look/standalone.ts';
import { readStory } from '../../src/story/story.ts';
import { oneIn } from '../support/slice.ts';
import { expect, test } from '../support/test.ts';

const story = readStory('content');
const face = (family: string, file: string, rest: string) =>
  `@font-face{font-family:'${family}';${rest};src:url(data:font/woff2;base64,${readFileSync(`src/look/fonts/${file}.woff2`).toString('base64')})}`;
const fonts = [
  face('Source Serif 4', 'serif', 'font-weight:400 600'),
  face('Source Serif 4', 'serif-italic', 'font-style:italic'),
  face('Source Sans 3', 'sans', 'font-weight:400 600'),
  ...[400, 500, 600].map((weight) => face('Noto Naskh Arabic', `naskh-${weight}`, `font-weight:${weight}`)),
].join('');

async function drawn(scene: string, letters: Letters) {
  const picture = await drawPicture(pictureInput(story, scene, 'stack'));
  const size = { width: Number(picture.attrs.width), height: Number(picture.attrs.height) };
  const placed = { ...picture, attrs: { ...picture.attrs, 'text-rendering': 'geometricPrecision' } };
  return { size, svg: await standalone({ picture: placed, ...size, css: stillCss(), theme: 'paper', title: 'T', desc: 'D', letters }) };
}

const slices = [...story.scenes.keys()].filter(oneIn(3));
const groups = [0, 1].map((part) => slices.filter((_, i) => i % 2 === part));

for (const [part, scenes] of groups.entries())
  test(`outlines look as text: ${scenes.length} stills, part ${part + 1} of 2`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ deviceScaleFactor: 2 });
    const page = await context.newPage();
    await page.setContent(`<style>${fonts}body{margin:0}svg{display:block}</style><main></main>`);
    for (const scene of scenes) {
      const looks = [];
      for (const letters of ['bare', 'outlined'] as const) {
        const { svg, size } = await drawn(scene, letters);
        if (letters === 'outlined') expect(/<text|<tspan|<textPath|font/.exec(svg)?.[0], scene).toBeUndefined();
        await page.setViewportSize(size);
        await page.evaluate(async (source) => {
          (document.querySelector('main') as HTMLElement).innerHTML = source;
          document.body.getBoundingClientRect();
          await document.fonts.ready;
        }, svg);
        // Soft, so that edges that fall between pixels count for nothing and a letter that stands elsewhere does.
        looks.push(await sharp(await page.screenshot()).blur(2).removeAlpha().raw().toBuffer());
      }
      const [text, outlines] = looks as [Buffer, Buffer];
      let odd = 0;
      for (let i = 0; i < text.length; i += 3) if (Math.abs((text[i] as number) - (outlines[i] as number)) > 24) odd++;
      expect(odd, `${scene}: pixels that differ`).toBeLessThan(40);
    }
    await context.close();
  });
