/** Something that can be cited: a page of this site, or a publication we read. Facts only; nothing unknown is filled in. */
export interface Work {
  /** Stable key: BibTeX's, RIS's and CSL's id. */
  readonly id: string;
  readonly kind: 'page' | 'section' | 'figure' | 'dataset';
  /** As printed; null when our copy has none. */
  readonly title: string | null;
  /** Title of the page that holds a section, figure or row. */
  readonly within: string | null;
  /** Number of the chapter that holds it. */
  readonly chapter: number | null;
  /** The site, newspaper or body that published it. */
  readonly container: string;
  /** As printed; null when none was. */
  readonly author: string | null;
  /** ISO day, month or year; null when unknown. */
  readonly date: string | null;
  /** True when the date was worked out rather than printed. */
  readonly dateInferred: boolean;
  /** How we know the date, or why we do not. */
  readonly dateNote: string | null;
  readonly url: string | null;
  /** Two letters. */
  readonly lang: string;
}

/** What stands for a title that is not known: a description in square brackets, as all three styles ask. */
export const untitled = '[Title not in our copy]';
