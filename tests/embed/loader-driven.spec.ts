/** The frame scrolls with the page: upgrade, pinning, resize. */
import { expect, inMode, prose, script, seen, snippet, state, test, wheel } from '../support/stand-in.ts';

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
        const track = document.querySelector('chapter-embed')?.shadowRoot?.querySelector('.track') as HTMLElement;
        const rect = track.getBoundingClientRect();
        scrollBy(0, rect.top + to * (rect.height - innerHeight));
      }, part);
      await v.page.waitForTimeout(300);
      const s = await state(v.page);
      expect(Math.abs(s.frameTop - top)).toBeLessThanOrEqual(1);
      expect(s.frameHeight).toBe(800 - top);
      const y = await child.evaluate(() => scrollY);
      expect(Math.abs(y - (top - s.top))).toBeLessThanOrEqual(1);
      const geometry = await child.evaluate(() => [...document.querySelectorAll('section')].findLastIndex((x) => x.offsetTop <= scrollY + innerHeight / 2));
      expect((await v.told('step')).at(-1)?.detail.index).toBe(geometry);
    }
  });
