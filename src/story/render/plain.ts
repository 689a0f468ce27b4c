import { readingGrade } from '../grade.ts';
import type { CasePart, Plain } from '../model.ts';
import type { MdNode } from '../read/markdown.ts';
import { fragmentsOf, type StepBlock } from '../read/step.ts';
import type { Ledger } from './claim.ts';
import { renderHtml } from './html.ts';
import type { TermLinks } from './terms.ts';
import { plainText } from './text.ts';

/** The reading grade of a step in plain words, its parts included. */
export function gradeOf(block: StepBlock, ledger: Ledger): number {
  return readingGrade([block.body, ...block.parts.map(({ body }) => body)].map((one) => plainText(one, ledger)).join('\n'));
}

/** The plain words of a step, printed. */
export function makePlain(block: StepBlock, ledger: Ledger, terms: TermLinks): Plain {
  const print = (nodes: readonly MdNode[]): CasePart => ({
    html: renderHtml(nodes, ledger, terms),
    text: plainText(nodes, ledger).trim(),
  });
  return {
    ...print(block.body),
    parts: Object.fromEntries(block.parts.map((part) => [part.name, print(part.body)])),
    claims: [...new Set(fragmentsOf(block).flatMap((one) => one.refs.map((ref) => ref.id)))],
    grade: gradeOf(block, ledger),
  };
}
