import type { Problem } from '../problem.ts';
import { findInline } from './inline.ts';
import type { Located } from './located.ts';
import type { Fragment } from './prose.ts';
import { type Reference, readReference } from './reference.ts';
import type { Path } from './yaml.ts';

/** Reads a text field of YAML: its words with directives blanked, and its references. */
export function readField(entry: Located<unknown>, path: Path, written: string, problems: Problem[]): Fragment {
  const refs: Reference[] = [];
  let text = written;
  let own = written;
  for (const inline of findInline(written)) {
    const read = readReference(inline, entry.inText(path, inline.from), problems);
    if (read) refs.push({ ...read, from: inline.from, to: inline.to });
    const label = inline.label ?? '';
    const blank = (words: string) =>
      `${' '.repeat(inline.name.length + 2)}${words}`.padEnd(inline.to - inline.from).slice(0, inline.to - inline.from);
    text = text.slice(0, inline.from) + blank(label) + text.slice(inline.to);
    own = own.slice(0, inline.from) + blank(inline.name === 'quote' ? '' : label) + own.slice(inline.to);
  }
  return { text, own, refs, at: (index) => entry.inText(path, index) };
}
