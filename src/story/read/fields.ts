import type { Claim } from '../schemas/claim.ts';
import type { Correction } from '../schemas/correction.ts';
import type { Dispute } from '../schemas/dispute.ts';
import type { Figure } from '../schemas/figure.ts';
import type { MethodSection } from '../schemas/method.ts';
import type { Scene } from '../schemas/scene.ts';
import type { Term } from '../schemas/term.ts';
import type { Path } from './yaml.ts';

/** A text of a YAML entry that readers see, by its path. `table` is the row of a figure's table it belongs to. */
export interface Field {
  readonly path: Path;
  readonly text: string;
  readonly table?: number;
}

type Value = string | undefined | readonly string[];

/** The texts that are there, each by its path. */
export function fields(...pairs: readonly (readonly [Path, Value])[]): Field[] {
  return pairs.flatMap(([path, value]): Field[] => {
    if (value === undefined) return [];
    return typeof value === 'string' ? [{ path, text: value }] : value.map((text, i) => ({ path: [...path, i], text }));
  });
}

/** Texts under the given keys of an entry: site.yaml, frontmatter. */
export function fieldsOf<K extends string>(value: Readonly<Record<K, string>>, keys: readonly K[]): Field[] {
  return fields(...keys.map((key) => [[key], value[key]] as const));
}

export function sceneFields(scene: Scene): Field[] {
  const shared = fields([['alt'], scene.alt], [['days', 'label'], scene.days?.label]);
  if (scene.view === 'figure') return shared;
  if (scene.view === 'quote')
    return [...shared, ...fields([['name'], scene.name], [['role'], scene.role], [['gloss'], scene.gloss])];
  return [
    ...shared,
    ...fields([['annotation', 'lines'], scene.annotation?.lines], [['annotation', 'short'], scene.annotation?.short]),
    ...scene.marks.flatMap((mark, i) => fields([['marks', i, 'label'], mark.label], [['marks', i, 'sub'], mark.sub])),
  ];
}

export function figureFields(figure: Figure): Field[] {
  const states = figure.states.flatMap((state, i) =>
    fieldsOf({ title: state.title, scope: state.scope, alt: state.alt }, ['title', 'scope', 'alt'])
      .concat(fields([['shortTitle'], state.shortTitle]))
      .map((field) => ({ ...field, path: ['states', i, ...field.path] })),
  );
  const words = Object.entries(figure.words).flatMap(([name, word]) => fields([['words', name], word]));
  const rows = figure.table.rows.flatMap((row, i) =>
    fields([['table', 'rows', i], row]).map((field) => ({ ...field, table: i })),
  );
  return [
    ...states,
    ...words,
    ...fields([['source'], figure.source], [['table', 'columns'], figure.table.columns]),
    ...rows,
  ];
}

/** Texts of a ledger row that are ours; the excerpt is not. */
export function claimFields(claim: Claim): Field[] {
  const open = claim.open.flatMap((line, i) => fields([['open', i, 'text'], line.text]));
  return [...fields([['text'], claim.text], [['note'], claim.note]), ...open];
}

/** The headword and its other forms are names; the text is ours. */
export const termFields = (term: Term): Field[] => fieldsOf(term, ['text']);

export const disputeFields = (dispute: Dispute): Field[] => fieldsOf(dispute, ['title', 'ruling']);

export const correctionFields = (correction: Correction): Field[] => fieldsOf(correction, ['was', 'is', 'why']);

export const methodFields = (section: MethodSection): Field[] => [
  ...fields([['title'], section.title], [['text'], section.text]),
  ...section.items.flatMap((item, i) => fields([['items', i, 'label'], item.label], [['items', i, 'text'], item.text])),
];
