/**
 * Rules of two kinds of step, for the pages that hold one: what a template imports, Astro inlines in every page of it,
 * and a chapter without families waited for 1.1 kB of theirs.
 */
import caseRules from '../styles/case.css?inline';
import countRules from '../styles/your-count.css?inline';
import type { Step, Story } from '../story/model.ts';
import { asksReader } from './pictures.ts';

/** Style sheet of the kinds among these steps, empty where there is none; for `styles` of Base.astro and Embed.astro. */
export function stepStyles(story: Story, steps: readonly Step[]): string {
  return [steps.some(({ kind }) => kind === 'case') ? caseRules : '', steps.some((step) => asksReader(story, step)) ? countRules : ''].join('');
}
