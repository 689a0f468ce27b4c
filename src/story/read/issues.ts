import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import { knownKeys } from './known-keys.ts';
import type { Path, Yaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Checks the YAML value at `base` and adds a located problem for each thing the schema refuses. */
export function parseAt<S extends z.ZodType>(
  schema: S,
  yaml: Yaml,
  base: Path,
  problems: Problem[],
): z.output<S> | undefined {
  const value = base.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key],
    yaml.value,
  );
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(...explain(issue, schema, yaml, base));
  return undefined;
}

function explain(issue: Issue, schema: z.ZodType, yaml: Yaml, base: Path): Problem[] {
  const inner = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const path = [...base, ...inner];
  const name = printPath(inner);
  const at = yaml.at(path);

  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, inner);
    return issue.keys.map((key) =>
      problem(
        yaml.atKey(path, key),
        `unknown key “${key}”${name && ` in ${name}`}`,
        `one of ${known.join(', ')}`,
        nearest(key, known),
      ),
    );
  }
  if (issue.input === undefined) {
    const last = inner.at(-1);
    const where = printPath(inner.slice(0, -1));
    return [problem(yaml.at(path.slice(0, -1)), `“${last}” is missing${where && ` in ${where}`}`, expectation(issue))];
  }
  if (issue.code === 'invalid_union') {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const written = (issue.input as Record<string, unknown> | null)?.[String(inner.at(-1))];
    if (options.length && written === undefined)
      return [problem(yaml.at(path.slice(0, -1)), `“${inner.at(-1)}” is missing`, `one of ${options.join(', ')}`)];
    if (options.length)
      return [
        problem(at, `${name} is ${print(written)}`, `one of ${options.join(', ')}`, nearest(String(written), options)),
      ];
    // Of the alternatives, the one that got furthest is the one that was meant.
    const deepest = issue.errors.find((list) =>
      list.some((one) => one.path.length || one.code === 'unrecognized_keys'),
    );
    if (deepest)
      return deepest.flatMap((one) => explain({ ...one, path: [...issue.path, ...one.path] }, schema, yaml, base));
    return [problem(at, `${name} is ${print(issue.input)}`, 'another kind of value')];
  }
  const close = issue.code === 'invalid_value' ? nearest(String(issue.input), issue.values.map(String)) : undefined;
  return [problem(at, `${name || 'the entry'} is ${print(issue.input)}`, expectation(issue), close)];
}

/** What the schema wants, in a writer's words. */
function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && typeof issue.input === 'number')
      return `text; put it in quotation marks: "${issue.input}"`;
    const words: Record<string, string> = {
      string: 'text',
      object: 'a mapping',
      array: 'a list',
      boolean: 'true or false',
      record: 'a mapping',
    };
    return words[issue.expected] ?? `a ${issue.expected}`;
  }
  if (issue.code === 'too_small')
    return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${measure(issue.origin)}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}${measure(issue.origin)}`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'an address that begins with https:// or http://';
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'a day of the calendar such as 2017-06-06';
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  return issue.message;
}

const measure = (origin: string) => ({ string: ' characters', array: ' entries' })[origin] ?? '';

function print(value: unknown): string {
  if (typeof value === 'string')
    return value === '' ? 'empty' : `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}”`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return value !== null && typeof value === 'object' ? 'a mapping' : String(value);
}

/** `labels[2].place` */
const printPath = (path: Path) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
