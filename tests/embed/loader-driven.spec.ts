/** The frame scrolls with the page: upgrade, pinning, resize. */
import { expect, frames, inMode, prose, script, seen, snippet, state, test, together, wheel } from '../support/stand-in.ts';

test('T01 upgrade keeps the frame: one request, no shift', async ({ site, visit }) => {
  const v = await visit(site.host(prose(20) + snippet(site.site) + prose(30) + script(site.site)));
  const nonce = (await seen(await v.child())).nonce;
  await inMode(v.page, 'driven');
  await v.page.mouse.move(600, 400);
  await wheel(v.page, 240, 30);
  expect(v.requests.filter((url) => url.includes('/embed/siege/') && !url.endsWith('.js'))).toHaveLength(1);
  expect((await seen(await v.child())).nonce).toBe(nonce);
  expect((await seen(await v.child())).connects).toBe(1);
  expect(await v.shift()).toBeLessThan(0.01);
  expect(v.errors).toEqual([]);
});

for (const top of [0, 80])
  test(`T02 pinned under ${top} px, child where the host is`, async ({ site, visit }) => {
    const v = await visit(site.host(prose(20) + snippet(site.site, '', `top="${top}"`) + prose(30) + script(site.site)));
    await inMode(v.page, 'driven');
    const child = await v.child();
    await expect.poll(async () => (await state(v.page)).height).toBeGreaterThan(5000);
    for (const part of [0.1, 0.5, 0.9]) {
      await v.page.evaluate((to) => {
        const track = document.querySelector('chapter-embed')?.shadowRoot?.querySelector('div') as HTMLElement;
        const rect = track.getBoundingClientRect();
        scrollBy(0, rect.top + to * (rect.height - innerHeight));
      }, part);
      await expect(async () => {
        const s = await state(v.page);
        expect(Math.abs(s.frameTop - top)).toBeLessThanOrEqual(1);
        expect(s.frameHeight).toBe(800 - top);
        const y = await child.evaluate(() => scrollY);
        expect(Math.abs(y - (top - s.top))).toBeLessThanOrEqual(1);
        const geometry = await child.evaluate(() => [...document.querySelectorAll('section')].findLastIndex((x) => x.offsetTop <= scrollY + innerHeight / 2));
        expect((await v.told('step')).at(-1)?.detail.index).toBe(geometry);
      }).toPass({ timeout: 15_000 });
    }
  });

for (const way of ['shrinks and grows', 'turns'] as const)
  test(`T05 the window ${way}: the step stays`, async ({ site, visit }) => {
    const v = await visit(site.host(prose(20) + snippet(site.site) + prose(30) + script(site.site)), { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });
    await inMode(v.page, 'driven');
    await expect.poll(async () => (await state(v.page)).height).toBeGreaterThan(5000);
    const child = await v.child();
    const step = () => child.evaluate(() => document.querySelector('[data-current]')?.id);
    await v.page.evaluate(() => scrollBy(0, (document.querySelector('iframe')?.getBoundingClientRect().top ?? 0) + 2300));
    await together(v.page, child);
    const [before, { progress }] = [await step(), await state(v.page)];
    const sizes = way === 'turns' ? [[844, 390], [390, 760]] : [[390, 844], [390, 760]];
    for (const [width = 0, height = 0] of sizes) {
      await v.page.setViewportSize({ width, height });
      await expect(async () => {
        const s = await state(v.page);
        expect(await step()).toBe(before);
        expect(Math.abs(s.progress - progress)).toBeLessThan(0.01);
        expect(Math.abs(s.frameTop)).toBeLessThanOrEqual(1);
        expect(Math.abs((await child.evaluate(() => scrollY)) + s.top)).toBeLessThanOrEqual(1);
      }).toPass({ timeout: 15_000 });
    }
  });

for (const anchoring of ['', '<style>*{overflow-anchor:none}</style>'])
  for (const where of ['above', 'in view', 'past'] as const)
    test(`T21 late loader, embed ${where}${anchoring && ', no scroll anchoring'}: nothing shifts`, async ({ site, visit }) => {
      const v = await visit(site.host(prose(20) + snippet(site.site, '', '', 'loading="eager"') + prose(40), anchoring));
      await v.page.evaluate((where) => {
        const { top } = document.querySelector('iframe')?.getBoundingClientRect() ?? { top: 0 };
        if (where !== 'above') scrollBy(0, where === 'past' ? top + 900 : top - 40);
      }, where);
      await (await v.child()).waitForLoadState();
      await frames(v.page, 10);
      const mark = v.page.locator('.prose').nth(where === 'above' ? 3 : where === 'past' ? 30 : 20);
      const before = await mark.boundingBox();
      await v.page.addScriptTag({ url: `${site.site}/embed/v1.js` });
      await expect.poll(async () => (await v.told('ready')).length).toBe(1);
      if (where === 'in view') {
        await frames(v.page, 30);
        expect((await state(v.page)).mode).toBe('stepper');
      } else {
        await inMode(v.page, 'driven');
        await expect.poll(async () => (await state(v.page)).height).toBeGreaterThan(5500);
      }
      await frames(v.page, 15);
      const moved = Math.abs(((await mark.boundingBox())?.y ?? 0) - (before?.y ?? 0));
      const shift = await v.shift();
      console.log(`  moved ${moved.toFixed(2)} px, shift ${shift.toFixed(4)}`);
      expect(moved).toBeLessThan(12);
      expect(shift).toBeLessThan(0.1);
    });

test('T07 a naked frame is taken in without a reload', async ({ site, visit }) => {
  const naked = snippet(site.site).replace(/<\/?chapter-embed[^>]*>/g, '');
  const v = await visit(site.host(prose(20) + naked + prose(30) + script(site.site)));
  await inMode(v.page, 'driven');
  expect(v.requests.filter((url) => url.endsWith('/embed/siege/'))).toHaveLength(1);
  expect((await seen(await v.child())).connects).toBe(1);
  expect(await v.shift()).toBeLessThan(0.01);
});

test('T03 at most one message a frame, none far away; child is one or two frames behind', async ({ site, visit }) => {
  const v = await visit(site.host(prose(60) + snippet(site.site, '', '', 'loading="eager"') + prose(80) + script(site.site)));
  await inMode(v.page, 'driven');
  const child = await v.child();
  await v.page.mouse.move(600, 400);
  await wheel(v.page, 100, 5);
  expect((await seen(child)).messages.filter(({ t }) => t === 'y')).toEqual([]);
  await child.evaluate(() => {
    const lags: number[] = [];
    const origin = performance.timeOrigin;
    let newest: { ts: number } | undefined;
    const all = (window as unknown as { seen: { messages: { t: string; ts: number }[] } }).seen.messages;
    const push = all.push.bind(all);
    all.push = (...m) => {
      if (m[0]?.t === 'y') newest = m[0];
      return push(...m);
    };
    const look = () => {
      if (newest) lags.push(performance.now() + origin - newest.ts);
      newest = undefined;
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { lags });
  });
  const origin = await v.page.evaluate(() => {
    let frames = 0;
    const count = () => {
      frames++;
      requestAnimationFrame(count);
    };
    count();
    Object.assign(window, { frames: () => frames });
    scrollBy({ top: (document.querySelector('iframe')?.getBoundingClientRect().top ?? 0) - 100, behavior: 'instant' });
    return performance.timeOrigin;
  });
  const frames = () => v.page.evaluate(() => (window as unknown as { frames(): number }).frames());
  const start = await frames();
  const client = await v.page.context().newCDPSession(v.page);
  for (let i = 0; i < 4; i++)
    await client.send('Input.synthesizeScrollGesture', { x: 600, y: 400, yDistance: -1000, speed: 800, gestureSourceType: 'mouse', preventFling: true });
  const passed = (await frames()) - start;
  const sent = (await seen(child)).messages.filter(({ t }) => t === 'y').length;
  const lags = (await child.evaluate(() => (window as unknown as { lags: number[] }).lags)).map((lag) => lag - origin).sort((a, b) => a - b);
  const at = (part: number) => (lags[Math.floor(part * lags.length)] ?? 0).toFixed(1);
  console.log(`  ${sent} messages in ${passed} frames; applied after p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  expect(sent).toBeLessThanOrEqual(passed + 1);
  expect(sent).toBeGreaterThan(30);
  expect(Number(at(0.5))).toBeLessThan(40);
});
