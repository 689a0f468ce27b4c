import { nearest } from '../nearest.ts';
import { type Position, type Problem, problem } from '../problem.ts';
import type { Names } from '../read/names.ts';
import type { Rule } from './rule.ts';

const where: Readonly<Record<keyof Names, string>> = {
  claim: 'an id in content/claims',
  claimant: 'an id in content/claimants.yaml',
  source: 'an id in content/sources.yaml',
  place: 'an id in content/places.yaml',
  scene: 'an id in content/scenes',
  figure: 'an id in content/figures',
  dataset: 'an id in content/datasets',
  chapter: 'an id in content/chapters',
  dispute: 'an id in content/disputes.yaml',
};

/** Every name that refers to something refers to something that is there. */
export const references: Rule = ({ content, names, words }) => {
  const problems: Problem[] = [];
  const known = (kind: keyof Names, id: string | undefined, at: () => Position) => {
    if (id && !names[kind].has(id))
      problems.push(problem(at(), `unknown ${kind} “${id}”`, where[kind], nearest(id, names[kind])));
  };

  if (content.site) known('scene', content.site.value.scene, () => content.site?.at('scene') ?? content.publishedAt);
  const skip = content.site?.value.skip?.step;
  const steps = new Set(content.chapters.flatMap((chapter) => chapter.steps.map(({ slug }) => `${chapter.id}-${slug}`)));
  if (skip && !steps.has(skip))
    problems.push(problem(content.site?.at('skip', 'step') ?? content.publishedAt, `unknown step “${skip}”`, 'the id of a step', nearest(skip, steps)));
  for (const step of content.chapters.flatMap((chapter) => chapter.steps)) {
    known('scene', step.scene, () => step.at('scene'));
    known('figure', step.figure, () => step.at('figure'));
  }
  for (const prose of words.all) for (const ref of prose.refs) known('claim', ref.id, () => ref.at);

  for (const { source, sourceAt, entries } of content.claims) {
    known('source', source, () => sourceAt);
    for (const { value, at } of entries) {
      known('claimant', value.claimant, () => at('claimant'));
      known('place', value.scope.place, () => at('scope', 'place'));
      for (const [i, id] of value.disputes.entries()) known('dispute', id, () => at('disputes', i));
    }
  }
  for (const { value, at } of content.scenes.flatMap((list) => list.entries)) {
    if (value.view === 'map')
      for (const [i, label] of value.labels.entries()) known('place', label.place, () => at('labels', i, 'place'));
    if (value.view === 'quote') for (const [i, id] of value.claims.entries()) known('claim', id, () => at('claims', i));
    if (value.view !== 'figure') continue;
    known('figure', value.figure, () => at('figure'));
    const figure = content.figures.flatMap((file) => file.entries).find((one) => one.value.id === value.figure);
    const states = figure?.value.states.map((state) => state.id) ?? [value.state];
    if (!states.includes(value.state))
      problems.push(
        problem(
          at('state'),
          `unknown state “${value.state}” of figure “${value.figure}”`,
          `one of ${states.join(', ')}`,
          nearest(value.state, states),
        ),
      );
  }
  for (const { value, at } of content.figures.flatMap((file) => file.entries)) {
    for (const [name, id] of Object.entries(value.claims)) known('claim', id, () => at('claims', name));
    for (const [i, id] of value.compares.entries()) known('claim', id, () => at('compares', i));
    known('dataset', value.dataset, () => at('dataset'));
  }
  for (const { value, at } of content.datasets.flatMap((file) => file.entries)) {
    known('source', value.source, () => at('source'));
    known('claimant', value.claimant, () => at('claimant'));
    known('place', value.scope.place, () => at('scope', 'place'));
  }
  for (const { value, at } of content.glossary.entries)
    for (const [i, id] of value.source.entries()) known('claim', id, () => at('source', i));
  for (const { value, at } of content.method.entries)
    for (const [i, item] of value.items.entries()) known('claim', item.claim, () => at('items', i, 'claim'));
  for (const { value, at } of [...content.disputes.entries, ...content.corrections.entries])
    for (const [i, id] of value.claims.entries()) known('claim', id, () => at('claims', i));
  return problems;
};
