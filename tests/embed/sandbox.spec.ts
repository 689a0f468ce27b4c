/** Policies of the host: strict CSP with Trusted Types, sandboxes, isolation, no referrer. */
import { inside } from '../support/base.ts';
import { drive, driven, embed, events, expect, geometry, heard, inMode, loads, ours, stepper, test } from '../support/embed.ts';

test('T16 under a strict policy with Trusted Types the chapter is driven', async ({ host }) => {
  const visit = await host('strict.html');
  const one = await driven(visit.page);
  const { tall, height } = await geometry(one);
  const now = await drive(one, 0.5 * (tall - height));
  expect(Math.abs(now.top)).toBeLessThanOrEqual(1);
  expect(now.height).toBe(now.view);
  // The snippet's own style="border:0" is refused by such a policy; the loader asks for nothing that is.
  expect(ours(visit, /style-src/)).toEqual([]);
});

const origins = 'allow-scripts allow-same-origin';
for (const [name, sandbox, can] of [
  ['without a sandbox', 'none', { driven: true, links: true }],
  ['own origin, links', `${origins} allow-popups allow-popups-to-escape-sandbox`, { driven: true, links: true }],
  ['links', 'allow-scripts allow-popups allow-popups-to-escape-sandbox', { driven: null, links: true }],
  ['scripts only', 'allow-scripts', { driven: null, links: false }],
] as const)
  test(`T17 sandbox: ${name}`, async ({ host }) => {
    const visit = await host('plain.html', { sandbox });
    const { page } = visit;
    const one = await embed(page);
    const [ready] = await heard(page, 'ready');
    expect(ready?.name).toBe('siege');
    if (can.driven) await inMode(one, 'driven');
    const mode = await one.frame.evaluate(() => document.documentElement.dataset.mode);
    if (mode === 'driven') await drive(one, 600);
    else {
      await one.element.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await one.frame.locator('[data-next]').click();
      await expect.poll(async () => (await stepper(one.frame)).count).toMatch(/^2\b/);
    }
    console.log(`T17 ${name}: ${mode}`);
    const link = one.frame.locator('a[href]:visible').first();
    if (can.links) {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      await opened.waitForLoadState('domcontentloaded');
      expect(inside(opened.url())).toMatch(/^\/(siege|sources|s|data|method)\b/);
      await opened.close();
    }
    // Whether it opened or not, the host's page is still there.
    expect(page.url()).toContain('/plain.html');
    expect(loads(visit)).toBe(1);
    if (can.links && mode === 'driven') expect((await events(page, 'link')).length).toBe(1);
    expect(ours(visit, /Blocked opening|allow-popups/)).toEqual([]);
  });

test('T17 from a host that sets no headers, a sandbox without an origin steps through stills', async ({ host }) => {
  const visit = await host('plain.html', { sandbox: 'allow-scripts allow-popups', from: 'mirror' });
  const { page } = visit;
  const one = await embed(page);
  await heard(page, 'ready');
  await inMode(one, 'stepper');
  await one.element.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await one.frame.locator('[data-next]').click();
  await expect.poll(async () => (await stepper(one.frame)).count).toMatch(/^2\b/);
  // The picture is the still of that step.
  const still = one.frame.locator('[data-current] img').first();
  await expect.poll(() => still.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0 && img.checkVisibility())).toBe(true);
  expect(ours(visit, /CORS policy|ERR_FAILED/)).toEqual([]);
});

test('T17 sandbox without scripts: the chapter as text, and the link', async ({ host }) => {
  const visit = await host('plain.html', { sandbox: '' });
  const { page } = visit;
  const element = page.locator('iframe');
  await element.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await (await element.elementHandle())?.contentFrame())?.url()).toContain('/embed/siege/');
  const frame = (await (await element.elementHandle())?.contentFrame()) ?? page.mainFrame();
  await expect(frame.locator('.step .step-title').first()).toBeVisible();
  expect(await frame.locator('.step .step-title:visible').count()).toBeGreaterThan(5);
  await expect(page.locator('.embed-link a')).toBeAttached();
  expect(await element.evaluate((e) => e.clientHeight)).toBeGreaterThan(300);
  expect(ours(visit, /sandbox|Blocked script execution/)).toEqual([]);
});

test('T18 no referrer, no third party, no storage', async ({ host, hosts }) => {
  const visit = await host('quiet.html');
  const { page } = visit;
  const { origin } = new URL(hosts.site);
  const referrers: string[] = [];
  const cookies: string[] = [];
  page.on('request', (request) => {
    const { referer = '' } = request.headers();
    if (new URL(request.url()).origin === origin && referer && !referer.startsWith(origin)) referrers.push(`${request.url()} from ${referer}`);
  });
  page.on('response', (response) => void (response.headers()['set-cookie'] && cookies.push(response.url())));
  const one = await driven(page);
  await drive(one, 1500);
  expect(referrers).toEqual([]);
  expect(cookies).toEqual([]);
  const others = visit.seen.requests.filter((url) => /^https?:/.test(url) && ![origin, hosts.origin].includes(new URL(url).origin));
  expect(others).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  const kept = await one.frame.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookie: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookie: '', workers: 0 });
  const host0 = await page.evaluate(() => ({ local: localStorage.length, session: sessionStorage.length, cookie: document.cookie }));
  expect(host0).toEqual({ local: 0, session: 0, cookie: '' });
  expect(ours(visit)).toEqual([]);
});

test('T18 storage that throws breaks nothing', async ({ host }) => {
  // In a frame of an opaque origin every storage throws a SecurityError.
  const visit = await host('plain.html', { sandbox: 'allow-scripts', attributes: 'mode="stepper"' });
  const one = await embed(visit.page);
  const thrown = await one.frame.evaluate(() => {
    try {
      return localStorage.length;
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(thrown).toBe('SecurityError');
  await one.frame.locator('[data-next]').click();
  await expect.poll(async () => (await stepper(one.frame)).count).toMatch(/^2\b/);
  expect(visit.seen.errors.filter((error) => error.startsWith('uncaught'))).toEqual([]);
});

test('T19 a cross-origin isolated host takes the embed with its headers', async ({ host }) => {
  const visit = await host('coep.html');
  const one = await driven(visit.page);
  await drive(one, 900);
  expect(ours(visit)).toEqual([]);
});
