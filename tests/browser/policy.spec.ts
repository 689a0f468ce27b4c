/** The content security policy: in the header what holds for every answer, in each page its own part. Neither breaks a page. */
import { inlineScripts } from '../../src/hosting/fill.ts';
import { at } from '../support/base.ts';
import { aFigure, aMap, kinds } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const own = /<meta http-equiv="content-security-policy"[^>]*>/i;

test('every kind of page, frames and pictures of their own among them, stands under both without a breach', async ({ still }) => {
  const { page, seen } = await still();
  for (const path of [...kinds, '/sources/explore/', '/teach/', '/teach/order/', '/teach/law-of-war/response/', '/plain/siege/', '/newsrooms/', '/newsrooms/siege/', '/embed/siege/', `/embed/${aFigure.id}/`, '/licences/', `/stills/${aMap.scene}.side.svg`, `/stills/${aFigure.scene}.svg`, `/pictures/${aFigure.scene}.light.svg`, '/favicon.svg']) {
    const answer = await page.goto(path, { waitUntil: 'load' });
    const policy = answer?.headers()['content-security-policy'] ?? '';
    for (const hash of inlineScripts) expect(policy, path).toContain(hash);
    expect(policy, path).not.toMatch(/unsafe|blob:|data:/);
    if (!path.endsWith('.svg')) expect(await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content'), path).toContain("default-src 'self'");
    expect(answer?.headers()['permissions-policy'], path).toContain('camera=()');
    // An SVG keeps its look: the fonts of its words, the colour of those that are outlines.
    const word = () => getComputedStyle(document.querySelector('text, [aria-label]:not(svg)') as Element);
    if (path === `/stills/${aFigure.scene}.svg`) expect(await page.evaluate(word).then(({ fontFamily }) => fontFamily), path).toMatch(/Source/);
    else if (path.startsWith('/stills/')) expect(await page.evaluate(word).then(({ fill }) => fill), path).not.toBe('rgb(0, 0, 0)');
  }
  expect(seen.errors).toEqual([]);
});

test('each stops alone what it should: inline script, handlers, javascript: links, other origins, frames of others', async ({ still }) => {
  for (const stripped of ['header', 'page'] as const) {
    const { page } = await still();
    await page.route(`**${at('/sources/')}`, async (route) => {
      const answer = await route.fetch();
      const headers = { ...answer.headers() };
      let body = await answer.text();
      if (stripped === 'header') delete headers['content-security-policy'];
      else body = body.replace(own, '');
      const bad = '<script>window.ran = 1</script><img src="data:," onerror="window.ran = 2"><a id="js" href="javascript:window.ran = 3">x</a><iframe src="https://evil.example/"></iframe><object data="https://evil.example/"></object><script src="https://evil.example/x.js"></script>';
      await route.fulfill({ status: 200, headers, body: body.replace('</main>', `${bad}</main>`) });
    });
    const asked: string[] = [];
    page.on('response', (response) => asked.push(response.url()));
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective));
    });
    await page.goto('/sources/', { waitUntil: 'load' });
    await page.locator('#js').evaluate((link) => (link as HTMLElement).click());
    const sent = page.evaluate(() => fetch('https://evil.example/').then(() => 'sent', () => 'refused'));
    expect(await sent, stripped).toBe('refused');
    const { ran, broken } = await page.evaluate(() => { const { ran, broken } = window as unknown as { ran?: number; broken: string[] }; return { ran, broken }; });
    expect(ran, `without the ${stripped}`).toBeUndefined();
    expect([...new Set(broken)].sort(), `without the ${stripped}`).toEqual(expect.arrayContaining(['connect-src', 'frame-src', 'object-src', 'script-src-attr', 'script-src-elem']));
    expect(asked.filter((url) => url.includes('evil.example'))).toEqual([]);
  }
});
