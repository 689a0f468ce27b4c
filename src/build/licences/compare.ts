import { nearest } from '../../story/nearest.ts';
import { type Problem, problem } from '../../story/problem.ts';

/** Where the list of shipped packages is kept. */
export const listFile = 'src/build/licences/shipped.ts';

/** How the list differs from what the bundles contain, both ways. `source` is the text of the list, for the places. */
export function compareShipped(listed: readonly string[], found: ReadonlySet<string>, source: string): Problem[] {
  const lines = source.split('\n');
  const at = (mark: string) => {
    const line = lines.findIndex((one) => one.includes(mark));
    return { file: listFile, line: Math.max(line, 0) + 1, column: Math.max(lines[line]?.indexOf(mark) ?? 0, 0) + 1 };
  };
  const missing = [...found].filter((name) => !listed.includes(name)).sort();
  const gone = listed.filter((name) => !found.has(name));
  return [
    ...missing.map((name) => problem(at('export const shipped:'), `package “${name}” is in the scripts and not on the list`, `'${name}' in it`, nearest(name, gone))),
    ...gone.map((name) => problem(at(`'${name}'`), `package “${name}” is on the list and in no script`, 'packages that readers load', nearest(name, missing))),
  ];
}
