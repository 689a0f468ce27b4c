import { nearest } from '../nearest.ts';
import { type Position, type Problem, problem } from '../problem.ts';
import { plainText } from '../render/text.ts';
import { stepAttributes } from '../schemas/chapter.ts';
import { checkAllowed } from './allowed.ts';
import type { SourceFile } from './files.ts';
import { type MdNode, sourceOf } from './markdown.ts';
import { readParagraph } from './paragraph.ts';
import type { Fragment } from './prose.ts';

/** A `:::step` block as read: its attributes, its prose, where they stand. */
export interface StepBlock {
  readonly slug: string;
  readonly scene: string;
  readonly date: string;
  readonly title: string;
  readonly body: readonly MdNode[];
  /** Title, then each paragraph. A title that is not there is empty. */
  readonly fragments: readonly Fragment[];
  readonly at: (attribute?: 'id' | 'scene' | 'date') => Position;
}

/** Reads one step. What is wrong is added to `problems`; an attribute that is not usable is empty. */
export function readStep(file: SourceFile, node: MdNode, problems: Problem[]): StepBlock {
  const at = (attribute?: keyof typeof stepAttributes.shape) => attributeAt(file, node, attribute);
  const children = node.children ?? [];
  const attributes = readAttributes(node, at, problems);
  const [heading, ...body] = children;
  if (heading?.data?.directiveLabel)
    problems.push(
      problem(file.at(heading.position.start.offset), 'a step has no label', 'its title as a “##” heading inside'),
    );

  const hasTitle = heading?.type === 'heading' && heading.depth === 2;
  if (!hasTitle) {
    const place = heading ? file.at(heading.position.start.offset) : at();
    problems.push(
      problem(
        place,
        `step “${attributes.id}” does not begin with its title`,
        'a “##” heading as the first line of the step',
      ),
    );
  }
  const prose = hasTitle ? body : children;
  const titleNodes = hasTitle ? (heading.children ?? []) : [];
  checkAllowed(file, titleNodes, problems, true);
  for (const inner of titleNodes)
    if (inner.type === 'textDirective')
      problems.push(problem(file.at(inner.position.start.offset), 'a directive in a title', 'plain words'));
  checkAllowed(file, prose, problems);

  const title: Fragment = hasTitle
    ? readParagraph(file, heading, problems)
    : { text: '', own: '', refs: [], at: () => at() };
  return {
    slug: attributes.id,
    scene: attributes.scene,
    date: attributes.date,
    title: plainText(titleNodes).trim(),
    body: prose,
    fragments: [title, ...collect(prose).map((paragraph) => readParagraph(file, paragraph, problems))],
    at,
  };
}

/** Paragraphs at any depth, in order. */
const collect = (nodes: readonly MdNode[]): MdNode[] =>
  nodes.flatMap((node) => (node.type === 'paragraph' ? [node] : collect(node.children ?? [])));

function readAttributes(node: MdNode, at: StepBlock['at'], problems: Problem[]) {
  const written = node.attributes ?? {};
  const known = Object.keys(stepAttributes.shape) as (keyof typeof stepAttributes.shape)[];
  const usable = { id: written.id ?? '', scene: written.scene ?? '', date: written.date ?? '' };
  const result = stepAttributes.safeParse(written);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        problems.push(
          problem(at(), `unknown attribute “${key}” of a step`, `one of ${known.join(', ')}`, nearest(key, known)),
        );
      continue;
    }
    const key = known.find((name) => name === issue.path[0]) ?? 'id';
    const value = written[key];
    usable[key] = '';
    const wanted = issue.code === 'too_small' ? 'words such as "29 June to 3 July"' : issue.message;
    if (value === undefined)
      problems.push(
        problem(
          at(),
          `a step has no ${key === 'id' ? 'id' : `“${key}”`}`,
          ':::step{#slug scene="scene-id" date="29 June"}',
        ),
      );
    else problems.push(problem(at(key), `${key} of a step is “${value}”`, wanted));
  }
  return usable;
}

/** Where an attribute's value stands in the opening line; the block's start without one. */
function attributeAt(file: SourceFile, node: MdNode, attribute?: 'id' | 'scene' | 'date'): Position {
  const { offset } = node.position.start;
  if (!attribute) return file.at(offset);
  const opening = sourceOf(file, node).split('\n', 1)[0] ?? '';
  const found = attribute === 'id' ? /[{\s]#/.exec(opening) : new RegExp(`\\b${attribute}=["']?`).exec(opening);
  return file.at(offset + (found ? found.index + found[0].length : 0));
}
