import { type Position, type Problem, problem } from '../problem.ts';
import type { Located } from '../read/located.ts';
import type { Rule } from './rule.ts';

/** No two things of one kind have one id. Reported at every place after the first. */
export const duplicates: Rule = ({ content }) => {
  const problems: Problem[] = [];
  const unique = (kind: string, all: readonly { id: string; at: Position }[]) => {
    const first = new Map<string, Position>();
    for (const { id, at } of all) {
      const before = first.get(id);
      if (before)
        problems.push(
          problem(at, `${kind} “${id}” is there twice`, `another id; the first is at ${before.file}:${before.line}`),
        );
      else first.set(id, at);
    }
  };
  const located = (entries: readonly Located<{ id: string }>[]) =>
    entries.map((entry) => ({ id: entry.value.id, at: entry.at('id') }));

  unique(
    'claim',
    content.claims.flatMap((file) => located(file.entries)),
  );
  unique('claimant', located(content.claimants.entries));
  unique('source', located(content.sources.entries));
  unique('place', located(content.places.entries));
  unique('term', located(content.glossary.entries));
  unique(
    'form',
    content.glossary.entries.flatMap(({ value, at }) => [
      { id: value.term, at: at('term') },
      ...value.also.map((form, i) => ({ id: form, at: at('also', i) })),
    ]),
  );
  unique('dispute', located(content.disputes.entries));
  unique('correction', located(content.corrections.entries));
  unique('method section', located(content.method.entries));
  unique('question', located(content.teach.questions.entries));
  unique('lab', located(content.teach.labs.entries));
  unique(
    'scene',
    content.scenes.flatMap((list) => located(list.entries)),
  );
  unique(
    'figure',
    content.figures.flatMap((file) => located(file.entries)),
  );
  unique(
    'dataset',
    content.datasets.flatMap((file) => located(file.entries)),
  );
  unique(
    'step',
    content.chapters.flatMap(({ id, steps }) =>
      steps.filter((step) => step.slug).map((step) => ({ id: `${id}-${step.slug}`, at: step.at('id') })),
    ),
  );
  unique(
    'plain step',
    content.plain.flatMap(({ id, steps }) =>
      steps.filter((step) => step.slug).map((step) => ({ id: `${id}-${step.slug}`, at: step.at('id') })),
    ),
  );
  unique(
    'published step',
    (content.published ?? []).map((entry) => ({ id: entry.value, at: entry.at() })),
  );
  for (const { value, at } of content.figures.flatMap((file) => file.entries))
    unique(
      `state of ${value.id}`,
      value.states.map((state, i) => ({ id: state.id, at: at('states', i, 'id') })),
    );
  const numbers = content.chapters.flatMap(({ front }) =>
    front ? [{ id: String(front.value.number), at: front.at('number') }] : [],
  );
  unique('chapter number', numbers);
  return problems;
};
