/** What has been chosen at /newsrooms/, and how the address keeps it. */
import type { CodeKind } from '../../build/embed-codes.ts';
import { accents, themes } from '../../embed/protocol.ts';
import { narrowest, widest } from './widths.ts';

export interface Choice {
  readonly embed: string;
  readonly width: number | 'full';
  readonly theme: (typeof themes)[number];
  readonly accent: (typeof accents)[number];
  /** Id of the step to begin at; empty for the first. */
  readonly step: string;
  readonly ask: boolean;
  readonly short: boolean;
  readonly code: CodeKind;
}

export const first: Omit<Choice, 'embed'> = { width: 480, theme: 'auto', accent: 'ink', step: '', ask: false, short: false, code: 'script' };

// `theme` in the address is the theme of our own page, as everywhere on the site: the embed's own is `look`.
const keys = { embed: 'embed', width: 'width', theme: 'look', accent: 'accent', step: 'step', ask: 'note', short: 'credit', code: 'code' } as const;
const codes: readonly CodeKind[] = ['script', 'iframe', 'amp', 'image', 'lms'];
const one = <T extends string>(value: string | null, of: readonly T[], or: T): T => of.find((known) => known === value) ?? or;

/** A width as it can be shown. */
export const clamp = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

/** The choice that an address holds; what it does not know is left as it is at first. */
export function readChoice(query: URLSearchParams, embeds: readonly string[]): Choice {
  const width = Number(query.get(keys.width));
  return {
    embed: one(query.get(keys.embed), embeds, embeds[0] ?? ''),
    width: query.get(keys.width) === 'full' ? 'full' : width > 0 ? clamp(width) : first.width,
    theme: one(query.get(keys.theme), themes, first.theme),
    accent: one(query.get(keys.accent), accents, first.accent),
    step: one(query.get(keys.step), ['', ...embeds], ''),
    ask: query.get(keys.ask) === 'confirm',
    short: query.get(keys.short) === 'short',
    code: one(query.get(keys.code), codes, first.code),
  };
}

/** Writes what differs from the first choice into the query. */
export function writeChoice(choice: Choice, query: URLSearchParams, embeds: readonly string[]): void {
  const { ask, short, ...rest } = choice;
  const plain = { ...rest, ask: ask ? 'confirm' : '', short: short ? 'short' : '' };
  const usual: Record<string, string | number> = { ...first, embed: embeds[0] ?? '', ask: '', short: '' };
  for (const [name, key] of Object.entries(keys) as [keyof Choice, string][])
    if (plain[name] === usual[name]) query.delete(key);
    else query.set(key, String(plain[name]));
}
