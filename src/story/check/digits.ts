import type { LedgerClaim } from '../model.ts';
import { printNumber } from '../number.ts';
import { type Problem, problem } from '../problem.ts';
import type { Content } from '../read/content.ts';
import type { Passage, Prose } from '../read/prose.ts';
import { blank, isVerbatim, quotations } from '../verbatim.ts';
import { allowedDigits } from './allowed-digits.ts';
import type { Rule } from './rule.ts';

/** No number in prose but from its claim: dates, the source's own words and the allow-list aside. */
export const digits: Rule = ({ content, words }) => {
  const problems: Problem[] = [];
  for (const prose of [...words.prose, ...words.method, ...words.lessons]) {
    let own = withoutQuotations(prose, content);
    for (const allowed of allowedDigits) own = own.replace(allowed, (match) => ' '.repeat(match.length));
    for (const match of own.matchAll(/\p{Nd}+(?:[.,:]\p{Nd}+)*%?/gu)) {
      const claim = claimOf(match[0], prose.whole, content);
      const meant = claim && `:claim{#${claim}}`;
      problems.push(
        problem(
          prose.at(match.index),
          `a bare number “${match[0]}”`,
          'a number from its claim, a date, or the exact words of a quotation',
          meant,
        ),
      );
    }
  }
  return problems;
};

/** Quotation marks protect only what a claim of the same step or figure has in its excerpt. */
function withoutQuotations({ own, whole }: Prose, content: Content): string {
  const excerpts = whole.claims.map((id) => content.ledger.get(id)?.excerpt ?? '');
  return blank(
    own,
    quotations(own).filter(({ words }) => excerpts.some((excerpt) => isVerbatim(words, excerpt))),
  );
}

/** The claim that prints these digits: one the same step refers to, or else the only one of the ledger. */
function claimOf(written: string, { claims }: Passage, content: Content): string | undefined {
  const prints = (claim: LedgerClaim | undefined) => claim !== undefined && printNumber(claim, 'value') === written;
  const near = claims.find((id) => prints(content.ledger.get(id)));
  if (near) return near;
  const all = [...content.ledger.values()].filter(prints);
  return all.length === 1 ? all[0]?.id : undefined;
}
