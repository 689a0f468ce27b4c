import { type Problem, problem } from '../problem.ts';
import type { SourceFile } from './files.ts';

/** Far above anything written by hand; beyond them parsers slow down without end or fall over with the whole process. */
const most = { file: 500_000, line: 10_000, depth: 64 };

/**
 * What keeps a file from being read at all: it could not be opened, is too large or nests too deeply. Such a file is not
 * parsed, and this is all that is said of it.
 */
export function unreadable(file: SourceFile): Problem | undefined {
  const { text, fault } = file;
  if (fault) return problem(file.at(0), `the file cannot be read: ${fault}`, 'a text file');
  if (text.length > most.file)
    return problem(file.at(0), `a file of ${text.length} characters`, `at most ${most.file}`);
  const long = tooLong(file);
  if (long !== undefined) return problem(file.at(long), 'a line or paragraph without end', `at most ${most.line} characters`);
  const deep = tooDeep(text);
  return deep === undefined ? undefined : problem(file.at(deep), 'nested too deeply', `at most ${most.depth} levels`);
}

/** Where a line, or in Markdown a paragraph, begins that is too long. */
function tooLong({ name, text }: SourceFile): number | undefined {
  const end = name.endsWith('.md') ? /\n[ \t\r]*\n/g : /\n/g;
  if (name.endsWith('.json')) return undefined;
  let start = 0;
  for (const { index } of text.matchAll(end)) {
    if (index - start > most.line) return start;
    start = index + 1;
  }
  return text.length - start > most.line ? start : undefined;
}

/** Where nesting gets too deep: brackets, signs at the start of a line, or directives that are opened and never closed. */
function tooDeep(text: string): number | undefined {
  let brackets = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    brackets = sign === '[' || sign === '{' ? brackets + 1 : Math.max(0, brackets - 1);
    if (brackets > most.depth) return index;
  }
  for (const { 0: head, index } of text.matchAll(/^(?:[ \t>*+?-]|\d{1,9}[.)][ \t])+/gm)) {
    const signs = head.replace(/-{3,}|\*{3,}/g, '').match(/[>*+?-]|\d[.)]/g)?.length ?? 0;
    if (signs > most.depth || head.length > 8 * most.depth) return index;
  }
  let open = 0;
  for (const { 1: name, index } of text.matchAll(/^[ \t]*:{3,}([A-Za-z]?)/gm)) {
    open = name ? open + 1 : Math.max(0, open - 1);
    if (open > most.depth) return index;
  }
  return undefined;
}
