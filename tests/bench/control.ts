/** The floor: the same words and stills as bare HTML, no style, no script, no font. What ours costs more is our choice. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from '@playwright/test';

/**
 * Writes the control of each page into a folder that can be served like the site.
 *
 * @param dist the built site, whose stills are linked
 * @param pages paths, "siege/"
 */
export async function writeControls(
  browser: Browser,
  origin: string,
  pages: readonly string[],
  dist: string,
  folder: string,
): Promise<void> {
  symlinkSync(join(dist, 'stills'), join(folder, 'stills'));
  const context = await browser.newContext({ javaScriptEnabled: false });
  for (const path of pages) {
    const page = await context.newPage();
    await page.goto(`${origin}/${path}`);
    const html = await page.evaluate(bare);
    await page.close();
    const file = join(folder, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>Not found</title>');
  await context.close();
}

/** The words and stills of one page as bare HTML without a head, to stand in another page. */
export async function bareWords(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const html = await page.evaluate(bare);
  await context.close();
  return /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
}

/** Runs in the page; it must stand alone. */
function bare(): string {
  const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
  for (const gone of main.querySelectorAll('script, style, svg, button, dialog, [data-stage], [data-dock]'))
    gone.remove();
  for (const element of main.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (!/^(id|href|src|srcset|media|width|height|alt|loading|lang|dir|scope|datetime)$/.test(name))
        element.removeAttribute(name);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${document.title}</title><link rel="icon" href="/favicon.svg"><style>img{max-width:100%;height:auto}</style></head>`,
    `<body><main>${main.innerHTML.replace(/\s+/g, ' ')}</main></body></html>`,
  ].join('');
}
