import type { Position, Problem } from '../problem.ts';
import type { PartName } from '../schemas/chapter.ts';
import { readBody, readTitle } from './body.ts';
import type { SourceFile } from './files.ts';
import type { Form } from './form.ts';
import type { MdNode } from './markdown.ts';
import { readOpening } from './opening.ts';
import type { Fragment } from './prose.ts';

/** A `:::step` or `::::case` as read: its attributes, its prose, where they stand. In plain words scene, date and title are empty. */
export interface StepBlock {
  readonly kind: 'card' | 'case';
  readonly slug: string;
  readonly scene: string;
  readonly date: string;
  /** The figure of a case; empty for a step. */
  readonly figure: string;
  readonly title: string;
  /** The step's prose; of a case, what stands before its parts. */
  readonly body: readonly MdNode[];
  /** Title, then each paragraph of the body. A title that is not there is empty. */
  readonly fragments: readonly Fragment[];
  readonly parts: readonly PartBlock[];
  readonly at: (attribute?: 'id' | 'scene' | 'figure' | 'date') => Position;
}

/** A part of a case: `:::summary`. */
export interface PartBlock {
  readonly name: PartName;
  readonly body: readonly MdNode[];
  readonly fragments: readonly Fragment[];
  readonly at: Position;
}

/** All fragments of a step: title, body, parts. */
export const fragmentsOf = ({ fragments, parts }: StepBlock): Fragment[] => [
  ...fragments,
  ...parts.flatMap((part) => part.fragments),
];

/** Reads one step. What is wrong is added to `problems`; an attribute that is not usable is empty. */
export function readStep(file: SourceFile, node: MdNode, problems: Problem[], form: Form): StepBlock {
  const { values, at } = readOpening(file, node, form.step, 'step', form.examples.step, problems);
  const { id: slug = '', scene = '', date = '' } = values;
  const { title, fragment, rest } = readTitle(file, node, 'step', slug, problems, form.titled);
  const { body, fragments } = readBody(file, rest, problems);
  return {
    kind: 'card',
    slug,
    scene,
    date,
    figure: '',
    title,
    body,
    fragments: [fragment, ...fragments],
    parts: [],
    at,
  };
}
