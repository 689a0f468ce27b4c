import type { Story } from '../story/model.ts';
import { inWords } from './dates.ts';
import { t, words } from './ui.ts';

/** One entry of the feeds. */
export interface Entry {
  /** Path under the site. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** ISO days. */
  readonly published: string;
  readonly updated: string;
  /** Path of the share card; corrections have none. */
  readonly image: string | null;
}

/** Chapters and corrections, the newest first; of one day, the later chapter first. */
export function entries(story: Story): readonly Entry[] {
  const w = words('en');
  const chapters = story.chapters.map(({ id, title, description, published, updated }): Entry => ({
    path: `${id}/`,
    title,
    text: description,
    published,
    updated,
    image: `cards/${id}.png`,
  }));
  const corrections = story.corrections.map(({ id, date, was, is, why }): Entry => ({
    path: `corrections/#${id}`,
    title: t(w, 'correctionOf', { date: inWords(date) }),
    text: `${t(w, 'wasPrinted')}: ${was}. ${t(w, 'isPrinted')}: ${is}. ${why}`,
    published: date,
    updated: date,
    image: null,
  }));
  return [...chapters.reverse(), ...corrections].sort((a, b) => b.published.localeCompare(a.published));
}
