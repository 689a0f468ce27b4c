import type { Problem } from '../problem.ts';
import type { Content } from './content.ts';
import { readField } from './field.ts';
import {
  claimFields,
  correctionFields,
  disputeFields,
  type Field,
  fieldsOf,
  figureFields,
  methodFields,
  sceneFields,
  termFields,
} from './fields.ts';
import type { Located } from './located.ts';
import { type Fragment, type Passage, type Prose, passage } from './prose.ts';
import { fragmentsOf, type StepBlock } from './step.ts';
import { labFields, lessonFields, questionFields, sectionFields } from './teach-fields.ts';

/** All words of the content with their references, and what is wrong in how those are written. */
export interface Words {
  /** What readers read: steps, the same in plain words, figures, scenes, cover, frontmatter. */
  readonly prose: readonly Prose[];
  /** Our words in the ledger. Numbers may stand in them as digits. */
  readonly ledger: readonly Prose[];
  /** Disputes and corrections. Numbers may stand in them as digits; they do not tell a claim. */
  readonly rulings: readonly Prose[];
  /** Definitions: the same, and they explain legal words without saying that one applies. */
  readonly glossary: readonly Prose[];
  /** The method page. Its numbers come from claims, as in prose, but it does not tell them. */
  readonly method: readonly Prose[];
  /** Lessons, questions, labs. As in prose numbers come from claims, but they do not tell them. */
  readonly lessons: readonly Prose[];
  /** All of these. */
  readonly all: readonly Prose[];
  readonly problems: readonly Problem[];
}

export function wordsOf(content: Content): Words {
  const problems: Problem[] = [];
  const read = (entry: Located<unknown>, list: readonly Field[]) =>
    list.map((field) => ({ ...readField(entry, field.path, field.text, problems), table: field.table }));

  const prose: Prose[] = [...content.chapters, ...content.plain].flatMap(({ steps }) => steps.flatMap(stepProse));
  if (content.site)
    prose.push(
      ...together(
        read(
          content.site,
          fieldsOf(content.site.value, ['title', 'standfirst', 'description', 'promise', 'contentNote']),
        ),
      ),
    );
  for (const { front } of content.chapters)
    if (front) prose.push(...together(read(front, fieldsOf(front.value, ['title', 'subtitle', 'description']))));
  for (const entry of content.scenes.flatMap((list) => list.entries))
    prose.push(
      ...together(read(entry, sceneFields(entry.value)), entry.value.view === 'quote' ? entry.value.claims : []),
    );
  for (const entry of content.figures.flatMap((file) => file.entries)) {
    const { claims, compares } = entry.value;
    prose.push(...together(read(entry, figureFields(entry.value)), [...Object.values(claims), ...compares]));
  }

  const ledger = content.claims
    .flatMap((file) => file.entries)
    .flatMap((entry) => together(read(entry, claimFields(entry.value)), [entry.value.id]));
  const rulings = [
    ...content.disputes.entries.flatMap((entry) =>
      together(read(entry, disputeFields(entry.value)), entry.value.claims),
    ),
    ...content.corrections.entries.flatMap((entry) =>
      together(read(entry, correctionFields(entry.value)), entry.value.claims),
    ),
  ];
  const glossary = content.glossary.entries.flatMap((entry) =>
    together(read(entry, termFields(entry.value)), entry.value.source),
  );
  const method = content.method.entries.flatMap((entry) => read(entry, methodFields(entry.value)).map(byItself));
  const { sections, questions, labs, lessons: files } = content.teach;
  const lessons = [
    ...(sections?.entries ?? []).flatMap((entry) => together(read(entry, sectionFields(entry.value)))),
    // Question and answer are printed apart: each says itself who speaks.
    ...questions.entries.flatMap((entry) =>
      together(read(entry, questionFields(entry.value))).map((one) => ({ ...one, paragraph: passage([one]) })),
    ),
    ...labs.entries.flatMap((entry) => read(entry, labFields(entry.value)).map(byItself)),
    ...files.flatMap((file) => file.entries).flatMap((entry) => read(entry, lessonFields(entry.value)).map(byItself)),
  ];
  const all = [...prose, ...ledger, ...rulings, ...glossary, ...method, ...lessons];
  return { prose, ledger, rulings, glossary, method, lessons, all, problems };
}

/** A paragraph beside nothing else. */
function byItself(one: Fragment): Prose {
  const self = passage([one]);
  return { ...one, paragraph: self, whole: self };
}

/** Each paragraph of a step stands for itself; its quotations may come from any claim of the step. */
function stepProse(step: StepBlock): Prose[] {
  const { fragments, parts, date, at } = step;
  const line: Fragment = { text: date, own: date, refs: [], at: () => at('date') };
  const whole = passage(fragmentsOf(step));
  const alone = (one: Fragment): Prose => ({ ...one, paragraph: passage([one]), whole });
  return [
    ...[line, ...fragments].map(alone),
    // A survivor's words and the line that says whose they are stand in two paragraphs.
    ...parts.flatMap((part) =>
      part.name === 'survivor'
        ? part.fragments.map((one) => ({ ...one, paragraph: passage(part.fragments), whole }))
        : part.fragments.map(alone),
    ),
  ];
}

/** Fields that are read as one picture; a row of a table is read by itself. */
function together(
  fragments: readonly (Fragment & { table?: number | undefined })[],
  claims: readonly string[] = [],
): Prose[] {
  const whole = passage(fragments, claims);
  const picture = passage(
    fragments.filter((one) => one.table === undefined),
    claims,
  );
  const rows = new Map<number, Passage>();
  for (const { table } of fragments)
    if (table !== undefined && !rows.has(table))
      rows.set(table, passage(fragments.filter((one) => one.table === table)));
  return fragments.map((one) => ({
    ...one,
    paragraph: (one.table !== undefined && rows.get(one.table)) || picture,
    whole,
  }));
}
