/** Being a reader of the stage: go to a step, wait until its scene has come to rest, say what is seen. */
import { expect, type Page } from '@playwright/test';
import type { StepOf } from './site.ts';

const stage = '[data-stage]';

/** Any key is a move: the drawing code comes, and changes nothing that is seen. */
export const move = (page: Page): Promise<void> => page.keyboard.press('Shift');

/**
 * Waits until the step's scene is fully shown and drawn, which it is after the reader's first move. `live`: a map step
 * has arrived when the live map shows it.
 */
export async function landed(page: Page, step: StepOf, live = false): Promise<void> {
  const there = page.waitForFunction(
    ([selector, id, onMap]) => {
      const root = document.querySelector(selector) as HTMLElement;
      const { step, view, map } = root.dataset;
      const shown = (window as unknown as { shown: string[] }).shown;
      const layer = root.querySelector(`.stage-${view === 'map' ? 'overlay' : 'figure'}:not([data-off])`);
      const drawn = layer !== null && layer.querySelector('svg') !== null;
      return step === id && shown.at(-1) === id && drawn && (!onMap || map === 'live');
    },
    [stage, step.id, live && step.view === 'map'] as const,
    { polling: 50, timeout: 20_000 },
  );
  await there.catch(async () => {
    const now = await page.evaluate((selector) => {
      const layers = [...document.querySelectorAll('.stage-layer')].map(
        (l) => `${l.className} ${l.hasAttribute('data-off') ? 'off' : 'on'}`,
      );
      const { shown } = window as unknown as { shown: string[] };
      return { ...(document.querySelector(selector) as HTMLElement).dataset, layers, shown: shown.slice(-4), scrollY };
    }, stage);
    throw new Error(`${step.id} has not landed: ${JSON.stringify(now)}`);
  });
}

/** Scrolls a step to where a link to it lands, as one jump. */
export const scrollTo = (page: Page, id: string): Promise<void> =>
  page.evaluate((to) => document.getElementById(to)?.scrollIntoView({ behavior: 'instant', block: 'start' }), id);

export async function goTo(page: Page, step: StepOf, live = false): Promise<void> {
  await scrollTo(page, step.id);
  await landed(page, step, live);
}

/** Stays with the picture as one who reads does: who goes on sooner is shown the next one without motion. */
export const dwell = (page: Page): Promise<unknown> => page.waitForFunction(() => performance.now() - (window as unknown as { shownAt: number }).shownAt > 800);

/** Opens a page and waits for its first picture, drawn rather than fetched. */
export async function open(page: Page, path: string, step: StepOf, live = false): Promise<void> {
  // Motion that is asked for: a busy machine would leave the flights to the stills, and its live map would never be seen.
  const calm = !live || path.includes('?') || (await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches));
  await page.goto(calm ? path : path.replace(/#|$/, '?motion=on$&'));
  await move(page);
  await landed(page, step, live);
}

/** Turns or resizes the window and waits until the page has heard of it and the stage has shown its scene again. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.evaluate(() => {
    const own = window as unknown as { again: boolean };
    own.again = false;
    const heard = () => {
      addEventListener(
        'story:scene',
        () => {
          own.again = true;
        },
        { once: true },
      );
    };
    addEventListener('resize', heard, { once: true });
  });
  await page.setViewportSize({ width, height });
  await page.waitForFunction(() => (window as unknown as { again: boolean }).again, null, { polling: 50 });
}

/** What a reader sees on the stage, in a form that can be compared. */
export interface Picture {
  readonly scene: string;
  /** Visible drawings, by layer: overlay, figure, dock. Attributes in alphabetical order. */
  readonly drawn: Readonly<Record<string, string>>;
  /** File and box of the still, CSS px; null under a figure and behind a live map. */
  readonly still: string | null;
  /** Longitude, latitude, zoom. */
  readonly camera: readonly number[];
}

export const picture = (page: Page): Promise<Picture> =>
  page.evaluate((selector) => {
    const root = document.querySelector(selector) as HTMLElement;
    const print = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort();
      return `<${node.localName}${attributes.join('')}>${[...node.childNodes].map(print).join('')}</${node.localName}>`;
    };
    const layers: [string, HTMLElement | null][] = [
      ['overlay', root.querySelector('.stage-overlay:not([data-off])')],
      ['figure', root.querySelector('.stage-figure:not([data-off])')],
      ['dock', document.querySelector('[data-dock]')],
    ];
    const seen = layers.filter(([, layer]) => layer && !layer.hasAttribute('data-off') && layer.offsetWidth > 0);
    const img = root.querySelector<HTMLImageElement>('.stage-still img');
    const box = img && [img.dataset.url, img.style.left, img.style.top, img.style.width, img.style.height].join(' ');
    return {
      scene: root.dataset.scene ?? '',
      drawn: Object.fromEntries(
        seen.map(([name, layer]) => [name, [...(layer?.childNodes ?? [])].map(print).join('')]),
      ),
      still: root.dataset.view === 'map' && root.dataset.map === 'still' ? box : null,
      camera: root.dataset.view === 'map' ? (root.dataset.camera ?? '').split(',').map(Number) : [],
    };
  }, stage);

/** Pixels between two cameras: of the ground under the centre, and what a change of zoom does at a stage's edge. */
function pixels(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 && b.length === 0) return 0;
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = a;
  const [lon2 = Number.NaN, lat2 = Number.NaN, zoom2 = Number.NaN] = b;
  const degree = (512 * 2 ** zoom) / 360;
  return Math.hypot((lon - lon2) * degree, (lat - lat2) * degree) + Math.abs(2 ** (zoom - zoom2) - 1) * 1000;
}

/** The same picture: letter by letter what is drawn, to a few pixels where a live map stands. */
export function samePicture(now: Picture, then: Picture, how: string): void {
  expect(now.scene, how).toBe(then.scene);
  expect(now.drawn, how).toEqual(then.drawn);
  if (now.still && then.still) expect(now.still, how).toBe(then.still);
  // The map rests when it is within half a pixel and 2/1000 of a zoom level of its scene (map/flight.ts).
  expect(pixels(now.camera, then.camera), `${how}: camera ${now.camera} or ${then.camera}`).toBeLessThan(3);
}
