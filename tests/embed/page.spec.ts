/** What the host's own page keeps: its print, its history, its keyboard order, its colours. */
import type { Page } from '@playwright/test';
import { inside } from '../support/base.ts';
import { below, drive, driven, type Embed, embed, events, expect, geometry, heard, inMode, loads, ours, settled, stepper, test } from '../support/embed.ts';
import { pagesOf } from '../support/pdf.ts';
import { pixel } from '../support/pixel.ts';
import { phone } from '../support/test.ts';

test('T26 printed, the host’s page is as long as without us, and names the chapter', async ({ host }) => {
  const pages = async (visit: { page: Page }) => pagesOf(await visit.page.pdf({ format: 'A4' })).length;
  const without = await pages(await host('article.html', { without: 'frame script' }));
  for (const [mode, snippet] of [
    ['driven', { attributes: 'top="56"' }],
    ['stepper', { attributes: 'mode="stepper"' }],
  ] as const) {
    const visit = await host('article.html', snippet);
    const one = await embed(visit.page);
    await inMode(one, mode);
    expect(await pages(visit), mode).toBeLessThanOrEqual(without + 1);
    await visit.page.emulateMedia({ media: 'print' });
    const printed = await visit.page.locator('chapter-embed').evaluate((element) => {
      const frame = element.querySelector('iframe')?.getBoundingClientRect();
      const link = element.querySelector('a')?.getBoundingClientRect();
      return { frame: frame?.height ?? 0, link: link?.height ?? 0, all: element.getBoundingClientRect().height };
    });
    expect(printed.frame, 'the frame is not printed').toBe(0);
    expect(printed.link, 'the link is').toBeGreaterThan(10);
    expect(printed.all).toBeLessThan(900);
    await visit.page.emulateMedia({ media: null });
    if (mode === 'driven') await drive(one, 900, 56);
  }
});

test('T22 history and address are as they were: driven and stepped through to the end', async ({ host }) => {
  const { page } = await host('plain.html');
  const one = await driven(page);
  const before = await page.evaluate(() => ({ length: history.length, url: location.href, state: history.state }));
  const { tall, height } = await geometry(one);
  for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1]) await drive(one, share * (tall - height));
  expect(await page.evaluate(() => ({ length: history.length, url: location.href, state: history.state }))).toEqual(before);

  const stepping = await host('plain.html', { id: 'human-shields', attributes: 'mode="stepper"' });
  const two = await embed(stepping.page);
  const start = await stepping.page.evaluate(() => ({ length: history.length, url: location.href }));
  while ((await stepper(two.frame)).next) await two.frame.locator('[data-next]').click();
  expect(await stepping.page.evaluate(() => ({ length: history.length, url: location.href }))).toEqual(start);
  await stepping.page.goBack().catch(() => null);
  expect(new URL(stepping.page.url()).pathname).not.toBe('/plain.html');
});

/** Element that has the focus, in whichever document it is. */
const focused = async (page: Page, one: Embed): Promise<{ where: 'host' | 'child'; id: string; step: string }> => {
  const id = await page.evaluate(() => document.activeElement?.id || document.activeElement?.localName || '');
  if (id !== 'iframe') return { where: 'host', id, step: '' };
  const inside = await one.frame.evaluate(() => {
    const active = document.activeElement;
    return { id: active?.getAttribute('href') ?? active?.textContent?.trim().slice(0, 30) ?? '', step: active?.closest('.step')?.id ?? '' };
  });
  return { where: 'child', ...inside };
};

test('T23 Tab walks into the frame, through all cards and out again; the host follows', async ({ host }) => {
  const { page } = await host('plain.html');
  const one = await driven(page);
  const linked = await one.frame.evaluate(() =>
    [...document.querySelectorAll('[data-story] .step')].filter((step) => step.querySelector('a[href], button')).map(({ id }) => id),
  );
  await page.locator('#link-before').focus();
  const steps: string[] = [];
  let last = { where: 'host', id: 'link-before', step: '' };
  let inside = 0;
  for (let n = 0; n < 300; n++) {
    await page.keyboard.press('Tab');
    last = await focused(page, one);
    if (last.where === 'host' && inside > 0) break;
    if (last.where === 'child') inside++;
    if (last.step && last.step !== steps.at(-1)) {
      steps.push(last.step);
      // What has the focus can be seen, in the frame and in the host's window.
      const seen = async () => {
        await settled(one);
        return one.frame.evaluate(() => {
          const box = document.activeElement?.getBoundingClientRect();
          return !!box && box.bottom > 0 && box.top < innerHeight;
        });
      };
      await expect.poll(seen, { message: `${last.step}: ${last.id}` }).toBe(true);
      const { top, height, view } = await geometry(one);
      expect(top).toBeLessThan(view);
      expect(top + height).toBeGreaterThan(0);
    }
  }
  expect(steps).toEqual(linked);
  expect(last).toMatchObject({ where: 'host' });
  expect(['link-after', 'a']).toContain(last.id);
  // And back again.
  await page.keyboard.press('Shift+Tab');
  expect((await focused(page, one)).where).toBe('child');
});

test('T23 the story’s own keys, in the frame: arrows step, and the host goes along', async ({ host }) => {
  const { page } = await host('plain.html', {}, { reducedMotion: 'reduce' });
  const one = await driven(page);
  await drive(one, 300);
  const ids = await one.frame.evaluate(() => [...document.querySelectorAll('[data-story] .step')].map(({ id }) => id));
  await one.frame.locator('[data-story] a[href]').first().focus();
  for (const [key, n] of [
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => one.frame.evaluate(() => document.querySelector<HTMLElement>('[data-stage]')?.dataset.step), { message: `${key} to ${n}` }).toBe(ids[n]);
    const now = await settled(one);
    expect(Math.abs(now.top)).toBeLessThanOrEqual(1);
  }
});

test('T23 the stepper’s focus flows through the frame and out again', async ({ host }) => {
  const { page } = await host('plain.html', { attributes: 'mode="stepper"' });
  const one = await embed(page);
  await inMode(one, 'stepper');
  await page.locator('#link-before').focus();
  const inside: string[] = [];
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Tab');
    const now = await focused(page, one);
    if (now.where === 'child') inside.push(await one.frame.evaluate(() => (document.activeElement?.hasAttribute('data-next') ? 'next' : document.activeElement?.hasAttribute('data-back') ? 'back' : 'other')));
    else if (inside.length > 0) break;
  }
  expect(inside.filter((name) => name !== 'other')).toEqual(['back', 'next']);
  expect((await focused(page, one)).where).toBe('host');
  // Only what belongs to the step that is seen was on the way.
  expect(inside.length).toBeLessThan(25);
});

for (const [scheme, body, theme, paper] of [
  ['light', '', 'light', 'rgb(241, 235, 222)'],
  ['light', '', 'dark', 'rgb(25, 27, 28)'],
  ['dark', 'dark', 'dark', 'rgb(25, 27, 28)'],
  ['dark', 'dark', 'light', 'rgb(241, 235, 222)'],
  ['dark', 'dark', 'auto', 'rgb(25, 27, 28)'],
] as const)
  test(`T33 ${scheme} host, ${theme} embed: no backdrop of the browser’s own`, async ({ host }) => {
    const { page } = await host('plain.html', { body, html: body, attributes: `theme="${theme}"` }, { ...phone, colorScheme: scheme, reducedMotion: 'reduce' });
    const one = await driven(page);
    const now = await drive(one, 900);
    // The very corners of the frame: the chapter's paper, or the host's where the chapter is transparent. Never a third.
    const own = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const [x, y] of [
      [now.left + 1, now.top + now.height - 2],
      [now.left + now.width - 2, now.top + now.height - 2],
    ] as const)
      expect([paper, own], `${x}, ${y}`).toContain(await pixel(page, x, y));
    const paints = await one.frame.evaluate(() => ({ own: getComputedStyle(document.body).backgroundColor, root: getComputedStyle(document.documentElement).backgroundColor }));
    expect([paper, 'rgba(0, 0, 0, 0)']).toContain(paints.own);
    // The reader's own choice of theme on the site is the reader's; the newsroom's is the newsroom's.
    expect(await one.frame.evaluate(() => document.documentElement.dataset.theme ?? 'auto')).toBe({ light: 'paper', dark: 'night', auto: 'auto' }[theme]);
  });

test('theme and accent follow the element’s attributes without a reload', async ({ host }) => {
  const visit = await host('plain.html', { attributes: 'theme="light"' });
  const one = await driven(visit.page);
  const look = () => one.frame.evaluate(() => ({ theme: document.documentElement.dataset.theme, accent: document.documentElement.dataset.accent }));
  await expect.poll(look).toMatchObject({ theme: 'paper' });
  await visit.page.locator('chapter-embed').evaluate((element) => {
    element.setAttribute('theme', 'dark');
    element.setAttribute('accent', 'moss');
  });
  await expect.poll(look).toEqual({ theme: 'night', accent: 'moss' });
  await visit.page.locator('chapter-embed').evaluate((element) => element.setAttribute('accent', 'url(x)'));
  await drive(one, 600);
  // What is not on the list is as if it were not there.
  expect(await look()).toEqual({ theme: 'night', accent: expect.stringMatching(/^(moss|river)$/) });
  expect(ours(visit)).toEqual([]);
});

test('click to load asks for nothing before the click', async ({ host, hosts }) => {
  const visit = await host('plain.html', { attributes: 'load="click"', without: 'frame' });
  const { page } = visit;
  await page.waitForFunction(() => customElements.get('chapter-embed') !== undefined);
  await page.locator('chapter-embed').scrollIntoViewIfNeeded();
  expect(visit.seen.requests.filter((url) => url.startsWith(hosts.site)).map(inside)).toEqual(['/embed/v1.js']);
  const button = page.locator('chapter-embed').getByRole('button');
  await expect(button).toBeVisible();
  await button.focus();
  await page.keyboard.press('Enter');
  const one = await embed(page, 0, { far: true });
  await heard(page, 'ready');
  expect(loads(visit)).toBe(1);
  // The focus went from the button into what it brought.
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  await below(one.element);
  await inMode(one, 'driven');
  await drive(one, 600);
  expect((await events(page, 'error')).length).toBe(0);
  expect(ours(visit)).toEqual([]);
});
