import type { LedgerClaim } from './model.ts';
import { printNumber } from './number.ts';
import type { Claim } from './schemas/claim.ts';
import { fold } from './verbatim.ts';

/** What readers see of a claim, in a line: "187 air strikes", or a fingerprint of its exact words when it has no number. */
export function publishedForm(claim: Pick<Claim, 'value' | 'qualifier' | 'unit' | 'excerpt'>): string {
  return printNumber(claim, 'unit') || `words ${fingerprint(fold(claim.excerpt))}`;
}

/** FNV-1a, 32 bits, eight hexadecimal digits: tells a change of wording, keeps no secret. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

const head = `# What each claim said when readers last saw it. Written by “node src/story/cli.ts --publish”, not by hand.
# A claim whose number (or, without one, whose exact words) differs from this list needs an entry in corrections.yaml,
# dated on or after the day below; then the list is written again. New claims join it at the next writing.
`;

/** The text of content/published-claims.yaml. `day` is the day of writing, 2017-06-06. */
export function publishedFile(ledger: ReadonlyMap<string, LedgerClaim>, day: string): string {
  const claims = [...ledger.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = claims.map((claim) => `  ${claim.id}: ${JSON.stringify(publishedForm(claim))}\n`);
  return `${head}published: ${day}\nclaims:\n${lines.join('')}`;
}
