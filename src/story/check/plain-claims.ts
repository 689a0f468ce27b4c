import { type Problem, problem } from '../problem.ts';
import { fragmentsOf, type StepBlock } from '../read/step.ts';
import { fold } from '../verbatim.ts';
import type { Rule } from './rule.ts';

/** Plain words never say more than the full text: the same claims or fewer, and quotations exactly as they stand there. */
export const plainClaims: Rule = ({ content, names }) =>
  content.plain.flatMap(({ id, steps }) => {
    const chapter = content.chapters.find((one) => one.id === id);
    return steps.flatMap((step) => {
      const full = chapter?.steps.find(({ slug }) => slug === step.slug);
      return full ? within(step, full, `${id}-${step.slug}`, names.claim) : [];
    });
  });

const refsOf = (step: StepBlock) => fragmentsOf(step).flatMap(({ refs }) => refs);

function within(plain: StepBlock, full: StepBlock, name: string, known: ReadonlySet<string>): Problem[] {
  const told = refsOf(full);
  const ids = [...new Set(told.map((ref) => ref.id))];
  return refsOf(plain).flatMap((ref) => {
    // An id that nobody knows is told by the rule for references.
    if (!known.has(ref.id)) return [];
    if (!ids.includes(ref.id)) {
      const expected = ids.length ? `one of ${ids.join(', ')}` : 'no claim: the full step has none';
      return [problem(ref.at, `the full step “${name}” does not tell claim “${ref.id}”`, expected)];
    }
    if (ref.kind !== 'quote' || ref.label === undefined) return [];
    const quoted = told.filter((one) => one.kind === 'quote' && one.id === ref.id).map((one) => one.label ?? '');
    if (quoted.some((words) => fold(words) === fold(ref.label ?? ''))) return [];
    const expected = quoted.length ? `“${quoted.join('” or “')}”` : `:claim[words]{#${ref.id}}: the full step does not quote it`;
    return [problem(ref.at, `“${ref.label}” is not quoted in the full step “${name}”`, expected)];
  });
}
