import type { LedgerClaim } from '../model.ts';
import { literal } from '../pattern.ts';
import type { Content } from '../read/content.ts';
import type { Passage } from '../read/prose.ts';

/** Names under which those who say something appear in prose. */
export interface ClaimantNames {
  /** Names and short names of all claimants, without a leading "the". */
  readonly bodies: readonly string[];
  /** Surnames of the speakers of a claim: "Rovera" of "Donatella Rovera, Amnesty". */
  readonly speakers: (claim: LedgerClaim) => readonly string[];
}

export function claimantNames(content: Content): ClaimantNames {
  const bodies = content.claimants.entries
    .flatMap(({ value }) => [value.name, value.short])
    .map((name) => name.replace(/^the /i, ''));
  return { bodies: [...new Set(bodies)], speakers };
}

function speakers({ speaker }: LedgerClaim): string[] {
  const person = speaker?.split(/[,(]/, 1)[0]?.trim() ?? '';
  const surname = person.split(/\s+/).at(-1) ?? '';
  return /^\p{Lu}/u.test(surname) && surname.length > 1 ? [surname] : [];
}

/** Whether a passage says who speaks: a claimant by name, or the speaker of a claim it refers to. */
export function isAttributed({ words, claims }: Passage, names: ClaimantNames, content: Content): boolean {
  const speaking = claims.flatMap((id) => {
    const claim = content.ledger.get(id);
    return claim ? names.speakers(claim) : [];
  });
  return [...names.bodies, ...speaking].some((name) => hasWord(words, name));
}

/** Whether a name stands in the text as a whole word. A first letter may be a capital at the start of a sentence. */
export function hasWord(text: string, name: string): boolean {
  const pattern = patterns.get(name) ?? asWord(name);
  patterns.set(name, pattern);
  return pattern.test(text);
}

/** Made once: the same names are looked for in every paragraph. */
const patterns = new Map<string, RegExp>();

function asWord(name: string): RegExp {
  const [first = '', ...rest] = name;
  const pattern = `[${literal(first.toLowerCase())}${literal(first.toUpperCase())}]${literal(rest.join(''))}`;
  return new RegExp(`(?<![\\p{L}\\d])${pattern.replace(/\s+/g, '\\s+')}(?![\\p{L}\\d])`, 'u');
}
