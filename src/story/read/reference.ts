import { nearest } from '../nearest.ts';
import { type Show, shows } from '../number.ts';
import { type Position, type Problem, problem } from '../problem.ts';
import { claimId } from '../schemas/common.ts';

/** A claim that prose or a text field refers to. */
export interface Reference {
  readonly kind: 'claim' | 'quote';
  readonly id: string;
  readonly show: Show;
  /** The words between the brackets as plain text. */
  readonly label: string | undefined;
  readonly at: Position;
  /** First and last letter in the passage it stands in. */
  readonly from: number;
  readonly to: number;
}

/** What was written: `:name[label]{attributes}`. */
export interface Written {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly label: string | undefined;
}

const known = ['claim', 'quote'];

/**
 * Understands `:claim{#C06 show="unit"}`, `:claim[words]{#C06}` and `:quote[words]{#C06}`. What is wrong is added to
 * `problems`; the reference is given all the same when it names a claim, so that the claim is not called unused.
 */
export function readReference(
  written: Written,
  at: Position,
  problems: Problem[],
): Omit<Reference, 'from' | 'to'> | undefined {
  const { name, attributes, label } = written;
  const { id, show, ...others } = attributes;
  const tell = (what: string, expected: string, close?: string) =>
    void problems.push(problem(at, what, expected, close));
  if (name !== 'claim' && name !== 'quote') {
    tell(
      `unknown directive “:${name}”`,
      'one of :claim, :quote, or a backslash before the colon',
      nearestDirective(name),
    );
    return claimId.safeParse(id).success && id
      ? { kind: 'claim', id, show: 'number', label: label ?? ' ', at }
      : undefined;
  }
  if (!id) {
    tell(`“:${name}” names no claim`, name === 'claim' ? ':claim{#C06}' : ':quote[exact words]{#C06}');
    return undefined;
  }
  for (const other of Object.keys(others))
    tell(`unknown attribute “${other}” of :${name}`, '#id and show', nearest(other, ['show']));
  if (name === 'quote' && !label?.trim()) tell(':quote has no words', `:quote[exact words]{#${id}}`);
  if (show !== undefined && (name === 'quote' || label !== undefined))
    tell('“show” has no effect on words', `:claim{#${id} show="${show}"} or no “show”`);
  else if (show !== undefined && !isShow(show))
    tell(`unknown way to show a number: “${show}”`, `one of ${shows.join(', ')}`, nearest(show, shows));
  return {
    kind: name,
    id,
    show: show !== undefined && isShow(show) ? show : 'number',
    label: label?.trim() || undefined,
    at,
  };
}

const isShow = (show: string): show is Show => (shows as readonly string[]).includes(show);

function nearestDirective(name: string): string | undefined {
  const close = nearest(name, known);
  return close && `:${close}`;
}
