/** Reading a page as somebody does on a bad line: what can be read, what can be pressed, what goes on for ever. */
import type { Frame, Page } from '@playwright/test';
import { expect } from '../test.ts';

/** Blocks of words that can be seen, each once. What the stage draws, and what stands in dialogs, is not in it. */
export const blocks = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, blockquote');
    const own = [...all].filter((block) => !block.closest('[data-stage], [data-dock], dialog, .class-bar, [role="status"], [data-gallery], [data-agenda]') && block.checkVisibility());
    // Words of links and summaries inside; not of blocks inside, which are there themselves.
    return [...new Set(own.filter((block) => !block.querySelector('p, li, td, dd')).map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim()))].filter(Boolean);
  });

/** Signs of code that printed what it did not have, and of somebody else's page. */
const strange = /undefined|\bnull\b|\bNaN\b|\[object |Welcome to the airport|\uFFFD/g;

/** What a frame says, or nothing where it is held back: asked, such a frame would never answer. */
const ask = <T>(frame: Frame, what: () => T, or: T): Promise<T> => Promise.race([(frame.evaluate(what) as Promise<T>).catch(() => or), new Promise<T>((late) => setTimeout(late, 3000, or))]);

/** How often the page prints something strange; some pages speak of such things themselves. */
export const strangeWords = async (page: Page): Promise<number> => {
  const texts = await Promise.all(page.frames().map((frame) => ask(frame, () => document.body?.innerText ?? '', '')));
  return texts.join('\n').match(strange)?.length ?? 0;
};

/** What says that it is busy, or loading. */
export const busy = async (page: Page): Promise<string[]> =>
  (
    await Promise.all(
      page.frames().map((frame) =>
        ask(
          frame,
          () =>
            [...document.querySelectorAll<HTMLElement>('[aria-busy="true"], progress, [class*="spinner"], [class*="loading"]')]
              .filter((element) => element.checkVisibility())
              .map((element) => element.outerHTML.slice(0, 120)),
          [],
        ),
      ),
    )
  ).flat();

/** Goes through a document and uses what it offers: scrolls to its end, unfolds, chooses, presses. */
export async function use(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let y = 0; y < document.documentElement.scrollHeight && y < 30_000; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    const main = document.querySelector('main') ?? document.body;
    for (const details of [...main.querySelectorAll('details')].slice(0, 3)) details.open = true;
    for (const select of [...main.querySelectorAll('select')].filter((one) => one.checkVisibility()).slice(0, 3)) {
      select.selectedIndex = Math.min(1, select.options.length - 1);
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    }
    const kinds = new Set<string>();
    for (const button of document.querySelectorAll<HTMLButtonElement>('main button, .theme-switch button, .class-bar button')) {
      // Printing and saving open windows of the browser; a kind of button is pressed once.
      const kind = [...button.attributes].map(({ name }) => name).join();
      if (kinds.has(kind) || button.disabled || !button.checkVisibility() || button.matches('[data-print-page], [data-download]')) continue;
      kinds.add(kind);
      button.click();
      await frame();
    }
  });
}

/** Presses the first claim that can be seen: it opens its note, or leads to the ledger, here or in a window of its own. */
export async function followClaim(page: Page, frame: Page | Frame = page): Promise<void> {
  const link = frame.locator('a.claim[data-claim]').locator('visible=true').first();
  if ((await link.count()) === 0) return;
  const id = await link.getAttribute('data-claim');
  let opened = '';
  const heard = (other: Page) => other.waitForURL(/^http/, { waitUntil: 'commit' }).then(() => (opened = other.url()), () => {});
  page.on('popup', heard);
  const from = frame.url();
  await link.evaluate((a) => a.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await link.click({ noWaitAfter: true });
  const led = async () => {
    const at = [opened, page.url()].find((url) => url && url !== from && new URL(url).pathname.endsWith('/sources/') && url.endsWith(`#${id}`));
    if (at) return 'led';
    return (await frame.evaluate((of) => document.querySelector('dialog.note[open]')?.innerHTML.includes(`#${of}`) ?? false, id).catch(() => false)) ? 'led' : `claim ${id} leads nowhere from ${page.url()}`;
  };
  await expect.poll(led, { timeout: 20_000, intervals: [50, 100, 250] }).toBe('led');
  page.off('popup', heard);
}
