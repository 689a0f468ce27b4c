/** The claims explorer: filters and order of a table that is complete without it. The address is the only memory. */
import { fits, fold, keys, type Query, readQuery, writeQuery } from './explorer/query.ts';
import { sortable } from './explorer/sort.ts';

const table = document.querySelector<HTMLTableElement>('[data-claims]') as HTMLTableElement;
const filters = document.querySelector<HTMLElement>('[data-filters]') as HTMLElement;
const fields = [...filters.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
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
  for (const field of fields) {
    const value = keys.find((key) => key === field.name);
    field.value = value ? query[value] : '';
    // A list that lacks the value would show an empty line.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
}

filters.addEventListener('input', () => {
  query = { ...query, ...Object.fromEntries(fields.map((field) => [field.name, field.value.trim()])) };
  show();
  keep();
});
document.querySelector('[data-reset]')?.addEventListener('click', () => {
  query = readQuery(new URLSearchParams());
  fill();
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
