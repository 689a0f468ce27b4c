import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules that another theme can break: all the others ask for what is the same in both. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds, in lines that name the rule and the elements.
 *
 * @param scheme where a page is looked at in both themes, its dark one is asked for its colours only; with LONG for everything
 */
export async function faults(page: Page, where: string, scheme: 'light' | 'dark' = 'light'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (scheme === 'dark' && !process.env.LONG) axe.withRules(ofColours);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
