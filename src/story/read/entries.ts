import { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { SourceFile } from './files.ts';
import { parseAt } from './issues.ts';
import { type Located, locate } from './located.ts';
import { parseYaml, type Yaml } from './yaml.ts';

/** Entries of one kind. `ids` also has those that could not be read, so that what refers to them is not reported too. */
export interface Entries<T> {
  readonly entries: readonly Located<T>[];
  readonly ids: ReadonlySet<string>;
}

/** Ids of a file that is not YAML, as far as they can be made out: one slip is not to be reported as twenty. */
function unread(file: SourceFile | undefined): Entries<never> {
  const ids = [...(file?.text ?? '').matchAll(/\bid:\s*["']?([\w-]+)/g)].map((match) => match[1] ?? '');
  return { entries: [], ids: new Set(ids) };
}

/** A file that is one mapping, such as a figure. */
export function readOne<S extends z.ZodType>(file: SourceFile, schema: S, problems: Problem[]): Entries<z.output<S>> {
  const yaml = parseYaml(file, problems);
  if (!yaml) return unread(file);
  const entry = locate(schema, yaml, [], problems);
  return { entries: entry ? [entry] : [], ids: new Set(idOf(yaml.value)) };
}

/** A file that is a list under `key`. Each entry is checked alone, so that one bad entry hides no other. */
export function readList<S extends z.ZodType>(
  file: SourceFile | undefined,
  key: string,
  schema: S,
  problems: Problem[],
  beside: Record<string, z.ZodType> = {},
  least = 1,
): Entries<z.output<S>> & { readonly yaml?: Yaml } {
  const yaml = file && parseYaml(file, problems);
  if (!yaml) return unread(file);
  const wrapper = z.strictObject({ ...beside, [key]: z.array(z.unknown()).min(least) });
  parseAt(wrapper, yaml, [], problems);
  const written = (yaml.value as Record<string, unknown> | null)?.[key];
  const items: readonly unknown[] = Array.isArray(written) ? written : [];
  return {
    yaml,
    entries: items.flatMap((_, index) => locate(schema, yaml, [key, index], problems) ?? []),
    ids: new Set(items.flatMap(idOf)),
  };
}

function idOf(value: unknown): string[] {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? [id] : [];
}
