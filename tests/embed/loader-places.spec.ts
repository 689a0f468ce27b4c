/** Hosts of all kinds: what pins, what does not, and why not. */
import { expect, frames, inMode, prose, script, seen, snippet, state, test, together, wheel } from '../support/stand-in.ts';

const clips: readonly (readonly [name: string, reason: string, selector: string, head: string, open: string, close: string])[] = [
  ['overflow hidden', 'clip', 'div.wrap', '<style>.wrap{overflow:hidden}</style>', '<div class="wrap">', '</div>'],
  ['overflow-x hidden', 'clip', 'div#w', '', '<div id="w" style="overflow-x:hidden">', '</div>'],
  ['html and body overflow-x hidden', 'clip', 'body', '<style>html,body{overflow-x:hidden}</style>', '', ''],
  ['no scrolling at all', 'scroll', 'html', '<style>html{overflow:hidden}</style>', '', ''],
  ['narrow', 'narrow', '', '', '<div style="width:260px">', '</div>'],
  ['a ratio box', 'clip', 'div.ratio', '<style>.ratio{overflow:hidden;height:400px}</style>', '<div class="ratio">', '</div>'],
  ['a small box that would scroll', 'clip', 'div.ratio', '<style>.ratio{overflow-x:hidden;height:300px}</style>', '<div class="ratio">', '</div>'],
];
for (const [name, reason, selector, head, open, close] of clips)
  test(`T10 ${name}: stepper, and says why`, async ({ site, visit }) => {
    const v = await visit(site.host(prose(2) + open + snippet(site.site) + close + prose(30) + script(site.site), head));
    await expect.poll(async () => (await v.told('fallback')).length).toBe(1);
    expect((await v.told('fallback'))[0]?.detail).toEqual(selector ? { reason, selector } : { reason });
    await wheel(v.page, 500, 4);
    expect((await state(v.page)).mode).toBe('stepper');
    expect((await state(v.page)).frameHeight).toBe(640);
    await expect(v.page.locator('chapter-embed a')).toBeVisible();
    expect(v.errors).toEqual([]);
  });

const pane = '<style>html,body{height:100%;margin:0;max-width:none}#pane{height:100%;overflow:auto}</style>';
const places: readonly (readonly [name: string, head: string, open: string, close: string, scroller: string])[] = [
  ['a pane that scrolls', pane, '<div id="pane">', '</div>', '#pane'],
  ['the body as scroller', '<style>html{height:100%;overflow:hidden}body{height:100%;overflow:auto}</style>', '', '', 'body'],
  ['a grid column', '<style>.grid{display:grid;grid-template-columns:1fr 500px}</style>', '<div class="grid"><p>side</p><div>', '</div></div>', 'html'],
  ['clip, transform and contain', '', '<div style="overflow:clip;transform:translateX(1px);contain:paint">', '</div>', 'html'],
  ['body overflow-x hidden', '<style>body{overflow-x:hidden}</style>', '', '', 'html'],
];
for (const [name, head, open, close, scroller] of places)
  test(`T11 ${name}: driven`, async ({ site, visit }) => {
    const v = await visit(site.host(open + prose(20) + snippet(site.site) + prose(30) + close + script(site.site), head));
    await inMode(v.page, 'driven');
    await expect.poll(async () => (await state(v.page)).height).toBeGreaterThan(5000);
    await v.page.locator(scroller).evaluate((element) => {
      const track = document.querySelector('chapter-embed')?.shadowRoot?.querySelector('div') as HTMLElement;
      element.scrollBy({ top: track.getBoundingClientRect().top + 2500, behavior: 'instant' });
    });
    await together(v.page, await v.child());
    const s = await state(v.page);
    expect(Math.abs(s.frameTop)).toBeLessThanOrEqual(1);
    expect(s.frameHeight).toBe(800);
    expect(await (await v.child()).evaluate(() => scrollY)).toBeCloseTo(2500, 0);
  });

test('T11 in another shadow root, whose own pane scrolls', async ({ site, visit }) => {
  const inner = `<style>#pane{height:100vh;overflow:auto}</style><div id="pane">${prose(20)}${snippet(site.site)}${prose(30)}</div>`;
  const v = await visit(site.host(`<style>body{margin:0}</style><x-app></x-app>${script(site.site)}<script>document.querySelector('x-app').attachShadow({mode:'open'}).innerHTML=${JSON.stringify(inner).replaceAll('</', '<\\/')}</script>`));
  await inMode(v.page, 'driven');
  await v.page.locator('#pane').evaluate((element) => {
    const track = element.querySelector('chapter-embed')?.shadowRoot?.querySelector('div') as HTMLElement;
    element.scrollBy({ top: track.getBoundingClientRect().top + 2500, behavior: 'instant' });
  });
  await expect.poll(async () => (await v.child()).evaluate(() => scrollY)).toBeCloseTo(2500, 0);
  expect(Math.abs((await state(v.page)).frameTop)).toBeLessThanOrEqual(1);
});

test('T15 five embeds: isolated, and messages only to the near', async ({ site, visit }) => {
  const embeds = Array.from({ length: 5 }, (_, i) => snippet(site.site, `?steps=${i + 4}`, '', 'loading="eager"') + prose(30)).join('');
  const v = await visit(site.host(prose(20) + embeds + script(site.site)));
  for (let i = 0; i < 5; i++) await inMode(v.page, 'driven', i);
  await frames(v.page, 30);
  await v.page.mouse.move(600, 400);
  await wheel(v.page, 200, 20);
  const counts = [];
  for (let i = 0; i < 5; i++) counts.push((await seen(await v.child(i))).messages.filter(({ t }) => t === 'y').length);
  expect(counts[0]).toBeGreaterThan(5);
  expect(counts.slice(1)).toEqual([0, 0, 0, 0]);
  await v.page.evaluate(() => {
    const embed = document.querySelectorAll<HTMLElement & { goTo(id: string): void }>('chapter-embed')[0];
    embed?.goTo('s3');
  });
  await expect.poll(async () => (await state(v.page)).progress).toBeGreaterThan(0.5);
  expect((await state(v.page, 1)).progress).toBe(0);
  const targets = await v.page.evaluate(() => (window as unknown as { told: unknown[] }).told.length);
  expect(targets).toBeGreaterThan(5);
  expect(v.errors).toEqual([]);
});

test('T24 single-page application: away and back, and the loader twice', async ({ site, visit }) => {
  const v = await visit(site.host(prose(20) + snippet(site.site) + prose(30) + script(site.site) + script(site.site)));
  await inMode(v.page, 'driven');
  for (let i = 0; i < 3; i++) {
    await v.page.evaluate(() => {
      const embed = document.querySelector('chapter-embed') as HTMLElement;
      Object.assign(window, { embed, before: embed.previousElementSibling });
      embed.remove();
    });
    await frames(v.page, 6);
    await v.page.evaluate(() => {
      const { embed, before } = window as unknown as { embed: HTMLElement; before: HTMLElement };
      before.after(embed);
    });
    await inMode(v.page, 'driven');
  }
  expect((await v.told('ready')).length).toBe(4);
  expect((await seen(await v.child())).connects).toBe(1);
  await v.page.evaluate(() => document.querySelector('chapter-embed iframe')?.scrollIntoView());
  await frames(v.page, 12);
  await v.page.mouse.move(600, 400);
  await wheel(v.page, 200, 10);
  expect((await seen(await v.child())).applied.length).toBeGreaterThan(3);
  expect(v.errors).toEqual([]);
});

test('T25 lazy: nothing is asked for far away, once when near', async ({ site, visit }) => {
  const v = await visit(site.host(`<div style="height:6800px"></div>${snippet(site.site)}${prose(30)}${script(site.site)}`), {}, (page) => page.clock.install());
  await v.page.clock.fastForward(20_000);
  expect(v.requests.filter((url) => url.includes('/embed/siege/'))).toEqual([]);
  expect(await v.told('fallback')).toEqual([]);
  await v.page.evaluate(() => scrollTo(0, 5500));
  await inMode(v.page, 'driven');
  expect(v.requests.filter((url) => url.endsWith('/embed/siege/'))).toHaveLength(1);
});

test('load="click": no request before the click, then focus in the frame', async ({ site, visit }) => {
  const v = await visit(site.host(`${prose(3)}<chapter-embed name="siege" load="click" theme="dark" content-note="confirm"><a href="${site.site}/siege/">The siege</a></chapter-embed>${prose(30)}${script(site.site)}`));
  const button = v.page.getByRole('button', { name: 'Show the interactive: The siege' });
  await expect(button).toBeVisible();
  expect(v.requests.filter((url) => url.includes('/embed/siege/'))).toEqual([]);
  await button.click();
  await expect(v.page.locator('chapter-embed iframe')).toHaveAttribute('src', `${site.site}/embed/siege/?name=siege&load=click&theme=dark&content-note=confirm`);
  await expect(v.page.locator('chapter-embed iframe')).toBeFocused();
  await expect(button).toHaveCount(0);
  await expect.poll(async () => (await v.told('ready'))[0]?.detail).toMatchObject({ name: 'siege', steps: 8, mode: 'stepper' });
  expect((await seen(await v.child())).settings).toMatchObject({ theme: 'dark', 'content-note': 'confirm' });
});

test('strict policy with Trusted Types: driven, nothing reported', async ({ site, visit }) => {
  const policy = `default-src 'none'; script-src ${site.site}; frame-src ${site.site}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const v = await visit(site.host(prose(20) + snippet(site.site).replace(' style="border:0"', '') + prose(30) + script(site.site), `<meta http-equiv="content-security-policy" content="${policy}">`));
  await inMode(v.page, 'driven');
  // The stand-in page itself has a style element.
  expect(v.errors.filter((text) => !/inline style/.test(text))).toEqual([]);
});

test('print: the frame goes, the link stays', async ({ site, visit }) => {
  const v = await visit(site.host(prose(20) + snippet(site.site).replace('<p>', '<img alt="A map" width="200" height="100" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p>') + prose(30) + script(site.site)));
  await inMode(v.page, 'driven');
  await expect(v.page.getByAltText('A map')).toBeHidden();
  await v.page.emulateMedia({ media: 'print' });
  await expect(v.page.locator('chapter-embed a')).toBeVisible();
  await expect(v.page.getByAltText('A map')).toBeVisible();
  await expect(v.page.locator('iframe')).toBeHidden();
  await v.page.emulateMedia({ media: 'screen' });
  await expect(v.page.locator('iframe')).toBeVisible();
});
