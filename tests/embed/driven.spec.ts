/** The host's scroll moves the story: pinned, in step, in whatever the host has put around it. */
import type { Page } from '@playwright/test';
import { quantile } from 'd3';
import {
  countFrames,
  drive,
  driven,
  type Embed,
  embed,
  events,
  expect,
  geometry,
  heard,
  inMode,
  ours,
  sceneShown,
  settled,
  spied,
  stepByGeometry,
  swipe,
  test,
} from '../support/embed.ts';
import { phone } from '../support/test.ts';

/** At 10, 50 and 90 % the frame stands where it is pinned, and the child's step is the one of its layout. */
async function pinned(one: Embed, top = 0, through: readonly number[] = [0.1, 0.5, 0.9]): Promise<void> {
  const { tall, height } = await geometry(one);
  expect(tall, 'the track is as long as the chapter').toBeGreaterThan(2 * height);
  for (const share of through) {
    const now = await drive(one, share * (tall - height), top);
    expect(Math.abs(now.top - top), `frame.top − ${top} px at ${share}`).toBeLessThanOrEqual(1);
    const { index, id } = await stepByGeometry(one.frame);
    expect(await one.frame.evaluate(() => document.querySelector<HTMLElement>('[data-stage]')?.dataset.step)).toBe(id);
    const page = one.frame.page();
    await expect.poll(async () => (await events(page, 'step')).at(-1)?.detail, { message: `step event at ${share}` }).toMatchObject({ index, id });
  }
}

test('T02 pinned at 10, 50 and 90 %; the step is the one of the layout', async ({ host }) => {
  const visit = await host('article.html', { attributes: 'top="56"' });
  const one = await driven(visit.page);
  const { height, view } = await geometry(one);
  expect(height).toBe(view - 56);
  await pinned(one, 56);
  // Above and below it the frame leaves with its track.
  const above = await drive(one, -300, 56);
  expect(above.top).toBeCloseTo(above.track, 0);
  const past = await drive(one, (await geometry(one)).tall - 200, 56);
  expect(past.top + past.height).toBeCloseTo(past.track + past.tall, 0);
  expect((await spied(visit.page)).shift).toBeLessThan(0.01);
  expect(ours(visit)).toEqual([]);
});

test('T03 at most one message a frame, none off screen', async ({ host }) => {
  const { page } = await host('article.html', { attributes: 'top="56"' });
  const one = await driven(page);
  await drive(one, 0, 56);
  const first = (await spied(page)).posted.length;
  await countFrames(page);
  const cdp = await page.context().newCDPSession(page);
  await one.frame.evaluate(() => {
    const lag: number[] = [];
    Object.assign(window, { lag });
    // From the host's clock to the frame in which this child has scrolled; both clocks are of one machine.
    window.spied.ports[0]?.addEventListener('message', ({ data }: MessageEvent) => {
      if (data.t === 'y') requestAnimationFrame(() => lag.push(performance.timeOrigin + performance.now() - data.ts));
    });
  });
  const origin = await page.evaluate(() => performance.timeOrigin);
  for (let n = 0; n < 4; n++)
    await cdp.send('Input.synthesizeScrollGesture', { x: 640, y: 500, yDistance: -700, speed: 1200, gestureSourceType: 'mouse' });
  await settled(one);
  const sent = (await spied(page)).posted.slice(first).filter(({ t }) => t === 'y');
  expect(sent.length).toBeGreaterThan(20);
  const frames = new Map<number, number>();
  for (const { frame } of sent) frames.set(frame, (frames.get(frame) ?? 0) + 1);
  expect(Math.max(...frames.values()), 'messages in one frame').toBe(1);
  // The clock of `ts` may count from the page's start or from 1970.
  const raw = await one.frame.evaluate(() => (window as unknown as { lag: number[] }).lag);
  const lag = raw.map((ms) => (ms > 1e9 ? ms - origin : ms));
  console.log(`T03 host scroll to child frame: p50 ${quantile(lag, 0.5)?.toFixed(1)} ms, p95 ${quantile(lag, 0.95)?.toFixed(1)} ms, ${sent.length} messages in ${frames.size} frames`);

  // More than a window past the embed nothing is said any more.
  await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
  const { track, tall, view } = await geometry(one);
  expect(track + tall, 'the fixture leaves room below').toBeLessThan(-view);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const quiet = (await spied(page)).posted.length;
  for (let n = 0; n < 20; n++)
    await page.evaluate((by) => {
      scrollBy({ top: by, behavior: 'instant' });
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, n % 2 ? -40 : 40);
  expect((await spied(page)).posted.slice(quiet).map(({ t }) => t)).toEqual([]);
});

/** Gestures until the embed has passed; what they met. */
async function traverse(page: Page, one: Embed, gesture: () => Promise<unknown>): Promise<{ steps: unknown[]; stuck: number }> {
  let stuck = 0;
  let still = 0;
  for (let n = 0; n < 120; n++) {
    const { track, tall, view } = await geometry(one);
    if (track + tall < view) break;
    const before = await page.evaluate(() => scrollY);
    await gesture();
    still = (await page.evaluate(() => scrollY)) === before ? still + 1 : 0;
    stuck = Math.max(stuck, still);
    await sceneShown(one.frame);
  }
  return { steps: [...new Set((await events(page, 'step')).map(({ detail }) => detail.id))], stuck };
}

const all = (one: Embed) => one.frame.evaluate(() => [...document.querySelectorAll('[data-story] .step')].map(({ id }) => id));

test('T04 a wheel over the frame passes through the whole chapter', async ({ host }) => {
  const { page } = await host('plain.html');
  const one = await driven(page);
  await drive(one, 0);
  const cdp = await page.context().newCDPSession(page);
  const wheel = () => cdp.send('Input.synthesizeScrollGesture', { x: 640, y: 400, yDistance: -500, speed: 4000, gestureSourceType: 'mouse' });
  const { steps, stuck } = await traverse(page, one, wheel);
  expect(steps).toEqual(await all(one));
  expect(stuck).toBeLessThanOrEqual(1);
});

test('T04 a thumb over the frame passes through the whole chapter', async ({ host }) => {
  const { page } = await host('plain.html', { id: 'human-shields' }, phone);
  const one = await driven(page);
  await drive(one, 0);
  const { steps, stuck } = await traverse(page, one, () => swipe(page, { x: 195, y: 740 }, { x: 0, y: -480 }));
  expect(steps).toEqual(await all(one));
  expect(stuck).toBeLessThanOrEqual(1);
});

test('T05 a window that grows, and one that turns, keep the step', async ({ host }) => {
  const { page } = await host('article.html', { attributes: 'top="56"' }, { ...phone, viewport: { width: 390, height: 760 } });
  const one = await driven(page);
  const ids = await all(one);
  for (const share of [0.3, 0.62]) {
    const { tall, height } = await geometry(one);
    await drive(one, share * (tall - height), 56);
    const step = await sceneShown(one.frame);
    expect(ids.indexOf(step)).toBeGreaterThan(1);
    for (const viewport of [{ width: 390, height: 844 }, { width: 900, height: 520 }, { width: 390, height: 844 }, { width: 390, height: 760 }]) {
      await page.setViewportSize(viewport);
      await expect.poll(async () => Math.round((await geometry(one)).height)).toBe(viewport.height - 56);
      // The child measures itself anew after the host has: between the two it may stand a step away.
      await expect.poll(async () => (await settled(one)) && sceneShown(one.frame), { message: `${viewport.width} × ${viewport.height}` }).toBe(step);
      expect(Math.abs((await geometry(one)).top - 56)).toBeLessThanOrEqual(1);
    }
  }
});

for (const [n, what] of [
  [1, 'frames small, moved and turned'],
  [2, 'all: unset for everything'],
  [3, 'the element inline and 50 px tall, its children hidden'],
  [4, 'margins, padding, zoom, filters'],
  [5, 'animations, smooth scrolling, snapping'],
] as const)
  test(`T09 hostile style sheet ${n} (${what}) changes nothing`, async ({ host }) => {
    // Low and narrow: without its styles the article is short, and an embed that is seen whole waits with the change.
    const visit = await host('article.html', { css: `hostile-${n}` }, { viewport: { width: 700, height: 500 } });
    const one = await driven(visit.page);
    await pinned(one, 0, [0.1, 0.6]);
    const box = await one.element.evaluate((frame) => {
      const element = frame.closest('chapter-embed') as HTMLElement;
      const { left, width } = element.getBoundingClientRect();
      const { left: x, width: w, top, height } = frame.getBoundingClientRect();
      const { opacity, visibility, display, filter, clipPath, pointerEvents, zoom, borderTopWidth, paddingTop } = getComputedStyle(frame);
      const seen = document.elementFromPoint(x + w / 2, top + height / 2);
      return {
        aside: Math.abs(left - x),
        narrower: Math.abs(width - w),
        wide: w,
        tall: height,
        style: { opacity, visibility, filter, clipPath, pointerEvents, zoom, borderTopWidth, paddingTop },
        display,
        hit: seen === frame || seen?.contains(frame),
      };
    });
    expect(box).toMatchObject({
      hit: true,
      style: { opacity: '1', visibility: 'visible', filter: 'none', clipPath: 'none', pointerEvents: 'auto', zoom: '1', borderTopWidth: '0px', paddingTop: '0px' },
    });
    expect(box.aside).toBeLessThanOrEqual(1);
    expect(box.narrower).toBeLessThanOrEqual(1);
    expect(box.wide).toBeGreaterThan(400);
    expect(box.tall).toBe(500);
  });

for (const [what, page, at] of [
  ['a wrapper with overflow: hidden', 'plain.html', { wrap: 'hidden' }],
  ['a wrapper with overflow-x: hidden', 'plain.html', { wrap: 'hidden-x' }],
  ['html and body both with overflow-x: hidden', 'plain.html', { html: 'hidden-x', body: 'hidden-x' }],
] as const)
  test(`T10 ${what}: the embed steps, and says what clips it`, async ({ host }) => {
    const visit = await host(page, at);
    const one = await embed(visit.page);
    const [fallback] = await heard(visit.page, 'fallback');
    expect(fallback?.detail).toMatchObject({ reason: expect.any(String), selector: expect.stringMatching(/\S/) });
    await inMode(one, 'stepper');
    const { height } = await geometry(one);
    expect(height).toBeGreaterThan(200);
    expect(height).toBeLessThan(4000);
    await one.frame.locator('[data-next]').click();
    await expect.poll(() => one.frame.locator('[data-count]').textContent()).toMatch(/^\s*2\b/);
    expect(ours(visit)).toEqual([]);
  });

for (const [what, page, at] of [
  ['an inner scroller', 'plain.html', { body: 'shell', outer: 'inner' }],
  ['a body that scrolls', 'plain.html', { html: 'body-scrolls', body: 'body-scroller' }],
  ['a shadow root', 'shadow.html', { without: 'script' }],
  ['a column of a grid', 'plain.html', { outer: 'grid' }],
  ['overflow: clip, transform, filter and containment around it', 'plain.html', { outer: 'clip transform', wrap: 'filter contain' }],
  ['body with overflow-x: hidden', 'plain.html', { body: 'hidden-x' }],
  ['a wrapper of 640 px', 'plain.html', { wrap: 'fixed-height' }],
] as const)
  test(`T11 pinned in ${what}`, async ({ host }) => {
    const visit = await host(page, at);
    const one = await driven(visit.page);
    await pinned(one, 0, [0.3, 0.7]);
    expect(ours(visit)).toEqual([]);
  });

test('T11 a host that stops its page for a dialog, and lets it go: the reader is where they were', async ({ host }) => {
  const { page } = await host('article.html', { attributes: 'top="56"' }, phone);
  const one = await driven(page);
  const { tall, height } = await geometry(one);
  const before = await drive(one, 0.5 * (tall - height), 56);
  const step = await sceneShown(one.frame);
  // As menus and consent managers do; meanwhile the keyboard or the browser's bar may come and go.
  for (const target of ['documentElement', 'body'] as const) {
    await page.evaluate((which) => {
      document[which].style.overflow = 'hidden';
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, target);
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(async () => Math.round((await geometry(one)).height)).toBe(744);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate((which) => {
      document[which].style.overflow = '';
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, target);
    await inMode(one, 'driven');
    await settled(one);
    expect(await sceneShown(one.frame)).toBe(step);
    expect(Math.abs((await geometry(one)).offset - before.offset)).toBeLessThan(60);
  }
});

test('T15 five embeds on a page live side by side', async ({ host }) => {
  const visit = await host('five.html');
  const { page } = visit;
  const [first, second] = [await driven(page, 0), await driven(page, 1)];
  await drive(first, 700);
  // Ports are counted in the order of connection: the far ones have not even loaded.
  const before = (await spied(page)).posted.length;
  const from = (await events(page, 'step')).length;
  const { tall, height } = await geometry(first);
  for (const share of [0.3, 0.5, 0.7]) await drive(first, share * (tall - height));
  const said = (await spied(page)).posted.slice(before).filter(({ t }) => t === 'y');
  expect(new Set(said.map(({ port }) => port)).size, 'embeds that were spoken to').toBe(1);
  expect(new Set((await events(page, 'step')).slice(from).map(({ name }) => name))).toEqual(new Set(['siege']));
  expect(await second.frame.evaluate(() => scrollY)).toBe(0);
  // Each of the others takes its turn.
  for (const n of [2, 3, 4]) {
    const one = await driven(page, n);
    const now = await drive(one, 900);
    expect(Math.abs(now.top)).toBeLessThanOrEqual(1);
  }
  const names = (await events(page, 'ready')).map(({ name }) => name);
  expect(names.sort()).toEqual(['competing-tolls', 'four-families', 'human-shields', 'siege', 'siege']);
  expect(ours(visit)).toEqual([]);
});

test('T20 in a frame that grows with its page the embed steps; in one that scrolls it is driven', async ({ host, hosts }) => {
  const auto = await host('nested.html', { kind: 'auto' });
  const outer = await (await auto.page.locator('#outer').elementHandle())?.contentFrame();
  if (!outer) throw new Error('no outer frame');
  await outer.locator('chapter-embed').scrollIntoViewIfNeeded();
  const one = await embed(outer, 0, { far: true });
  // All the way past it, as a reader would scroll: it is never driven, for its window never moves.
  for (let n = 0; n < 8; n++) {
    await auto.page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
    await auto.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await inMode(one, 'stepper');
  }
  // It does not grow without end (A2): two readings, a good many frames apart.
  const tall = () => auto.page.evaluate(() => document.documentElement.scrollHeight);
  const first = await tall();
  await one.frame.locator('[data-next]').click();
  await auto.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(Math.abs((await tall()) - first)).toBeLessThan(200);

  await auto.page.goto(hosts.url('nested.html', { kind: 'scroll' }));
  const inner = await (await auto.page.locator('#outer').elementHandle())?.contentFrame();
  if (!inner) throw new Error('no inner frame');
  await auto.page.locator('#outer').scrollIntoViewIfNeeded();
  const two = await driven(inner);
  const now = await drive(two, 1000);
  expect(Math.abs(now.top)).toBeLessThanOrEqual(1);
  expect(now.height).toBe(700);
  expect(ours(auto)).toEqual([]);
});

test('T32 who asks for less motion is driven without any', async ({ host }) => {
  const { page } = await host('article.html', { attributes: 'top="56"' }, { reducedMotion: 'reduce' });
  const one = await driven(page);
  const { tall, height } = await geometry(one);
  for (const share of [0.1, 0.3, 0.5, 0.7]) {
    await drive(one, share * (tall - height), 56);
    const moving = await one.frame.evaluate(() => document.getAnimations().map((a) => (a as CSSTransition).transitionProperty ?? (a as CSSAnimation).animationName));
    expect(moving).toEqual([]);
  }
});
