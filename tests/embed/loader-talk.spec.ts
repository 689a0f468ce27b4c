/** What the two ends believe of each other. */
import { expect, frames, inMode, prose, script, seen, snippet, state, test, together } from '../support/stand-in.ts';

test('T14 a lying child is clamped, and does not move the host', async ({ site, visit }) => {
  const v = await visit(site.host(prose(20) + snippet(site.site, '?lie') + prose(30) + script(site.site)));
  await inMode(v.page, 'driven');
  await (await v.child()).waitForFunction('window.lied');
  await expect.poll(async () => (await state(v.page)).height).toBe(60_000);
  await frames(v.page, 30);
  const s = await state(v.page);
  expect(s.scroll).toBe(0);
  for (const { detail } of await v.told('step')) {
    expect(detail.index).toBeLessThanOrEqual(199);
    expect(String(detail.id).length).toBeLessThanOrEqual(64);
  }
  expect(await v.told('link')).toEqual([]);
  expect(await v.told('error')).toEqual([]);
  expect(v.errors).toEqual([]);
});

test('seek is honoured when the reader is in the frame: Tab walks, host and child agree', async ({ site, visit }) => {
  const v = await visit(site.host(prose(10) + snippet(site.site) + prose(30) + script(site.site)));
  await inMode(v.page, 'driven');
  await expect.poll(async () => (await state(v.page)).height).toBeGreaterThan(5000);
  await v.page.evaluate(() => scrollBy(0, document.querySelector('iframe')?.getBoundingClientRect().top ?? 0));
  const child = await v.child();
  await together(v.page, child);
  await child.locator('a').first().focus();
  for (let i = 0; i < 5; i++) {
    await v.page.keyboard.press('Tab');
    await expect(child.locator(`:text-is("link ${i + 2}"):focus`)).toHaveCount(1);
    await frames(v.page, 10);
    await together(v.page, child);
  }
  expect(await child.evaluate(() => document.activeElement?.textContent)).toBe('link 6');
  expect(await child.evaluate(() => scrollY)).toBeGreaterThan(2000);
});

for (const [name, query, attribute, reason] of [
  ['T31 another version', '?v=2', '', 'version'],
  ['the child declines', '?decline', '', 'declined'],
  ['no answer', '?mute', '', 'silent'],
  ['the newsroom wants the stepper', '', 'mode="stepper"', 'mode'],
] as const)
  test(`${name}: stepper, fallback "${reason}"`, async ({ site, visit }) => {
    const v = await visit(site.host(prose(3) + snippet(site.site, query, attribute) + prose(30) + script(site.site)));
    await expect.poll(async () => (await v.told('fallback')).map(({ detail }) => detail)).toEqual([{ reason }]);
    await v.page.evaluate(() => scrollTo(0, 900));
    await frames(v.page, 15);
    expect((await state(v.page)).mode).toBe('stepper');
    expect((await v.told('ready')).length).toBe(['version', 'silent'].includes(reason) ? 0 : 1);
    expect(v.errors).toEqual([]);
  });

test('a figure only steps, without complaint, and takes the height it needs when that is not seen', async ({ site, visit }) => {
  const v = await visit(site.host(prose(3) + snippet(site.site, '?only=stepper&height=700') + prose(30) + script(site.site), '<style>body{overflow-anchor:none}</style>'));
  await expect.poll(async () => (await v.told('ready')).length).toBe(1);
  await frames(v.page, 15);
  const first = await state(v.page);
  // The lower edge is at 640 + some prose: below a window of 800 px or not, as the fonts of the machine are.
  if (first.bottom < 800) expect(first.frameHeight).toBe(640);
  await v.page.evaluate(() => scrollTo(0, 1200));
  const mark = v.page.locator('.prose').nth(12);
  const before = await mark.boundingBox();
  await expect.poll(async () => (await state(v.page)).frameHeight).toBe(700);
  await frames(v.page, 6);
  expect(Math.abs(((await mark.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(61);
  expect(await v.told('fallback')).toEqual([]);
  expect(await v.shift()).toBeLessThan(0.02);
});

test('who has begun with the buttons goes on with the buttons', async ({ site, visit }) => {
  const v = await visit(site.host(prose(1) + snippet(site.site, '', '', 'height="500"') + prose(30) + script(site.site), '<style>iframe{height:500px}</style>'));
  await expect.poll(async () => (await v.told('ready')).length).toBe(1);
  const child = await v.child();
  await child.locator('[data-next]').click();
  await expect.poll(async () => (await v.told('step')).at(-1)?.detail.index).toBe(1);
  await v.page.evaluate(() => scrollTo(0, 300));
  await frames(v.page, 15);
  expect((await state(v.page)).mode).toBe('stepper');
});

for (const boxed of ['sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"', ''])
  test(`T17 driven with ${boxed || 'no sandbox'}`, async ({ site, visit }) => {
    const v = await visit(site.host(prose(20) + snippet(site.site, '', '', boxed) + prose(30) + script(site.site)));
    await inMode(v.page, 'driven');
    expect(v.errors).toEqual([]);
  });

test('T12 a neighbour of the same origin that greets in the embed’s name is not heard', async ({ site, visit }) => {
  const spoof = `<iframe src="${site.site}/embed/siege/?mute#?secret=x" loading="eager"></iframe>`;
  const v = await visit(site.host(prose(20) + snippet(site.site, '', '', 'loading="eager"') + prose(30) + spoof + script(site.site)));
  await inMode(v.page, 'driven');
  const neighbour = v.page.frames().at(-1);
  await neighbour?.evaluate(async () => {
    for (let i = 0; i < 20; i++) {
      parent.postMessage({ type: 'chapter-embed:hello', v: 1, min: 1, max: 1, nonce: `n${i}`, id: 'siege', steps: 3, modes: ['stepper'] }, '*');
      parent[0]?.postMessage({ type: 'chapter-embed:connect', v: 1, nonce: `n${i}`, settings: { theme: 'dark' } }, '*', [new MessageChannel().port2]);
      await new Promise((next) => setTimeout(next, 50));
    }
  });
  expect((await seen(await v.child())).connects).toBe(1);
  expect((await v.told('ready')).filter(({ detail }) => detail.steps === 3)).toEqual([]);
  expect((await state(v.page)).mode).toBe('driven');
});

test('theme, accent and masthead may change while it lives', async ({ site, visit }) => {
  const v = await visit(site.host(prose(20) + snippet(site.site) + prose(30) + script(site.site)));
  await inMode(v.page, 'driven');
  await v.page.evaluate(() => {
    const element = document.querySelector('chapter-embed');
    element?.setAttribute('theme', 'dark');
    element?.setAttribute('accent', 'javascript:');
    element?.setAttribute('top', '60');
  });
  await expect.poll(async () => (await v.child()).evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect((await state(v.page)).frameHeight).toBe(740);
  expect(await v.page.locator('iframe').evaluate((frame) => getComputedStyle(frame).colorScheme)).toBe('dark');
  await v.page.evaluate(() => document.querySelector('chapter-embed')?.setAttribute('mode', 'stepper'));
  await inMode(v.page, 'stepper');
  await v.page.evaluate(() => document.querySelector('chapter-embed')?.removeAttribute('mode'));
  await inMode(v.page, 'driven');
});

test('a frame that loads again is met again', async ({ site, visit }) => {
  const v = await visit(site.host(prose(20) + snippet(site.site) + prose(30) + script(site.site)));
  await inMode(v.page, 'driven');
  await (await v.child()).evaluate(() => location.reload());
  await expect.poll(async () => (await v.told('ready')).length).toBe(2);
  await expect.poll(async () => (await v.child()).evaluate(() => document.documentElement.dataset.mode)).toBe('driven');
});

test('history and address are left alone', async ({ site, visit }) => {
  const v = await visit(site.host(prose(20) + snippet(site.site) + prose(30) + script(site.site)));
  await inMode(v.page, 'driven');
  const before = await v.page.evaluate(() => [history.length, location.href]);
  await v.page.evaluate(() => scrollBy(0, 3000));
  await frames(v.page, 15);
  expect(await v.page.evaluate(() => [history.length, location.href])).toEqual(before);
});
