import { type Problem, problem } from '../problem.ts';
import { plainText } from '../render/text.ts';
import type { SourceFile } from './files.ts';
import { type MdNode, sourceOf } from './markdown.ts';
import type { Fragment } from './prose.ts';
import { type Reference, readReference } from './reference.ts';

/** Reads a paragraph (or heading) of Markdown: its words where they stand in the file, and its references. */
export function readParagraph(file: SourceFile, node: MdNode, problems: Problem[]): Fragment {
  const { start, end } = node.position;
  const text = Array.from({ length: end.offset - start.offset }, () => ' ');
  const own = [...text];
  const refs: Reference[] = [];

  const walk = (inner: MdNode, ours: boolean) => {
    if (inner.type === 'text' || inner.type === 'break') {
      // The next line of a quoted block begins with ">", which is no word.
      const words = sourceOf(file, inner).replace(/\n[ \t]*>/g, (sign) => sign.replace(/[^\n]/g, ' '));
      const at = inner.position.start.offset - start.offset;
      for (let i = 0; i < words.length; i++) {
        text[at + i] = words[i] ?? ' ';
        if (ours) own[at + i] = words[i] ?? ' ';
      }
    }
    if (inner.type === 'textDirective') {
      const label = inner.children?.length ? plainText(inner.children) : undefined;
      const at = file.at(inner.position.start.offset);
      const read = readReference({ name: inner.name ?? '', attributes: inner.attributes ?? {}, label }, at, problems);
      if (read)
        refs.push({
          ...read,
          from: inner.position.start.offset - start.offset,
          to: inner.position.end.offset - start.offset,
        });
      for (const child of inner.children ?? [])
        if (child.type === 'textDirective')
          problems.push(problem(file.at(child.position.start.offset), 'a directive inside a directive', 'plain words'));
    }
    for (const child of inner.children ?? []) walk(child, ours && inner.name !== 'quote');
  };
  walk(node, true);
  return { text: text.join(''), own: own.join(''), refs, at: (index) => file.at(start.offset + index) };
}
