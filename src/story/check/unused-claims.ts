import { problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A claim that nothing tells is a loose end, unless it stands in the ledger on purpose or waits for its chapter. */
export const unusedClaims: Rule = ({ content, words }) => {
  const used = new Set(words.prose.flatMap((prose) => prose.whole.claims));
  // A row's own text may print its own number; only other rows count as telling it.
  for (const prose of words.ledger)
    for (const ref of prose.refs) if (ref.id !== prose.whole.claims[0]) used.add(ref.id);
  return content.claims
    .flatMap((file) => file.entries)
    .filter(({ value }) => !used.has(value.id) && !value.background && value.awaits === undefined)
    .map(({ value, at }) =>
      problem(
        at('id'),
        `nothing refers to claim “${value.id}”`,
        'a step or a figure that tells it, “background: true”, or “awaits:” and a planned chapter',
      ),
    );
};
