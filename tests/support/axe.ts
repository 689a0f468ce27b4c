import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds, in lines that name the rule and the elements.
 *
 * All in the page itself ("legacy mode"): the other way carries everything axe has seen into a page of its own, and takes
 * four times as long on the page of the whole story (3.7 s against 0.9). Frames of another origin are left out by it.
 *
 * @param without elements that are not looked at, such as frames that are tested as pages
 */
export async function faults(page: Page, where: string, without: readonly string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  for (const selector of without) axe.exclude(selector);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
