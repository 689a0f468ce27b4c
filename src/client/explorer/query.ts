/** What a reader asks of the ledger. Empty text: no wish. Lives in the address, nowhere else. */
export interface Query {
  readonly q: string;
  readonly family: string;
  readonly place: string;
  readonly source: string;
  /** Id of a chapter, or "none". */
  readonly chapter: string;
  /** "yes" or "no". */
  readonly number: string;
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  /** Name of a column, and "desc" for downwards. */
  readonly sort: string;
  readonly order: string;
}

export const keys = ['q', 'family', 'place', 'source', 'chapter', 'number', 'from', 'to', 'sort', 'order'] as const satisfies readonly (keyof Query)[];

/** Fields for days can show nothing else: a filter that cannot be seen must not hide rows. */
const day = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) && new Date(value).toJSON()?.startsWith(value) ? value : '');

/** Reads the query of an address. Never throws: what is not known is taken as it stands and fits nothing; what is no day is left out. */
export function readQuery(params: URLSearchParams): Query {
  const query = Object.fromEntries(keys.map((key) => [key, (params.get(key) ?? '').trim()])) as unknown as Query;
  return { ...query, from: day(query.from), to: day(query.to) };
}

/** Puts a query into an address' parameters; other parameters (theme, view, motion) stay. */
export function writeQuery(query: Query, params: URLSearchParams): void {
  for (const key of keys)
    if (query[key]) params.set(key, query[key]);
    else params.delete(key);
}

/** What a row is filtered by. */
export interface Facts {
  readonly family: string;
  readonly place: string;
  readonly source: string;
  /** Ids of chapters, separated by blanks. */
  readonly chapter: string;
  readonly number: string;
  /** ISO day, month or year. */
  readonly said: string;
  /** All words of the row, folded. */
  readonly words: string;
}

/** Small letters without accents and curled marks, so that "Daraiya’s" is found by "daraiya's". */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’ʿʾ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase();

/** Whether a row fits a query. All words of the search must be there; a month or year fits when any of its days would. */
export function fits(row: Facts, query: Query): boolean {
  for (const key of ['family', 'place', 'source', 'number'] as const) if (query[key] && row[key] !== query[key]) return false;
  const chapters = row.chapter.split(' ').filter(Boolean);
  if (query.chapter && !(query.chapter === 'none' ? chapters.length === 0 : chapters.includes(query.chapter))) return false;
  if (query.from && `${row.said}-99-99`.slice(0, 10) < query.from) return false;
  if (query.to && `${row.said}-00-00`.slice(0, 10) > query.to) return false;
  return fold(query.q).split(' ').every((word) => row.words.includes(word));
}
