/** Copies of the project: as it is, and with claims that say another number, so that a build shows where numbers are printed. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A claim's number as it is and as the copy has it. */
export interface Change {
  readonly id: string;
  readonly old: number;
  readonly now: number;
}

type Row = Record<string, unknown> & { id: string };
type End = number | { low: number; high: number };

const root = join(import.meta.dirname, '../..');
/** What a build reads. Its sources are copied too: behind a link Vite would take them for those of another project. */
const copied = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE'];

/** "30,000" and "30000", as a number of its own. */
export const written = (numbers: readonly number[]): RegExp => {
  const forms = numbers.flatMap((n) => [n.toLocaleString('en-GB'), String(n)]);
  return new RegExp(`(?<![\\d,.])(?:${forms.join('|')})(?!\\d|[,.]\\d)`, 'g');
};

/** Copies the project as it is. The caller removes the folder. */
export function projectCopy(name = 'project'): string {
  const copy = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const part of copied) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Makes a copy in which claims say another number. The caller removes the folder. */
export function changedCopy(changes: readonly Change[]): string {
  const copy = projectCopy('numbers');
  // It holds what readers have seen; a change would want a correction.
  rmSync(join(copy, 'content/published-claims.yaml'));

  const old = written(changes.map((change) => change.old));
  const each = (files: string, key: string, edit: (row: Row) => void) => {
    for (const file of globSync(files, { cwd: join(copy, 'content') })) {
      const path = join(copy, 'content', file);
      const data = parse(readFileSync(path, 'utf8')) as Record<string, Row[]>;
      for (const row of data[key] ?? []) edit(row);
      writeFileSync(path, stringify(data));
    }
  };
  each('claims/*.yaml', 'claims', (row) => {
    const change = changes.find(({ id }) => id === row.id);
    if (change) {
      if (row.value !== change.old) throw new Error(`${row.id} says ${row.value}, not ${change.old}`);
      row.value = change.now;
    } else {
      // Another claim of the same number is moved out of its way, and speaks of its own source in words it may type.
      if (row.value !== undefined) row.value = moved(row.value as End, changes);
      blank(row, ['text'], old);
    }
    blank(row, ['excerpt', 'translation', 'note', 'open'], old);
    // Its excerpt says another number now, or none.
    if (row.value !== undefined) Object.assign(row, { reckoned: true, note: row.note ?? 'Changed by a test.' });
  });
  each('sources.yaml', 'sources', (row) => blank(row, ['title', 'link'], old));
  each('disputes.yaml', 'disputes', (row) => blank(row, ['title', 'ruling'], old));
  return copy;
}

/** The same value, or one beside it where an end is a number that is looked for. */
function moved(value: End, changes: readonly Change[]): End {
  const end = (n: number) => (changes.some(({ old }) => old === n) ? n + 7 : n);
  if (typeof value === 'number') return end(value);
  return typeof value === 'object' ? { low: end(value.low), high: end(value.high) } : value;
}

/** Takes numbers out of the texts of some fields. */
function blank(row: Row, fields: readonly string[], numbers: RegExp): void {
  const inside = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace(numbers, 'N')
      : Array.isArray(value)
        ? value.map(inside)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inside(inner)]))
          : value;
  for (const field of fields) if (field in row) row[field] = inside(row[field]);
}
