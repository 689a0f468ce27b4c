import type { z } from 'zod';
import type { Position, Problem } from '../problem.ts';
import { parseAt } from './issues.ts';
import type { Path, Yaml } from './yaml.ts';

/** A checked value and where each part of it stands in its file. */
export interface Located<T> {
  readonly value: T;
  readonly at: (...path: Path) => Position;
  readonly inText: (path: Path, index: number) => Position;
}

/** The value at `base`, checked; undefined, with problems added, when the schema refuses it. */
export function locate<S extends z.ZodType>(
  schema: S,
  yaml: Yaml,
  base: Path,
  problems: Problem[],
): Located<z.output<S>> | undefined {
  const value = parseAt(schema, yaml, base, problems);
  if (value === undefined) return undefined;
  return {
    value,
    at: (...path) => yaml.at([...base, ...path]),
    inText: (path, index) => yaml.inText([...base, ...path], index),
  };
}
