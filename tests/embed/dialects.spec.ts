/** Hosts that have their own way of asking a frame for its height: WordPress, AMP, pym.js. None of them loads our loader. */
import { embed, expect, hasPicture, ours, stepper, test } from '../support/embed.ts';

type Said = { followed: string[]; sizes: { height: number; width: number }[]; strings: string[] };
const said = <K extends keyof Said>(page: { evaluate<T>(f: (key: K) => T, key: K): Promise<T> }, key: K): Promise<Said[K]> =>
  page.evaluate((k) => (window as unknown as Said)[k], key);

test('T27 WordPress: hidden until our height comes, then shown at it; links are asked for', async ({ host, hosts }) => {
  const visit = await host('wordpress.html');
  const { page } = visit;
  const one = await embed(page, 0, { far: true });
  const frame = page.locator('iframe.wp-embedded-content');
  await expect(frame).toBeVisible();
  await expect(page.locator('blockquote')).toBeHidden();
  const height = Number(await frame.getAttribute('height'));
  expect(height).toBeGreaterThanOrEqual(200);
  expect(height).toBeLessThanOrEqual(1000);
  // It is shown whole at that height: nothing of it scrolls inside.
  await frame.scrollIntoViewIfNeeded();
  await one.frame.locator('[data-next]').click();
  await expect.poll(async () => (await stepper(one.frame)).count).toMatch(/^2\b/);
  expect(await one.frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(1);
  // Such a frame may open no window: WordPress is asked to go to the address itself.
  await one.frame.locator('a[href]:visible').first().click();
  await expect.poll(() => said(page, 'followed')).toHaveLength(1);
  const [to] = await said(page, 'followed');
  expect(to).toContain(`${hosts.site}/`);
  expect(page.context().pages()).toHaveLength(1);
  expect(ours(visit)).toEqual([]);
});

test('T28 AMP: the height comes with the sentinel, and again for another width', async ({ host }) => {
  const visit = await host('amp.html', { above: '0', id: 'siege' }, { viewport: { width: 900, height: 800 } });
  const one = await embed(visit.page, 0, { far: true });
  await expect.poll(async () => (await said(visit.page, 'sizes')).length).toBeGreaterThan(0);
  const first = (await said(visit.page, 'sizes')).at(-1);
  expect(first).toMatchObject({ height: expect.any(Number), width: expect.any(Number) });
  const tall = () => one.element.evaluate((frame) => frame.clientHeight);
  await expect.poll(tall).toBe((await said(visit.page, 'sizes')).at(-1)?.height);
  await one.element.evaluate((frame) => frame.scrollIntoView());
  const before = (await said(visit.page, 'sizes')).length;
  await visit.page.setViewportSize({ width: 360, height: 700 });
  await expect.poll(async () => (await said(visit.page, 'sizes')).length).toBeGreaterThan(before);
  await expect.poll(tall).toBe((await said(visit.page, 'sizes')).at(-1)?.height);
  expect(ours(visit)).toEqual([]);
});

test('T28 AMP: a note that waits for an answer is lower than the story that follows it', async ({ host }) => {
  const visit = await host('amp.html', { above: '0', id: 'four-families', query: '?note=confirm' });
  const { frame, element } = await embed(visit.page, 0, { far: true });
  const last = async () => (await said(visit.page, 'sizes')).at(-1)?.height ?? 0;
  await expect.poll(last).toBeGreaterThan(0);
  const waiting = await last();
  await element.evaluate((one) => one.scrollIntoView());
  await frame.locator('[data-confirm] button').click();
  await expect.poll(last).toBeGreaterThan(waiting);
  await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(1);
  // While the note stood there the stage had no room to draw in.
  await frame.waitForFunction(hasPicture, null, { polling: 50 });
  expect(await frame.evaluate(() => window.shown.at(-1))).toBe('four-families-method');
  expect(ours(visit)).toEqual([]);
});

test('T28 pym: the height as its string, for the child id of the address only', async ({ host }) => {
  const visit = await host('pym.html', { above: '0' });
  await embed(visit.page, 0, { far: true });
  await expect.poll(async () => (await said(visit.page, 'strings')).at(-1)).toMatch(/^pymxPYMxgraphic-1xPYMxheightxPYMx\d+$/);
  const height = Number((await said(visit.page, 'strings')).at(-1)?.split('xPYMx').at(-1));
  await expect(visit.page.locator('iframe')).toHaveAttribute('height', String(height));
  expect(height).toBeGreaterThan(200);
  expect(ours(visit)).toEqual([]);
});

test('without an id, a secret or a parent nobody is told in those dialects', async ({ host, bare, hosts }) => {
  const { page } = await host('stranger.html');
  await page.evaluate(() => {
    const own = window as unknown as { all: unknown[] };
    own.all = [];
    addEventListener('message', ({ data }) => own.all.push(data));
  });
  const { frame } = await embed(page, 0, { far: true });
  await frame.waitForFunction(() => document.documentElement.dataset.frame === 'ready');
  const all = await page.evaluate(() => (window as unknown as { all: unknown[] }).all);
  expect(all.filter((message) => typeof message === 'string' || (message as { secret?: string }).secret !== undefined)).toEqual([]);
  for (const query of ['?childId=%3Cb%3E', `?childId=${'x'.repeat(200)}`, '?childId=a%20b']) {
    await page.goto(hosts.url('stranger.html', { query }));
    await page.evaluate(() => {
      const own = window as unknown as { all: unknown[] };
      own.all = [];
      addEventListener('message', ({ data }) => own.all.push(data));
    });
    await embed(page, 0, { far: true });
    expect((await page.evaluate(() => (window as unknown as { all: unknown[] }).all)).filter((message) => typeof message === 'string'), query).toEqual([]);
  }
  const top = await bare();
  await top.page.goto(`${hosts.site}/embed/siege/#?secret=Ab3xYz90Qr`);
  await expect(top.page.locator('[data-current]')).toHaveCount(1);
  expect(top.seen.errors).toEqual([]);
});

for (const [name, key] of [
  ['wordpress', null],
  ['amp', 'sizes'],
  ['pym', 'strings'],
] as const)
  test(`T29 ${name}: the height comes while the frame is 6,000 px away`, async ({ host }) => {
    const visit = await host(`${name}.html`, { above: '6000', id: 'siege' });
    const { page } = visit;
    if (key) await expect.poll(async () => (await said(page, key)).length).toBeGreaterThan(0);
    else await expect(page.locator('blockquote')).toBeHidden();
    const { top, height } = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect());
    expect(top).toBeGreaterThan(6000);
    expect(height).toBeGreaterThanOrEqual(200);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(ours(visit)).toEqual([]);
  });
