import { nearest } from '../nearest.ts';
import { type Position, type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Lessons, questions and labs refer to what is there. Claims inside their texts are seen by references.ts. */
export const teachReferences: Rule = ({ content, names }) => {
  const { sections, questions, labs, lessons } = content.teach;
  const problems: Problem[] = [];
  const steps = new Set(content.chapters.flatMap(({ id, steps }) => steps.map(({ slug }) => `${id}-${slug}`)));
  const known = {
    step: [steps, 'the id of a step, with its chapter: siege-where'],
    question: [questions.ids, 'an id in content/teach/questions.yaml'],
    lab: [labs.ids, 'an id in content/teach/labs.yaml'],
    claim: [names.claim, 'an id in content/claims'],
    source: [names.source, 'an id in content/sources.yaml'],
    scene: [names.scene, 'an id in content/scenes'],
    dispute: [names.dispute, 'an id in content/disputes.yaml'],
  } as const;
  const see = (kind: keyof typeof known, id: string | undefined, at: () => Position) => {
    const [ids, expected] = known[kind];
    if (id !== undefined && !ids.has(id))
      problems.push(problem(at(), `unknown ${kind} “${id}”`, expected, nearest(id, ids)));
  };

  for (const { value, at } of sections?.entries ?? []) see('step', value.step, () => at('step'));
  for (const { value, at } of questions.entries)
    for (const [i, id] of value.steps.entries()) see('step', id, () => at('steps', i));
  for (const { value, at } of labs.entries)
    for (const [i, one] of value.cases.entries()) {
      see('dispute', one.dispute, () => at('cases', i, 'dispute'));
      for (const [j, row] of one.rows.entries()) see('claim', row.claim, () => at('cases', i, 'rows', j, 'claim'));
    }
  for (const { value, at } of lessons.flatMap((file) => file.entries)) {
    const parts = [
      { part: value.opener, path: ['opener'] },
      ...value.activity.map((part, i) => ({ part, path: ['activity', i] })),
      { part: value.exit, path: ['exit'] },
    ];
    for (const { part, path } of parts) {
      for (const [i, id] of part.sections.entries()) see('step', id, () => at(...path, 'sections', i));
      for (const [i, id] of part.questions.entries()) see('question', id, () => at(...path, 'questions', i));
      see('lab', part.lab, () => at(...path, 'lab'));
    }
    for (const [i, { source, claims }] of value.packet.entries()) {
      see('source', source, () => at('packet', i, 'source'));
      for (const [j, id] of claims.entries()) {
        see('claim', id, () => at('packet', i, 'claims', j));
        const from = content.ledger.get(id)?.source;
        if (from !== undefined && from !== source && names.source.has(source))
          problems.push(
            problem(at('packet', i, 'claims', j), `claim “${id}” was not read in “${source}”`, `under source: ${from}`),
          );
      }
    }
    for (const [i, id] of value.timeline.claims.entries()) see('claim', id, () => at('timeline', 'claims', i));
    for (const [i, id] of value.map.claims.entries()) see('claim', id, () => at('map', 'claims', i));
    see('scene', value.map.scene, () => at('map', 'scene'));
  }
  return problems;
};
