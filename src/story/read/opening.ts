import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import { type Position, type Problem, problem } from '../problem.ts';
import type { SourceFile } from './files.ts';
import { type MdNode, sourceOf } from './markdown.ts';

/** The attributes of a container's opening line, and where each stands; one that is not usable is empty. */
export interface Opening<K extends string> {
  readonly values: Readonly<Record<K, string>>;
  readonly at: (attribute?: string) => Position;
}

/** Reads `:::step{#slug scene="…"}` by its schema. `kind` and `example` are for the messages. */
export function readOpening<S extends z.ZodObject>(
  file: SourceFile,
  node: MdNode,
  schema: S,
  kind: string,
  example: string,
  problems: Problem[],
): Opening<keyof z.output<S> & string> {
  const at = (attribute?: string) => attributeAt(file, node, attribute);
  refuseWords(file, node, problems);
  const written = node.attributes ?? {};
  const known = Object.keys(schema.shape);
  const values = Object.fromEntries(known.map((key) => [key, written[key] ?? '']));
  const result = schema.safeParse(written);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        problems.push(
          problem(at(), `unknown attribute “${key}” of a ${kind}`, `one of ${known.join(', ')}`, nearest(key, known)),
        );
      continue;
    }
    const key = known.find((name) => name === issue.path[0]) ?? 'id';
    const value = written[key];
    values[key] = '';
    const wanted = issue.code === 'too_small' ? 'words such as "29 June to 3 July"' : issue.message;
    if (value === undefined)
      problems.push(problem(at(), `a ${kind} has no ${key === 'id' ? 'id' : `“${key}”`}`, example));
    else problems.push(problem(at(key), `${key} of a ${kind} is “${value}”`, wanted));
  }
  return { values: values as Record<keyof z.output<S> & string, string>, at };
}

/** `:::step{#slug} words`: what stands after the opening on its line would be lost. */
export function refuseWords(file: SourceFile, node: MdNode, problems: Problem[]): void {
  const line = /^[^\n]*/.exec(sourceOf(file, node).trimStart())?.[0] ?? '';
  const opening = /^:+[\w-]+(?:\[[^\]]*\])?(?:\{(?:"[^"]*"|'[^']*'|[^}"'])*\})?/.exec(line)?.[0] ?? '';
  const words = line.slice(opening.length);
  if (!opening || !words.trim()) return;
  const before = sourceOf(file, node).indexOf(line) + opening.length + (words.length - words.trimStart().length);
  problems.push(problem(file.at(node.position.start.offset + before), 'words after the opening of a block', 'a line of their own'));
}

/** Where an attribute's value stands in the opening line; the block's start without one. */
function attributeAt(file: SourceFile, node: MdNode, attribute?: string): Position {
  const { offset } = node.position.start;
  if (!attribute) return file.at(offset);
  const opening = sourceOf(file, node).split('\n', 1)[0] ?? '';
  const found = attribute === 'id' ? /[{\s]#/.exec(opening) : new RegExp(`\\b${attribute}=["']?`).exec(opening);
  return file.at(offset + (found ? found.index + found[0].length : 0));
}

/** Colons of a container's opening line. */
export const colonsOf = (file: SourceFile, node: MdNode) =>
  /^:*/.exec(sourceOf(file, node).trimStart())?.[0].length ?? 0;

/** Whether a container ends with its own line of colons rather than where its parent or the file ends. */
export function isClosed(file: SourceFile, node: MdNode): boolean {
  const last = /\n[ \t]*(:{3,})[ \t\r]*$/.exec(sourceOf(file, node).trimEnd());
  return (last?.[1]?.length ?? 0) >= colonsOf(file, node);
}
