import { markdownToMdast } from 'satteri';
import type { Problem } from '../problem.ts';
import type { SourceFile } from './files.ts';
import { unreadable } from './limits.ts';

/** The parts of Sätteri's mdast we use. Offsets count UTF-16 units of the whole file, frontmatter included. */
export interface MdNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: string;
  readonly url?: string;
  readonly title?: string | null;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly start?: number | null;
  readonly checked?: boolean | null;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly data?: { readonly directiveLabel?: boolean };
  readonly children?: readonly MdNode[];
  readonly position: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

/** The file's text that a node was made of. */
export const sourceOf = (file: SourceFile, { position }: MdNode) =>
  file.text.slice(position.start.offset, position.end.offset);

const features = { directive: true, smartPunctuation: true, gfm: { footnotes: false } } as const;

/** The blocks of a file; undefined, with a problem, when it is not one to be parsed. */
export function readMarkdown(file: SourceFile, problems: Problem[]): readonly MdNode[] | undefined {
  const unfit = unreadable(file);
  if (!unfit) return parseMarkdown(file).children ?? [];
  problems.push(unfit);
  return undefined;
}

/** Parses a chapter: frontmatter as a `yaml` node, prose that only looks like a directive ("6:30", "3:1") given back as text. */
export function parseMarkdown(file: SourceFile): MdNode {
  const tree = markdownToMdast(file.text, { features, position: true }) as unknown as MdNode;
  return restoreProse(tree, file);
}

/**
 * With directives on, Sätteri reads ":30" of "6:30" as a directive without label and attributes. Nobody means one by
 * that, unless its name is ours: those are kept, so that "`:claim` without an id" is found.
 */
function restoreProse(node: MdNode, file: SourceFile): MdNode {
  if (node.type === 'textDirective' && !['claim', 'quote'].includes(node.name ?? '')) {
    const written = sourceOf(file, node);
    if (written === `:${node.name}`) return { type: 'text', value: written, position: node.position };
  }
  if (!node.children) return node;
  return { ...node, children: joinTexts(node.children.map((child) => restoreProse(child, file))) };
}

/** Neighbouring texts become one, so that "6:30" is one piece of prose again. */
function joinTexts(nodes: readonly MdNode[]): MdNode[] {
  const joined: MdNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') {
      const position = { start: last.position.start, end: node.position.end };
      joined[joined.length - 1] = { type: 'text', value: `${last.value}${node.value}`, position };
    } else joined.push(node);
  }
  return joined;
}
