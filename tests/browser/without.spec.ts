import { file, pages, type StepOf, story } from '../support/site.ts';
import { goTo, open } from '../support/stage.ts';
import { desktop, expect, phone, test } from '../support/test.ts';

const first = story[0] as StepOf;
const mapCode = /\/_astro\/(live|maplibre)/;

test.describe('without script', () => {
  for (const [name, size] of [
    ['desktop', desktop],
    ['phone', phone],
  ] as const)
    test(`the story is an article with pictures on a ${name}`, async ({ still }) => {
      const { page } = await still({ ...size, javaScriptEnabled: false });
      for (const path of ['/siege/', '/']) {
        await page.goto(path);
        await expect(page.locator('[data-stage]')).toBeHidden();
        await expect(page.locator('[data-stepper]')).toBeHidden();
        await expect(page.locator('[data-theme-switch]').locator('visible=true')).toHaveCount(0);
        for (const step of story) {
          const section = page.locator(`#${step.id}`);
          await expect(section.locator('.step-title')).toBeVisible();
          expect((await section.locator('.prose').innerText()).length).toBeGreaterThan(60);
          const img = section.locator('.still img');
          await img.scrollIntoViewIfNeeded();
          await expect
            .poll(() => img.evaluate((i: HTMLImageElement) => i.complete && i.naturalWidth), step.id)
            .toBeGreaterThan(0);
          expect((await img.getAttribute('alt'))?.length, step.id).toBeGreaterThan(20);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    });

  test('the tables behind the figures open', async ({ still }) => {
    const { page } = await still({ javaScriptEnabled: false });
    await page.goto('/siege/');
    for (const step of story.filter(({ view }) => view === 'figure')) {
      // A figure told in several steps has its table with the first; the others link to it.
      const link = page.locator(`#${step.id} .figure-data a[href*="#table-"]`);
      const told = (await link.count()) > 0;
      const data = page.locator(
        told ? `[id="${(await link.getAttribute('href'))?.split('#')[1]}"]` : `#${step.id} [data-figure-table]`,
      );
      await expect(data).toHaveCount(1);
      if (!told) await data.locator('summary').click();
      await expect(data.locator('td').first()).toBeVisible();
    }
  });
});

test.describe('without a live map', () => {
  test('where the browser refuses 3D, stills serve and no map code is fetched', async ({ still }) => {
    const { page, seen } = await still({ reducedMotion: 'reduce' });
    await open(page, '/siege/', first);
    for (const step of story) {
      await goTo(page, step);
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-map', 'still');
    }
    await page.locator('[data-explore]').evaluate((button) => button.scrollIntoView());
    expect(seen.requests.filter((url) => mapCode.test(url))).toEqual([]);
    expect(seen.errors).toEqual([]);
  });

  test('where the browser refuses 3D, an asked-for map says so by taking its button away', async ({ still }) => {
    const { page } = await still({ reducedMotion: 'reduce' });
    await open(page, '/siege/', first);
    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-explore]')).toBeHidden();
    await expect(page.locator('[data-stage]')).not.toHaveAttribute('data-exploring');
  });

  test('where the reader saves data, no map code is fetched until it is asked for', async ({ live }) => {
    const { page, seen } = await live({ reducedMotion: 'reduce' });
    const browser = await page.context().newCDPSession(page);
    await browser.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await open(page, '/siege/', first);
    for (const step of story) await goTo(page, step);
    expect(seen.requests.filter((url) => mapCode.test(url))).toEqual([]);
    await goTo(page, first);
    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-exploring', '', { timeout: 30_000 });
  });
});

test('every page names itself: title, description, canonical address, a share card of the right size', async ({
  request,
}) => {
  const meta = (html: string, name: string) =>
    html.match(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`))?.[1];
  const titles = new Set<string>();
  for (const path of pages) {
    const html = file(path.endsWith('/') ? `${path}index.html` : path);
    const title = html.match(/<title>([^<]+)<\/title>/)?.[1] ?? '';
    expect(title.length, path).toBeGreaterThan(5);
    titles.add(title);
    expect(meta(html, 'description')?.length, path).toBeGreaterThan(40);
    expect(html, path).toMatch(/<link rel="canonical" href="https:\/\/[^"]+"/);
    expect(html, path).toMatch(/<html[^>]* lang="en"/);
    const image = meta(html, 'og:image') ?? '';
    const answer = await request.get(new URL(image).pathname);
    expect(answer.status(), `${path}: ${image}`).toBe(200);
    const png = await answer.body();
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], image).toEqual([
      'PNG',
      1200,
      630,
    ]);
  }
  expect(titles.size).toBe(pages.length);
});
