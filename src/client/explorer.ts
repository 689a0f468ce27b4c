/** The claims explorer: filters and order of a table that is complete without it. The address is the only memory. */
import { fits, fold, keys, type Query, readQuery, writeQuery } from './explorer/query.ts';
import { sortable } from './explorer/sort.ts';

const table = document.querySelector<HTMLTableElement>('[data-claims]') as HTMLTableElement;
const form = document.querySelector<HTMLFormElement>('[data-filters]') as HTMLFormElement;
const count = document.querySelector<HTMLElement>('[data-count]') as HTMLElement;

const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => {
  const { family = '', place = '', source = '', chapter = '', number = '', said = '', id = '' } = row.dataset;
  return { row, id, facts: { family, place, source, chapter, number, said, words: fold(row.textContent ?? '') } };
});
/** The two strips' marks of each claim. */
const marks = new Map<string, SVGElement[]>();
for (const mark of document.querySelectorAll<SVGElement>('.said [data-of]')) {
  const { of = '' } = mark.dataset;
  marks.set(of, [...(marks.get(of) ?? []), mark]);
}

let query: Query = readQuery(new URLSearchParams(location.search));
let said: ReturnType<typeof setTimeout> | undefined;
let kept: ReturnType<typeof setTimeout> | undefined;

const sorter = sortable(table, (sort, order) => {
  query = { ...query, sort, order };
  show();
  keep();
});

/** Shows what fits. The count is said once the reader pauses, not at every letter. */
function show(): void {
  let n = 0;
  for (const { row, id, facts } of rows) {
    const fit = fits(facts, query);
    row.hidden = !fit;
    for (const mark of marks.get(id) ?? []) mark.classList.toggle('dim', !fit);
    if (fit) n++;
  }
  sorter.apply(query.sort, query.order);
  clearTimeout(said);
  const words = n ? (count.dataset.some ?? '').replace('{n}', String(n)) : (count.dataset.none ?? '');
  said = setTimeout(() => {
    if (count.textContent !== words) count.textContent = words;
  }, 350);
}

/** Writes the address at rest: Safari refuses more than a hundred changes in half a minute. */
function keep(): void {
  clearTimeout(kept);
  kept = setTimeout(() => {
    const url = new URL(location.href);
    writeQuery(query, url.searchParams);
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  }, 300);
}

/** Puts the query into the controls; a value that a list does not have shows as no choice. */
function fill(): void {
  for (const key of keys) {
    const field = form.elements.namedItem(key);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = query[key];
  }
}

form.addEventListener('input', () => {
  const fields = new FormData(form);
  query = { ...query, ...Object.fromEntries([...fields].map(([key, value]) => [key, String(value).trim()])) };
  show();
  keep();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => {
  query = readQuery(new URLSearchParams());
  show();
  keep();
});
addEventListener('popstate', () => {
  query = readQuery(new URLSearchParams(location.search));
  fill();
  show();
});

fill();
show();
