import type { Step } from '../model.ts';
import { findInline } from '../read/inline.ts';
import type { TeachContent } from '../read/teach.ts';
import type { Lab } from '../schemas/lab.ts';
import type { Lesson, LessonPart } from '../schemas/lesson.ts';
import type { Question } from '../schemas/question.ts';
import type { Section } from '../schemas/section.ts';
import type { Rich, Teach, TeachLab, TeachLesson, TeachPart, TeachQuestion, TeachSection } from '../teach-model.ts';
import type { Ledger } from './claim.ts';
import { fill } from './fill.ts';
import { inlineHtml } from './inline-html.ts';

/** Checked lessons, questions and labs with their numbers printed. */
export function makeTeach(content: TeachContent, steps: ReadonlyMap<string, Step>, ledger: Ledger): Teach {
  const rich = (text: string): Rich => ({
    html: inlineHtml(text, ledger),
    text: fill(text, ledger),
    claims: [...new Set(findInline(text).flatMap(({ attributes }) => attributes.id ?? []))],
  });
  const all = (texts: readonly string[]) => texts.map(rich);

  const section = ({ step, summary, meets, note, instead }: Section): TeachSection => ({
    step,
    summary: rich(summary),
    meets,
    note: note ? rich(note) : partOf(steps.get(step), 'note'),
    instead: instead ? rich(instead) : partOf(steps.get(step), 'summary'),
  });

  const question = ({ id, type, open, steps: needs, ...texts }: Question): TeachQuestion => {
    const [ask, evidence, key] = [rich(texts.ask), rich(texts.evidence), all(texts.key)];
    const claims = [...new Set([ask, evidence, ...key].flatMap((one) => one.claims))];
    const sources = [...new Set(claims.flatMap((claim) => ledger.get(claim)?.source ?? []))];
    return { id, type, open, steps: needs, ask, evidence, key, claims, sources };
  };

  const lab = ({ id, title, aim, steps: how, cases }: Lab): TeachLab => ({
    id,
    title: fill(title, ledger),
    aim: rich(aim),
    steps: all(how),
    cases: cases.map(({ dispute, ask, rows }) => ({
      dispute,
      ask: rich(ask),
      rows: rows.map((row) => ({ claim: row.claim, how: rich(row.how) })),
    })),
  });

  const part = (one: LessonPart): TeachPart => ({
    ...one,
    title: fill(one.title, ledger),
    do: all(one.do),
    say: all(one.say),
  });

  const lesson = ({ opener, activity, exit, ...one }: Lesson): TeachLesson => ({
    ...one,
    aim: rich(one.aim),
    note: rich(one.note),
    instead: rich(one.instead),
    objectives: all(one.objectives),
    prepare: all(one.prepare),
    parts: [opener, ...activity, exit].map(part),
    timeline: { ...one.timeline, ask: rich(one.timeline.ask) },
    map: { ...one.map, ask: rich(one.map.ask), tasks: all(one.map.tasks) },
  });

  return {
    sections: new Map((content.sections?.entries ?? []).map(({ value }) => [value.step, section(value)])),
    questions: new Map(content.questions.entries.map(({ value }) => [value.id, question(value)])),
    labs: content.labs.entries.map(({ value }) => lab(value)),
    lessons: content.lessons
      .flatMap((file) => file.entries)
      .map(({ value }) => lesson(value))
      .sort((a, b) => a.number - b.number),
  };
}

/** A part of a case as it stands in its chapter. */
function partOf(step: Step | undefined, name: 'note' | 'summary'): Rich | null {
  const part = step?.parts[name];
  if (!part) return null;
  const claims = [...new Set([...part.html.matchAll(/data-claim="(\w+)"/g)].map(([, id = '']) => id))];
  // Its one paragraph stands among other words.
  return { ...part, html: part.html.replace(/^<p>|<\/p>$/g, ''), claims };
}
