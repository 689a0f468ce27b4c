/** The loader meets the snippet: early, late, twice, stripped, removed and put back. */
import type { Page } from '@playwright/test';
import { loader } from '../support/hosts.ts';
import { inside } from '../support/base.ts';
import { below, drive, driven, embed, events, expect, geometry, heard, inMode, loads, ours, settled, spied, stepper, test } from '../support/embed.ts';

/** Adds the loader to a page that came without it. */
const addLoader = (page: Page, site: string) =>
  page.evaluate((html) => {
    const { src } = new DOMParser().parseFromString(html, 'text/html').querySelector('script') as HTMLScriptElement;
    document.head.append(Object.assign(document.createElement('script'), { src, async: true }));
  }, loader(site));

test('T01 the upgrade keeps the frame: one request, nothing shifts', async ({ host }) => {
  const visit = await host('article.html', { attributes: 'top="56"' });
  const { page } = visit;
  const one = await embed(page);
  // A mark that a reload would wipe.
  await one.frame.evaluate(() => Object.assign(window, { mark: 1 }));
  await inMode(one, 'driven');
  await drive(one, 900, 56);
  expect(await one.frame.evaluate(() => (window as unknown as { mark?: number }).mark)).toBe(1);
  expect(loads(visit)).toBe(1);
  expect((await spied(page)).shift).toBeLessThan(0.01);
  expect((await spied(one.frame)).connects).toBe(1);
  const [ready] = await heard(page, 'ready');
  expect(ready).toMatchObject({ name: 'siege', detail: { name: 'siege', mode: expect.stringMatching(/stepper|driven/), steps: expect.any(Number) } });
  expect(ours(visit)).toEqual([]);
});

test('T07 the element is stripped and the script is not: the naked frame is upgraded, or steps', async ({ host }) => {
  const visit = await host('article.html', { without: 'element' });
  const one = await embed(visit.page);
  await visit.page.waitForFunction(() => customElements.get('chapter-embed') !== undefined);
  if (await visit.page.evaluate(() => 'moveBefore' in Element.prototype)) {
    await inMode(one, 'driven');
    await drive(one, 900, 0);
  } else await expect.poll(() => one.frame.evaluate(() => document.documentElement.dataset.mode)).toBe('stepper');
  expect(loads(visit)).toBe(1);
  expect((await spied(visit.page)).shift).toBeLessThan(0.01);
  expect(ours(visit)).toEqual([]);
});

test('T08 the frame is stripped: the link stays', async ({ host }) => {
  const visit = await host('article.html', { without: 'frame' });
  await visit.page.waitForFunction(() => customElements.get('chapter-embed') !== undefined);
  const link = visit.page.locator('chapter-embed a[href$="/siege/"]');
  await expect(link).toBeVisible();
  await link.scrollIntoViewIfNeeded();
  await expect(link).toBeInViewport({ ratio: 1 });
  expect(ours(visit)).toEqual([]);
});

for (const [where, to] of [
  ['above the window', 'past'],
  ['in view', 'in'],
  ['still below', 'below'],
] as const)
  for (const anchoring of [true, false])
    test(`T21 a late loader finds the embed ${where}${anchoring ? '' : ', without scroll anchoring'}: the reader’s line stays`, async ({ host, hosts }) => {
      const { page } = await host('plain.html', { without: 'script lazy', body: anchoring ? '' : 'no-anchor', html: anchoring ? '' : 'no-anchor' });
      const one = await embed(page, 0, { far: true });
      // The line that the reader reads: the text after the embed, or before it.
      const mark = page.locator(to === 'below' ? '#link-before' : '#after');
      await page.evaluate((at) => {
        const frame = document.querySelector('iframe') as HTMLElement;
        const { top, bottom } = frame.getBoundingClientRect();
        const by = at === 'past' ? bottom + 20 : at === 'in' ? bottom - innerHeight + 100 : top - innerHeight - 300;
        scrollBy({ top: by, behavior: 'instant' });
      }, to);
      const before = await mark.boundingBox();
      await addLoader(page, hosts.site);
      await heard(page, 'ready');
      if (to === 'in') {
        // Nothing may move while it is seen. Once its lower edge has left the window it may be driven.
        expect(Math.abs(((await mark.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(12);
        expect((await spied(page)).shift).toBeLessThan(0.1);
        await below(one.element);
      }
      await inMode(one, 'driven');
      if (to !== 'in') expect(Math.abs(((await mark.boundingBox())?.y ?? 0) - (before?.y ?? 0)), 'px by which the line moved').toBeLessThan(12);
      expect((await spied(page)).shift).toBeLessThan(0.1);
      await drive(one, 1200);
    });

/** A press that scrolls nothing, wherever the button is. */
const press = (page: Page, button: string) => page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), button);

test('T24 an article is removed and put back; the loader comes twice', async ({ host }) => {
  const visit = await host('spa.html');
  const { page } = visit;
  const one = await driven(page);
  await drive(one, 800);
  await press(page, '#leave');
  await expect(page.locator('chapter-embed')).toHaveCount(0);
  await press(page, '#return');
  // The browser loads a frame anew that comes back into the page: that is the platform's rule, not ours.
  const again = await driven(page);
  await drive(again, 1500);
  await press(page, '#leave');
  await press(page, '#return');
  const third = await driven(page);
  await drive(third, 400);
  expect((await spied(third.frame)).connects).toBe(1);
  expect(ours(visit)).toEqual([]);
});

test('T25 lazy: nothing is asked for 6,800 px away; one page when it comes near', async ({ host }) => {
  const visit = await host('plain.html', { outer: 'far' });
  await visit.page.waitForFunction(() => customElements.get('chapter-embed') !== undefined);
  await visit.page.waitForLoadState('networkidle');
  expect(loads(visit)).toBe(0);
  expect(visit.seen.requests.filter((url) => url.includes('/embed/')).map(inside)).toEqual(['/embed/v1.js']);
  await driven(visit.page);
  expect(loads(visit)).toBe(1);
});

test('T31 a child of another version: the loader leaves it as it is', async ({ host }) => {
  const visit = await host('plain.html', { from: 'mirror', id: 'other' });
  const one = await embed(visit.page);
  const [fallback] = await heard(visit.page, 'fallback');
  expect(fallback?.detail.reason).toBe('version');
  expect(await one.frame.evaluate(() => (window as unknown as { connects: number }).connects)).toBe(0);
  const { tall, height } = await geometry(one);
  expect(height).toBe(640);
  expect(tall).toBeLessThan(900);
  expect(ours(visit)).toEqual([]);
});

test('T31 a loader of another version: the child goes on stepping', async ({ host }) => {
  const visit = await host('stranger.html');
  const one = await embed(visit.page, 0, { far: true });
  await visit.page.waitForFunction(() => (window as unknown as { hellos: unknown[] }).hellos.length > 0);
  await visit.page.evaluate(() => {
    const own = window as unknown as { connect(v: number, settings?: object): void; port: MessagePort };
    own.connect(2, { theme: 'dark' });
    own.port.postMessage({ t: 'mode', mode: 'driven', h: 640, top: 0 });
  });
  // Whatever was said has been heard when this answer comes: the child still steps, in its own colours.
  await one.frame.locator('[data-next]').click();
  await expect.poll(async () => (await stepper(one.frame)).count).toMatch(/^2\b/);
  expect(await one.frame.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({ mode: 'stepper' });
  expect(await one.frame.evaluate(() => document.documentElement.dataset.theme)).not.toBe('night');
  expect(ours(visit)).toEqual([]);
});

test('the element tells of steps and the end, goes where it is sent, and can be paused', async ({ host }) => {
  const visit = await host('plain.html');
  const { page } = visit;
  const one = await driven(page);
  await drive(one, 400);
  const ids = await one.frame.evaluate(() => [...document.querySelectorAll('[data-story] .step')].map(({ id }) => id));
  const fifth = ids[4] as string;
  await page.evaluate((id) => (document.querySelector('chapter-embed') as unknown as { goTo(id: string): void }).goTo(id), fifth);
  await expect.poll(() => one.frame.evaluate(() => document.querySelector<HTMLElement>('[data-stage]')?.dataset.step)).toBe(fifth);
  await settled(one);
  expect((await events(page, 'step')).at(-1)).toMatchObject({ name: 'siege', detail: { index: 4, id: fifth, total: ids.length } });
  const progress = () => page.evaluate(() => (document.querySelector('chapter-embed') as unknown as { progress: number }).progress);
  expect(await progress()).toBeGreaterThan(0);
  expect(await progress()).toBeLessThan(1);
  const { tall, height } = await geometry(one);
  await drive(one, tall - height);
  await heard(page, 'complete');
  expect(await progress()).toBeGreaterThan(0.9);
  expect(await page.evaluate(() => (customElements.get('chapter-embed') as unknown as { version: string }).version)).toMatch(/^1\.\d+\.\d+$/);
  expect(ours(visit)).toEqual([]);
});
