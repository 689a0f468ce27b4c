/** The Quay Courier, on a phone: a reader should not be able to tell where the newspaper ends and the chapter begins. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { median } from 'd3';
import { drive, driven, expect, geometry, ours, sceneShown, spied, swipe, test } from '../support/embed.ts';
import { pixel } from '../support/pixel.ts';
import { phone } from '../support/test.ts';

const shots = join(import.meta.dirname, '../../node_modules/.cache/embed-shots');
mkdirSync(shots, { recursive: true });

test('read on a phone the driven chapter cannot be told from the page', async ({ host }) => {
  const visit = await host('article.html', { attributes: 'top="56"' }, phone);
  const { page } = visit;
  const one = await driven(page);

  // Nothing of a frame is to be seen: no border, no outline, no shadow, no bars, no second scroller.
  const frame = await one.element.evaluate((element) => {
    const { borderTopWidth, borderLeftWidth, outlineStyle, boxShadow, borderRadius, backgroundColor } = getComputedStyle(element);
    return { borderTopWidth, borderLeftWidth, outlineStyle, boxShadow, borderRadius, backgroundColor, scrolling: element.offsetWidth - element.clientWidth };
  });
  expect(frame).toEqual({ borderTopWidth: '0px', borderLeftWidth: '0px', outlineStyle: 'none', boxShadow: 'none', borderRadius: '0px', backgroundColor: 'rgba(0, 0, 0, 0)', scrolling: 0 });
  const inner = () =>
    one.frame.evaluate(() => ({
      root: getComputedStyle(document.documentElement).overflowY,
      bar: innerWidth - document.documentElement.clientWidth,
      sideways: document.documentElement.scrollWidth - innerWidth,
      scrollers: [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1 && e.clientHeight > 0 && e.checkVisibility() && !e.closest('dialog, details:not([open])'))
        .map((e) => `${e.localName}.${e.className}`),
    }));
  expect(await inner()).toEqual({ root: 'hidden', bar: 0, sideways: 0, scrollers: [] });

  // The thumb goes through it as through the paragraphs before and after: every swipe moves the page by as much.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const seen: string[] = [];
  const moved: { where: string; by: number }[] = [];
  for (let n = 0; n < 150; n++) {
    const from = await page.evaluate(() => ({ y: scrollY, left: document.documentElement.scrollHeight - innerHeight - scrollY }));
    if (from.left < 300) break;
    await swipe(page, { x: 195, y: 720 }, { x: 0, y: -420 });
    await expect.poll(() => page.evaluate((y) => scrollY - y, from.y), { intervals: [20, 50, 100] }).toBeGreaterThan(150);
    const { track, tall, view } = await geometry(one);
    const where = track > view || track + tall < 0 ? 'newspaper' : track <= 56 && track + tall >= view ? 'chapter' : 'between';
    moved.push({ where, by: (await page.evaluate(() => scrollY)) - from.y });
    if (where !== 'newspaper') {
      const id = await sceneShown(one.frame);
      if (id !== seen.at(-1)) seen.push(id);
      if (seen.length === 3 || seen.length === 7) await page.screenshot({ path: join(shots, `phone-${seen.length}.png`) });
      if (where === 'between') await page.screenshot({ path: join(shots, `phone-${track > 0 ? 'in' : 'out'}.png`) });
    }
  }
  // The last swipe meets the end of the page: the middle of them, not the mean.
  const usual = (where: string) => median(moved.filter((one) => one.where === where).map(({ by }) => by)) ?? 0;
  console.log(`newspaper: a swipe of 420 px moves the page ${usual('newspaper').toFixed(0)} px outside, ${usual('chapter').toFixed(0)} px inside the chapter`);
  // The same thumb, the same way: no speed is lost to the frame.
  expect(Math.abs(usual('chapter') / usual('newspaper') - 1)).toBeLessThan(0.1);
  const all = await one.frame.evaluate(() => [...document.querySelectorAll('[data-story] .step')].map(({ id }) => id));
  expect(seen).toEqual(all);
  expect((await spied(page)).shift).toBeLessThan(0.01);

  // Nothing listens so that it could hold a gesture back: no listener of touch or wheel that is not passive.
  await drive(one, 800, 56);
  expect(await inner()).toEqual({ root: 'hidden', bar: 0, sideways: 0, scrollers: [] });
  await page.screenshot({ path: join(shots, 'phone-first.png') });
  expect(ours(visit)).toEqual([]);
});

test('the picture’s words stay inside the picture, in a frame as on the site', async ({ host }) => {
  const { page } = await host('article.html', { attributes: 'top="56"' }, { ...phone, reducedMotion: 'reduce' });
  const one = await driven(page);
  const steps = await one.frame.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-story] .step')].map((step) => ({ id: step.id, y: step.getBoundingClientRect().top + scrollY })));
  const faults: string[] = [];
  for (const { id, y } of steps) {
    await drive(one, y - 300, 56);
    faults.push(
      ...(await one.frame.evaluate((step) => {
        const stage = (document.querySelector('[data-stage]') as HTMLElement).getBoundingClientRect();
        const layers = '.stage-overlay:not([data-off]) text, .stage-figure:not([data-off]) :is(text, p)';
        return [...document.querySelectorAll(layers)].flatMap((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const out = left < stage.left - 1 || right > stage.right + 1 || top < stage.top - 1 || bottom > stage.bottom + 1;
          return right > left && out && !text.closest('.map-country') ? [`${step}: ${text.textContent?.slice(0, 40)}`] : [];
        });
      }, id)),
    );
    const figure = await one.frame.evaluate(() => {
      const on = document.querySelector('.stage-figure:not([data-off])');
      return on ? { svg: (on.querySelector('svg')?.getBoundingClientRect().height ?? 0) > 40, title: getComputedStyle(on.querySelector('.figure-title') ?? on).fontWeight } : null;
    });
    if (figure && (!figure.svg || Number(figure.title) < 500)) faults.push(`${id}: the figure has lost its style or its drawing`);
  }
  expect(faults).toEqual([]);
});

test('the chapter’s paper is the newspaper’s, where the newspaper names it', async ({ host }) => {
  const { page } = await host('article.html', { attributes: 'top="56" ground="#fffaf0"' }, phone);
  const one = await driven(page);
  const now = await drive(one, 900, 56);
  const y = now.top + now.height - 4;
  expect(await pixel(page, now.left + 2, y)).toBe(await pixel(page, now.left - 4, y));
});

test('the chapter begins and ends with the newspaper’s lines, with no gap and nothing over its masthead', async ({ host }) => {
  const { page } = await host('article.html', { attributes: 'top="56"' }, phone);
  const one = await driven(page);
  const gaps = await page.evaluate(() => {
    const box = (selector: string) => (document.querySelector(selector) as HTMLElement).getBoundingClientRect();
    const [before, embed, after] = [box('#before'), box('chapter-embed'), box('#after')];
    return { above: embed.top - before.bottom, below: after.top - embed.bottom };
  });
  // A paragraph's margin of the newspaper, no more.
  expect(gaps.above).toBeGreaterThanOrEqual(0);
  expect(gaps.above).toBeLessThanOrEqual(40);
  expect(gaps.below).toBeGreaterThanOrEqual(0);
  expect(gaps.below).toBeLessThanOrEqual(40);
  await drive(one, 1200, 56);
  const top = await page.evaluate(() => document.elementFromPoint(100, 28)?.closest('.masthead') !== null);
  expect(top, 'the masthead stays on top').toBe(true);
});
