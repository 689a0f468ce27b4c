/** At rest the stage shows the step that the layout asks for, as it should be. */
import { expect, type Page } from '@playwright/test';
import { type StepOf, stepsOf } from '../site.ts';
import { shown, wrong } from './shown.ts';

/** Id of the step whose words have crossed the line: the page's rule (scroll/active-step.ts), from its own layout. */
export const stepByLayout = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const line = (document.querySelector('.line-probe') as HTMLElement).getBoundingClientRect().bottom;
    const sections = [...document.querySelectorAll<HTMLElement>('[data-story] .step')];
    return sections[Math.max(0, sections.findLastIndex((section) => section.getBoundingClientRect().top <= line + 0.5))]?.id ?? '';
  });

/**
 * Waits until the scene shown is the scene of the step that the reader is at; returns that step.
 *
 * @param how what was done, for the message
 * @param page path of a page with a stage
 */
export async function atRest(of: Page, how: string, page = 'siege'): Promise<StepOf> {
  const steps = stepsOf(page);
  let step: StepOf | undefined;
  const right = async () => {
    const here = await stepByLayout(of);
    step = steps.find(({ id }) => id === here);
    return step ? wrong(await shown(of, step), step, undefined, null) : `no step “${here}”`;
  };
  await expect.poll(right, { message: how, timeout: 30_000, intervals: [50, 100, 250] }).toBeNull();
  return step as StepOf;
}
