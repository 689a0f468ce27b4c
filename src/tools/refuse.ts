import { type Position, type Problem, problem } from '../story/problem.ts';
import { isSlug, toSlug, wrongAt } from './slug.ts';
import type { Kind } from './taken.ts';

/** What is wrong with a name for a new chapter or figure, with the nearest name that is free; undefined when it can be had. */
export function refuse(kind: Kind, name: string, taken: ReadonlyMap<string, Position>): Problem | undefined {
  const near = toSlug(name);
  if (!isSlug(name))
    return problem(
      { file: `new:${kind}`, line: 1, column: wrongAt(name) },
      name ? `“${name}” cannot stand in an address` : `a ${kind} needs a name`,
      'lower-case words joined by hyphens, such as ring-closes',
      near && free(near, taken),
    );
  const at = taken.get(name);
  return at && problem(at, `“${name}” is taken`, 'a name of its own: chapters, steps, figures and pages share addresses', free(name, taken));
}

/** The name itself, or with the first number from 2 that is free. */
function free(name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(name)) return name;
  for (let n = 2; ; n++) if (!taken.has(`${name}-${n}`)) return `${name}-${n}`;
}
