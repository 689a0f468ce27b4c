/** Every kind of page, each once, found in the built site. */
import { aFigure, aMap, pages, stepsOf, story, type StepOf, theQuestion } from '../site.ts';

export interface PageKind {
  readonly name: string;
  readonly path: string;
  /** How it is read: scrolled step by step, as a document, with its buttons in a frame, driven by a page around it. */
  readonly reads: 'story' | 'page' | 'stepper' | 'driven';
  /** Steps that are gone to. */
  readonly steps?: readonly StepOf[];
  /** Read where the live map runs, and broken only where the other kinds are not: in what belongs to the map. */
  readonly live?: boolean;
  /** Cases of it that `npm test` tries. */
  readonly slice: number;
}

const find = (pattern: RegExp): string => {
  const path = pages.find((one) => pattern.test(one));
  if (!path) throw new Error(`no page is like ${pattern}`);
  return path;
};
const whole = stepsOf('');
/** The first two steps of each chapter: the page of the whole story has no other kinds of request than a chapter's. */
const ends = whole.filter(({ chapter }, i) => i < 2 || chapter !== whole[i - 2]?.chapter);
const city = story.findIndex((step, i) => i > 2 && step.view === 'map' && story[i - 1]?.view === 'map');
const lesson = find(/^\/teach\/(?!s\/|lab\/|key\/|order\/)[\w-]+\/$/);
const counted = `/s/${theQuestion.id}/`;

export const kinds: readonly PageKind[] = [
  { name: 'the whole story', path: '/', reads: 'story', steps: ends, slice: 2 },
  { name: 'a chapter', path: '/siege/', reads: 'story', steps: story, slice: 6 },
  { name: 'a chapter from a far step', path: `/siege/#${story.at(-4)?.id}`, reads: 'story', steps: story.slice(-4), slice: 2 },
  { name: 'a chapter on a projector', path: '/siege/?view=class', reads: 'page', slice: 2 },
  { name: 'a chapter as text', path: '/siege/?view=text', reads: 'page', slice: 1 },
  { name: 'a step with a figure', path: `/s/${aFigure.id}/`, reads: 'page', slice: 1 },
  { name: 'a step with a map', path: `/s/${aMap.id}/`, reads: 'page', slice: 1 },
  { name: 'a step with a question', path: counted, reads: 'page', slice: 2 },
  { name: 'sources', path: '/sources/', reads: 'page', slice: 1 },
  { name: 'claims', path: '/sources/explore/', reads: 'page', slice: 1 },
  { name: 'data', path: '/data/', reads: 'page', slice: 1 },
  { name: 'method', path: '/method/', reads: 'page', slice: 1 },
  { name: 'glossary', path: '/glossary/', reads: 'page', slice: 1 },
  { name: 'corrections', path: '/corrections/', reads: 'page', slice: 1 },
  { name: 'licences', path: '/licences/', reads: 'page', slice: 1 },
  { name: 'plain words', path: find(/^\/plain\/\w+/), reads: 'page', slice: 1 },
  { name: 'teach', path: '/teach/', reads: 'page', slice: 1 },
  { name: 'a section to teach', path: find(/^\/teach\/s\/./), reads: 'page', slice: 1 },
  { name: 'a lesson', path: lesson, reads: 'page', slice: 1 },
  { name: 'a sheet', path: find(new RegExp(`^${lesson}.`)), reads: 'page', slice: 1 },
  { name: 'a lab', path: find(/^\/teach\/lab\/./), reads: 'page', slice: 1 },
  { name: 'a key', path: find(/^\/teach\/key\/./), reads: 'page', slice: 1 },
  { name: 'a reading order', path: '/teach/order/', reads: 'page', slice: 2 },
  { name: 'newsrooms', path: '/newsrooms/', reads: 'page', slice: 2 },
  { name: 'not found', path: '/404.html', reads: 'page', slice: 1 },
  { name: 'an article with a chapter', path: '/newsrooms/siege/', reads: 'page', slice: 1 },
  { name: 'an embedded chapter', path: '/embed/siege/', reads: 'stepper', steps: story, slice: 4 },
  { name: 'an embedded step', path: `/embed/${aFigure.id}/`, reads: 'stepper', steps: [aFigure], slice: 1 },
  { name: 'an embedded figure', path: '/embed/two-numbers/', reads: 'page', slice: 1 },
  { name: 'a chapter driven by an article', path: '/embed/siege/', reads: 'driven', steps: story, slice: 3 },
  { name: 'a chapter with its live map', path: '/siege/', reads: 'story', steps: story.slice(0, 4), live: true, slice: 2 },
  { name: 'a chapter with its live map, from a step in the city', path: `/siege/#${story[city]?.id}`, reads: 'story', steps: story.slice(city - 1, city + 2), live: true, slice: 1 },
];
