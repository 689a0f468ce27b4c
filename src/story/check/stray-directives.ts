import { type Problem, problem } from '../problem.ts';
import { findInline } from '../read/inline.ts';
import type { Located } from '../read/located.ts';
import type { Path } from '../read/yaml.ts';
import type { Rule } from './rule.ts';

/** Words of a source, printed as they are: whatever they look like, it is no directive. */
const theirs = new Set(['excerpt', 'translation']);

/** A directive stands only where readers see words that the other rules read; in an id or a unit it would print anything. */
export const strayDirectives: Rule = ({ content, words }) => {
  const read = new Set(words.all.flatMap(({ refs }) => refs.map(({ at }) => `${at.file}:${at.line}:${at.column}`)));
  const problems: Problem[] = [];
  const walk = (entry: Located<unknown>, value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      for (const { from, name } of findInline(value)) {
        const at = entry.inText(path, from);
        if (!read.has(`${at.file}:${at.line}:${at.column}`))
          problems.push(problem(at, `“:${name}” cannot stand in ${path.join('.') || 'an entry'}`, 'plain words'));
      }
    } else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value))
        if (!theirs.has(key)) walk(entry, inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  const lists: readonly (readonly Located<unknown>[])[] = [
    content.site ? [content.site] : [],
    content.chapters.flatMap(({ front }) => front ?? []),
    ...[content.claimants, content.sources, content.places, content.glossary, content.disputes, content.corrections, content.method].map(({ entries }) => entries),
    ...[...content.claims, ...content.scenes, ...content.figures, ...content.datasets].map(({ entries }) => entries),
  ];
  for (const entry of lists.flat()) walk(entry, entry.value, []);
  return problems;
};
