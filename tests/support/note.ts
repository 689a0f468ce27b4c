/** Reading a source note. */
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './base.ts';

const words = parse(readFileSync(join(import.meta.dirname, '../../content/ui/en.yaml'), 'utf8')) as Readonly<
  Record<string, string>
>;

/** The open note; at most one is open. */
export const note = (page: Page): Locator => page.locator('dialog.note[open]');

/** The note says who, when, in which words, what is counted, and where to check it. */
export async function tells(page: Page, id: string): Promise<void> {
  const open = note(page);
  await expect(open, id).toHaveCount(1);
  const rows = await open.evaluate((dialog) =>
    [...dialog.querySelectorAll('.note-in > dl > dt')].map((dt) => [
      dt.textContent?.trim() ?? '',
      dt.nextElementSibling?.textContent?.trim() ?? '',
    ]),
  );
  const told = new Map(rows as [string, string][]);
  for (const key of ['whoSays', 'when', 'exactWords', 'itCounts'])
    expect(told.get(words[key] ?? ''), `${id}: ${words[key]}`).toMatch(/\S{2}/);
  await expect(open.locator('.note-links a').first(), id).toHaveAttribute('href', at(`/sources/#${id}`));
  expect(await open.innerText(), id).not.toMatch(/undefined|null|NaN|\[object/);
}
