import { type Problem, problem } from '../problem.ts';
import { fragmentsOf, type StepBlock } from '../read/step.ts';
import type { Ledger } from '../render/claim.ts';
import { fold, isVerbatim } from '../verbatim.ts';
import { isWhole } from './plain-twins.ts';
import type { Rule } from './rule.ts';

/** Plain words never say more than the full text: the same claims or fewer, and quotations exactly as they stand there. */
export const plainClaims: Rule = ({ content }) =>
  content.plain.flatMap(({ id, steps }) => {
    const chapter = content.chapters.find((one) => one.id === id);
    return steps.flatMap((step) => {
      const full = chapter?.steps.find(({ slug }) => slug === step.slug);
      return full && isWhole(full) ? within(step, full, `${id}-${step.slug}`, content.ledger) : [];
    });
  });

const refsOf = (step: StepBlock) => fragmentsOf(step).flatMap(({ refs }) => refs);

function within(plain: StepBlock, full: StepBlock, name: string, ledger: Ledger): Problem[] {
  const told = refsOf(full);
  const ids = [...new Set(told.map((ref) => ref.id))];
  return refsOf(plain).flatMap(({ id, kind, label = '', at }) => {
    const claim = ledger.get(id);
    // An id that nobody knows, and words that nobody said, are told by the rules for those.
    if (!claim) return [];
    if (!ids.includes(id)) {
      const expected = ids.length ? `one of ${ids.join(', ')}` : 'no claim: the full step has none';
      return [problem(at, `the full step “${name}” does not tell claim “${id}”`, expected)];
    }
    const sound = (words: string) => [claim.excerpt, claim.translation ?? ''].some((text) => isVerbatim(words, text));
    if (kind !== 'quote' || !sound(label)) return [];
    const quoted = told.filter((one) => one.kind === 'quote' && one.id === id).map((one) => one.label ?? '');
    if (quoted.some((words) => fold(words) === fold(label) || !sound(words))) return [];
    const expected = quoted.length ? `“${quoted.join('” or “')}”` : `:claim[words]{#${id}}: the full step does not quote it`;
    return [problem(at, `“${label}” is not quoted in the full step “${name}”`, expected)];
  });
}
