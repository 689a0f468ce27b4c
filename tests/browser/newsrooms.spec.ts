/** The gallery for newsrooms: codes, preview, edge, address; complete without script; nothing for axe. */
import type { Page } from '@playwright/test';
import { faults } from '../support/axe.ts';
import { file } from '../support/site.ts';
import { expect, looks, phone, test } from '../support/test.ts';

interface Known {
  readonly embeds: readonly { readonly id: string; readonly kind: string; readonly title: string; readonly note: string | null; readonly frame: string; readonly steps: number }[];
}
const { embeds } = JSON.parse(/id="embeds">(.*?)<\/script>/s.exec(file('newsrooms/index.html'))?.[1] ?? '{}') as Known;
const of = (kind: string, noted = false) => {
  const found = embeds.find((embed) => embed.kind === kind && (!noted || embed.note));
  if (!found) throw new Error(`no ${kind} to embed`);
  return found;
};
const [chapter, aNoted, step, figure] = [of('chapter'), of('chapter', true), of('step'), of('figure')];

const frame = (page: Page) => page.locator('#preview iframe');
const edge = (page: Page) => page.getByRole('separator');
const code = (page: Page) => page.locator('[data-code-text]');
const wide = async (page: Page) => Math.round((await frame(page).boundingBox())?.width ?? 0);
const gallery = '/newsrooms/';

test('everything is listed once, and each has alt text, pictures and codes without a script', async ({ still }) => {
  const { page } = await still({ javaScriptEnabled: false });
  await page.goto(gallery);
  for (const { id } of embeds) {
    const entry = page.locator(`#embed-${id}`);
    await expect(entry, id).toHaveCount(1);
    expect(await entry.locator('pre').count(), id).toBeGreaterThanOrEqual(2);
    expect(await entry.locator('a[download]').count(), id).toBeGreaterThanOrEqual(4);
    await expect(page.locator(`.embed-list a[href="#embed-${id}"]`), id).toHaveCount(1);
  }
  await expect(page.locator('.bench')).toBeHidden();
  await page.locator(`#embed-${chapter.id} .entry-codes summary`).click();
  await expect(page.locator(`#embed-${chapter.id} pre`).first()).toContainText(`<chapter-embed name="${chapter.id}">`);
});

test('downloads are there', async ({ still }) => {
  const { page } = await still();
  await page.goto(gallery);
  const links = await page.locator('a[download]').evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))]);
  const bad: string[] = [];
  for (const link of links) if (!(await page.request.head(link)).ok()) bad.push(link);
  expect(bad).toEqual([]);
});

test('a choice from the list shows the embed, its code and its facts; the address keeps it, the history does not grow', async ({ still }) => {
  const { page, seen } = await still();
  await page.goto(gallery);
  await expect(frame(page)).toHaveAttribute('src', new RegExp(`/embed/${chapter.id}/$`));
  const before = await page.evaluate(() => history.length);
  for (const { id, title } of [figure, aNoted]) {
    await page.locator(`.embed-list a[data-choose="${id}"]`).click();
    await expect(page.locator('[data-title]')).toHaveText(title);
    await expect(code(page)).toContainText(`name="${id}"`);
    await expect(frame(page)).toHaveCount(1);
    await expect(frame(page)).toHaveAttribute('src', new RegExp(`/embed/${id}/$`));
    await expect(page.locator('[data-facts] dl')).toHaveCount(1);
    await expect(page.locator('.embed-list [aria-current]')).toHaveCount(1);
    await expect(page).toHaveURL(new RegExp(`embed=${id}`));
  }
  await page.locator('.embed-list details summary').first().click();
  await page.locator(`.embed-list a[data-choose="${step.id}"]`).click();
  await expect(code(page)).toContainText(`name="${step.id}"`);
  await expect(page).toHaveURL(new RegExp(`embed=${step.id}`));
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.reload();
  await expect(page.locator('[data-title]')).toHaveText(step.title);
  expect(seen.errors).toEqual([]);
});

test('theme, accent, first step, note and credit are in the code and in the frame', async ({ still }) => {
  const { page } = await still();
  await page.goto(`${gallery}?embed=${aNoted.id}`);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'Moss' }).check();
  await page.locator('[data-begin]').selectOption({ index: 2 });
  await page.locator('[data-ask]').check();
  await page.locator('[data-short]').check();
  const first = await page.locator('[data-begin]').inputValue();
  await expect(code(page)).toContainText(`theme="dark" accent="moss" step="${first}" content-note="confirm" credit="short"`);
  await expect(frame(page)).toHaveAttribute('src', new RegExp(`\\?theme=dark&accent=moss&step=${first}&note=confirm&credit=short$`));
  // Written one after the other: a reload before the last would be a reload without it.
  await expect(page).toHaveURL(({ searchParams }) => ['look', 'accent', 'step', 'note', 'credit'].every((key) => searchParams.has(key)));
  await page.reload();
  await expect(code(page)).toContainText(`theme="dark" accent="moss" step="${first}"`);
  // Our own page keeps its own theme.
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'night');
});

test('every tab has its code; arrow keys move between them; what is copied is what is seen, and is said', async ({ still }) => {
  const { page } = await still({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(gallery);
  const marks = [/<chapter-embed/, /^<iframe/, /<amp-iframe/, /<figure>/, /<p><iframe/];
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(marks.length);
  await tabs.first().focus();
  for (const mark of marks) {
    await expect(code(page)).toHaveText(mark);
    await expect(page.locator('[role=tab]:focus')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowRight');
  }
  await expect(tabs.first()).toBeFocused();
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page).textContent());
});

test('widths: presets, arrow keys, drag; the code makes room', async ({ still }) => {
  const { page } = await still();
  await page.goto(gallery);
  for (const width of [360, 480, 640]) {
    await page.getByRole('radio', { name: String(width) }).check();
    await expect.poll(() => wide(page)).toBe(width);
    await expect(edge(page)).toHaveAttribute('aria-valuenow', String(width));
  }
  await page.getByRole('radio', { name: 'Full' }).check();
  await expect.poll(() => wide(page)).toBeGreaterThan(700);
  await page.getByRole('radio', { name: '360' }).check();
  await edge(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wide(page)).toBe(370);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => wide(page)).toBe(470);
  await expect(edge(page)).toHaveAttribute('aria-valuetext', /470/);
  await page.keyboard.press('Home');
  await expect.poll(() => wide(page)).toBe(280);
  await expect(page).toHaveURL(/width=280/);
  const box = await edge(page).boundingBox();
  if (!box) throw new Error('no edge');
  await page.mouse.move(box.x + 12, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 112, box.y + 220, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => wide(page)).toBe(380);
});

test('the frame grows to its own height', async ({ still }) => {
  const { page } = await still();
  await page.goto(`${gallery}?width=360`);
  const inside = page.frameLocator('#preview iframe');
  await expect(inside.locator('body')).toBeVisible();
  await expect.poll(() => frame(page).evaluate((element) => Number((element as HTMLIFrameElement).height))).not.toBe(640);
  // A font that comes late makes it taller once more.
  await expect.poll(() => inside.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight)).toBeLessThanOrEqual(1);
});

test('a phone has a picker, no widths, and nothing wider than itself', async ({ still }) => {
  const { page } = await still(phone);
  await page.goto(gallery);
  await expect(page.locator('.bench-head')).toBeHidden();
  await page.locator('[data-pick]').selectOption(figure.id);
  await expect(code(page)).toContainText(`name="${figure.id}"`);
  expect(await wide(page)).toBeGreaterThan(330);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the keyboard walks list, bench, code and choices, and what has the focus is seen', async ({ still }) => {
  const { page } = await still();
  await page.goto(gallery);
  await page.locator('.embed-list a').last().focus();
  const met: string[] = [];
  for (let i = 0; i < 40 && !met.includes('SELECT begin'); i++) {
    await page.keyboard.press('Tab');
    met.push(
      await page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        const shown = at.closest('label') ?? at;
        const seen = at.tagName === 'IFRAME' || getComputedStyle(shown).outlineStyle !== 'none';
        return `${at.tagName} ${at.id || at.getAttribute('name') || at.getAttribute('role') || ''}${seen ? '' : ' UNSEEN'}`.trim();
      }),
    );
  }
  expect(met.filter((name) => name.endsWith('UNSEEN'))).toEqual([]);
  for (const name of ['INPUT width', 'IFRAME', 'HR', 'BUTTON code-script', 'INPUT theme', 'INPUT accent', 'SELECT begin']) expect(met.join(', ')).toContain(name);
});

test('a chapter can be tried in an article that is not ours, with the choices of the bench', async ({ still }) => {
  const { page, seen } = await still();
  await page.goto(`${gallery}?embed=${chapter.id}&look=dark&accent=plum`);
  await page.locator('[data-article]').click();
  const embed = page.locator('chapter-embed');
  await expect(embed).toHaveAttribute('theme', 'dark');
  await expect(embed).toHaveAttribute('accent', 'plum');
  await expect.poll(() => embed.evaluate((element) => (element as unknown as { mode: string }).mode)).toBe('driven');
  const before = await page.locator('h1').evaluate((element) => getComputedStyle(element).fontFamily);
  expect(before).not.toContain('Source Serif');
  expect(await faults(page, 'article', ['chapter-embed iframe'])).toEqual([]);
  expect(seen.errors).toEqual([]);
  await page.getByRole('link', { name: 'Back to the codes' }).click();
  await expect(page.locator('[data-title]')).toHaveText(chapter.title);
});

for (const { look, options } of looks)
  test(`axe finds nothing: ${look}`, async ({ still }) => {
    const { page } = await still(options);
    for (const query of ['', `?embed=${aNoted.id}&width=640&code=amp`]) {
      await page.goto(`${gallery}${query}`, { waitUntil: 'load' });
      await expect(frame(page)).toHaveCount(1);
      expect(await faults(page, query, ['#preview iframe'])).toEqual([]);
    }
  });

test('axe finds nothing without a script', async ({ still }) => {
  const { page } = await still();
  await page.goto(gallery);
  // Axe is a script itself: the page is shown as it stands without ours, everything unfolded.
  await page.evaluate(() => {
    document.documentElement.classList.remove('js');
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await faults(page, gallery)).toEqual([]);
});
