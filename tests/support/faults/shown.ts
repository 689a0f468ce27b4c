/** What a reader sees of a step, on the stage or in the article, and whether it is what belongs to that step. */
import type { Frame, Page } from '@playwright/test';
import { inside } from '../base.ts';
import type { StepOf } from '../site.ts';

/** What stands on the stage, or that the page is read without it. */
export interface Shown {
  readonly as: 'stage' | 'article' | 'panel';
  readonly step: string;
  readonly scene: string;
  /** Words drawn over the map or in the figure's frame; null while nothing is drawn. */
  readonly words: string | null;
  /** Path of the still that can be seen, in the site. */
  readonly still: string | null;
  readonly live: boolean;
  /** The step's own words can be seen, with its own still where there is no stage. */
  readonly prose: boolean;
  readonly ownStill: boolean;
}

export async function shown(page: Page | Frame, step: StepOf): Promise<Shown> {
  const now = await page.evaluate((id) => {
    const html = document.documentElement;
    const root = document.querySelector<HTMLElement>('[data-stage]');
    const section = document.getElementById(id);
    const visible = (element: Element | null | undefined) => !!element?.checkVisibility() && element.getClientRects().length > 0;
    const on = (name: string) => {
      const layer = root?.querySelector<HTMLElement>(`.stage-${name}:not([data-off])`);
      return layer && !layer.hasAttribute('data-off') ? layer : null;
    };
    const text = (element: Element | null | undefined) => (element?.querySelector('svg') ? (element.textContent ?? '').replace(/\s+/g, ' ').trim() : null);
    const img = on('still')?.querySelector('img');
    const view = root?.dataset.view;
    return {
      as: visible(root) ? 'stage' : html.dataset.mode === 'stepper' ? 'panel' : 'article',
      step: root?.dataset.step ?? '',
      scene: root?.dataset.scene ?? '',
      words: text(view === 'figure' ? on('figure') : on('overlay')),
      still: img && img.naturalWidth > 0 ? img.currentSrc || img.src : null,
      live: on('live') !== null,
      prose: visible(section?.querySelector('.prose, .is-figure')),
      ownStill: visible(section?.querySelector('.still img')),
    } as const;
  }, step.id);
  return { ...now, still: now.still && inside(now.still) };
}

/**
 * Null when what is shown is the step's: its words, and its picture drawn or as a still. Otherwise what is wrong.
 *
 * @param then the same step where nothing was broken
 * @param lost path of the file that is missing: a still that is lost may leave its place empty
 */
export function wrong(now: Shown, step: StepOf, then: Shown | undefined, lost: string | null): string | null {
  const told = JSON.stringify(now);
  if (!now.prose) return `its words cannot be seen: ${told}`;
  if (now.as !== 'stage') return now.ownStill || lost?.startsWith('/stills/') ? null : `its still cannot be seen: ${told}`;
  if (now.step !== step.id || now.scene !== step.scene) return `another step is shown: ${told}`;
  if (now.words !== null && then && then.words !== now.words) return `other words are drawn: ${told}, not ${then.words}`;
  if (now.words !== null && (now.live || step.view === 'figure')) return null;
  const own = [...['', '.side', '.stack', '.phone', '.low'].map((room) => `/stills/${step.scene}${room}.svg`), ...(now.words === null ? [] : [then?.still])];
  if (now.still === null) return lost?.startsWith('/stills/') ? null : `no picture: ${told}`;
  // Where no unbroken reading is at hand any ground is believed: its name does not tell the scene.
  const ground = !then && now.words !== null && now.still.startsWith('/stills/base/');
  return ground || own.includes(now.still) ? null : `another picture is shown: ${told}`;
}
