import { type Problem, problem } from '../problem.ts';
import { plainText } from '../render/text.ts';
import { checkAllowed } from './allowed.ts';
import type { SourceFile } from './files.ts';
import type { MdNode } from './markdown.ts';
import { readParagraph } from './paragraph.ts';
import type { Fragment } from './prose.ts';

/** Prose of a step, a case or a part of one: its nodes, and its paragraphs as the rules read them. */
export interface Body {
  readonly body: readonly MdNode[];
  readonly fragments: readonly Fragment[];
}

/** Reads prose. With `headings`, those of the third level may stand between the paragraphs. */
export function readBody(file: SourceFile, nodes: readonly MdNode[], problems: Problem[], headings = false): Body {
  const isHeading = (node: MdNode) => headings && node.type === 'heading' && node.depth === 3;
  for (const node of nodes)
    if (isHeading(node)) checkTitle(file, node, problems);
    else if (headings && node.type === 'heading')
      problems.push(problem(file.at(node.position.start.offset), 'a heading of another level', 'a “###” heading'));
    else checkAllowed(file, [node], problems);
  const paragraphs = collect(nodes, isHeading);
  return { body: nodes, fragments: paragraphs.map((paragraph) => readParagraph(file, paragraph, problems)) };
}

/** Reads the `##` title that a step or a case begins with; what follows it is `rest`. In plain words there is none. */
export function readTitle(
  file: SourceFile,
  node: MdNode,
  kind: string,
  id: string,
  problems: Problem[],
  titled: boolean,
) {
  const children = node.children ?? [];
  const [heading, ...rest] = children;
  const none: Fragment = { text: '', own: '', refs: [], at: () => file.at(node.position.start.offset) };
  if (!titled) {
    refuseLabel(file, node, kind, 'its words on the lines after it', problems);
    if (heading?.type !== 'heading') return { title: '', fragment: none, rest: children };
    const place = file.at(heading.position.start.offset);
    problems.push(problem(place, `a title in the plain words of “${id}”`, 'none: the title is that of the full step'));
    return { title: '', fragment: none, rest };
  }
  refuseLabel(file, node, kind, 'its title as a “##” heading inside', problems);
  if (heading?.type !== 'heading' || heading.depth !== 2) {
    const place = file.at((heading ?? node).position.start.offset);
    problems.push(
      problem(
        place,
        `${kind} “${id}” does not begin with its title`,
        `a “##” heading as the first line of the ${kind}`,
      ),
    );
    return { title: '', fragment: none, rest: children };
  }
  checkTitle(file, heading, problems);
  return {
    title: plainText(heading.children ?? []).trim(),
    fragment: readParagraph(file, heading, problems),
    rest,
  };
}

/** `:::step[words]` would be lost: containers have no label. */
export function refuseLabel(file: SourceFile, node: MdNode, kind: string, expected: string, problems: Problem[]): void {
  const [label] = node.children ?? [];
  if (label?.data?.directiveLabel)
    problems.push(problem(file.at(label.position.start.offset), `a ${kind} has no label`, expected));
}

function checkTitle(file: SourceFile, heading: MdNode, problems: Problem[]): void {
  const nodes = heading.children ?? [];
  checkAllowed(file, nodes, problems, true);
  for (const inner of nodes)
    if (inner.type === 'textDirective')
      problems.push(problem(file.at(inner.position.start.offset), 'a directive in a title', 'plain words'));
}

/** Paragraphs at any depth, and the headings that are allowed, in order. */
const collect = (nodes: readonly MdNode[], isHeading: (node: MdNode) => boolean): MdNode[] =>
  nodes.flatMap((node) =>
    node.type === 'paragraph' || isHeading(node) ? [node] : collect(node.children ?? [], isHeading),
  );
