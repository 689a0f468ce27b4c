/** What the built site holds, read from its files: the tests name no step, claim or chapter of their own. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const dist = resolve(process.env.DIST ?? 'dist');
export const file = (path: string): string => readFileSync(join(dist, path), 'utf8');

/** One step as the pages print it. */
export interface StepOf {
  readonly id: string;
  readonly scene: string;
  readonly view: 'map' | 'figure';
  readonly chapter: string;
}

/** The steps of a page with a stage, in order. */
export function stepsOf(page: string): readonly StepOf[] {
  const json = file(join(page, 'index.html')).match(/id="stage-data">(.*?)<\/script>/s)?.[1];
  if (!json) throw new Error(`${page} has no stage`);
  return (JSON.parse(json) as { steps: StepOf[] }).steps;
}

/** Paths of all pages, "/", "/siege/", …; 404.html under its file name. Not what stands in frames, nor the articles of nobody. */
export const pages: readonly string[] = globSync('**/*.html', { cwd: dist })
  .filter((path) => !/^(data\/notes|embed|newsrooms\/[\w-]+)\//.test(path))
  .map((path) => `/${path.replace(/index\.html$/, '')}`)
  .sort();

export const story = stepsOf('siege');
const first = (view: StepOf['view']): StepOf => {
  const found = story.find((step) => step.view === view);
  if (!found) throw new Error(`no step shows a ${view}`);
  return found;
};
/** The first step with a figure, and the first with a map. */
export const aFigure = first('figure');
export const aMap = first('map');

/** The step with the question that readers can ask. */
export const theQuestion = stepsOf('').find(({ id }) => file(`s/${id}/index.html`).includes('data-your-count')) as StepOf;
/** A chapter that begins with a figure. */
export const beginsWithFigure = [...new Set(stepsOf('').map(({ chapter }) => chapter))].find((chapter) => stepsOf(chapter)[0]?.view === 'figure') as string;

/** Every kind of page once. */
export const kinds: readonly string[] = [
  '/',
  '/siege/',
  `/s/${aFigure.id}/`,
  `/s/${aMap.id}/`,
  '/sources/',
  '/404.html',
];
