/**
 * The words that a host page and an embedded chapter say to each other, version 1. Shared by both ends, and small: the
 * loader carries it into other people's pages. Neither end trusts the other: every field is checked and clamped, what
 * is not known is dropped, and no HTML crosses (shared/research/embeds-education-ethics.md, A4).
 */

/** This version of the protocol, and the oldest it still understands. */
export const version = 1;
export const oldest = 1;

/** Largest values that are believed: px for lengths, counts for steps, characters for words. */
const extent = 60_000;
const lowest = 120;
const tallest = 4_000;
const most = 199;
export const limits = { extent, lowest, tallest, steps: most, word: 64, href: 2_000 } as const;

export type Mode = 'stepper' | 'driven';
export const themes = ['light', 'dark', 'auto'] as const;
export const accents = ['river', 'oxide', 'ink', 'moss', 'plum'] as const;
export const fonts = ['serif', 'sans', 'system'] as const;
export const credits = ['full', 'short'] as const;
export const notes = ['show', 'confirm'] as const;

/** What a newsroom may choose; the same names as the query of an embed page. */
export interface Settings {
  readonly theme?: (typeof themes)[number];
  readonly accent?: (typeof accents)[number];
  readonly font?: (typeof fonts)[number];
  readonly credit?: (typeof credits)[number];
  readonly note?: (typeof notes)[number];
  /** The page's own paper, "#rrggbb" or without the sign: the chapter takes it where all its inks can be read on it. */
  readonly ground?: string;
  readonly motion?: 'off';
  readonly step?: string;
  readonly steps?: string;
}

export interface Hello {
  readonly type: 'chapter-embed:hello';
  readonly min: number;
  readonly max: number;
  readonly nonce: string;
  readonly id: string;
  readonly steps: number;
  readonly modes: readonly Mode[];
}
export interface Ping {
  readonly type: 'chapter-embed:ping';
  readonly v: number;
}
/** Comes with exactly one MessagePort, on which all else is said. */
export interface Connect {
  readonly type: 'chapter-embed:connect';
  readonly v: number;
  readonly nonce: string;
  readonly settings: Settings;
}

/** Host to child, on the port. Lengths in CSS px, `ts` in ms of the host's clock. */
export type HostMessage =
  | { readonly t: 'offer'; readonly mode: Mode }
  | { readonly t: 'mode'; readonly mode: Mode }
  | { readonly t: 'y'; readonly y: number; readonly ts: number }
  | { readonly t: 'theme'; readonly theme: (typeof themes)[number] }
  | { readonly t: 'accent'; readonly accent: (typeof accents)[number] }
  | { readonly t: 'goto'; readonly id: string };

/** Child to host, on the port. */
export type ChildMessage =
  | { readonly t: 'can'; readonly mode: Mode; readonly ok: boolean }
  | { readonly t: 'extent'; readonly px: number }
  | { readonly t: 'height'; readonly px: number }
  | { readonly t: 'step'; readonly i: number; readonly id: string; readonly total: number }
  | { readonly t: 'seek'; readonly y: number }
  | { readonly t: 'link'; readonly href: string }
  | { readonly t: 'error'; readonly reason: string };

type Fields = Record<string, unknown>;
const number = (value: unknown, low: number, high: number): number | null =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value as number)) : null;
const text =
  (form: RegExp) =>
  (value: unknown): string | null =>
    typeof value === 'string' && form.test(value) ? value : null;
const word = text(/^[\w.-]{0,64}$/);
const colour = text(/^#?[\da-f]{6}$/i);
const address = text(/^https?:\/\/.{0,1992}$/);
const one = <T>(value: unknown, of: readonly T[]): T | null => (of.includes(value as T) ? (value as T) : null);
const modes: readonly Mode[] = ['stepper', 'driven'];
type Check = (value: unknown) => unknown;
const px: Check = (value) => number(value, 0, extent);
const tall: Check = (value) => number(value, lowest, tallest);
const flag: Check = (value) => one(value, [true, false]);
const mode: Check = (value) => one(value, modes);
const count: Check = (value) => {
  const n = number(value, 0, most);
  return n && Math.round(n);
};

/** A message's fields, each through its check; null when the kind is unknown or any field fails. */
function parse<T>(data: unknown, name: string, kinds: Record<string, Record<string, Check>>): T | null {
  const from: Fields = Object(data);
  const kind = from[name];
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return null;
  const checks = kinds[kind]!;
  const out: Fields = { [name]: kind };
  for (const key in checks) {
    out[key] = checks[key]!(from[key]);
    if (out[key] === null) return null;
  }
  return out as T;
}

const fromChild: Record<string, Record<string, Check>> = {
  can: { mode, ok: flag },
  extent: { px },
  height: { px: tall },
  step: { i: count, id: word, total: count },
  seek: { y: px },
  link: { href: address },
  error: { reason: word },
};

/** What a child said on the port; null when it is not to be believed. */
export const childMessage = (data: unknown): ChildMessage | null => parse<ChildMessage>(data, 't', fromChild);

const greeting: Record<string, Record<string, Check>> = {
  'chapter-embed:hello': {
    min: count,
    max: count,
    nonce: word,
    id: word,
    steps: count,
    modes: (value) => (Array.isArray(value) ? modes.filter((m) => value.includes(m)) : null),
  },
};

/** A child's greeting; null when it is not one. */
export const hello = (data: unknown): Hello | null => parse<Hello>(data, 'type', greeting);

const fromHost: Record<string, Record<string, Check>> = {
  offer: { mode },
  mode: { mode },
  y: { y: px, ts: (value) => number(value, 0, Number.MAX_SAFE_INTEGER) },
  theme: { theme: (value) => one(value, themes) },
  accent: { accent: (value) => one(value, accents) },
  goto: { id: word },
};

/** What a host said on the port; null when it is not to be believed. */
export const hostMessage = (data: unknown): HostMessage | null => parse<HostMessage>(data, 't', fromHost);

/** Settings from a host or an address: what is not on the lists is left out. An element's attributes will do as they are. */
export function settings(data: unknown): Settings {
  const from: Fields = Object(data);
  const out: Fields = {
    theme: one(from.theme, themes),
    accent: one(from.accent, accents),
    font: one(from.font, fonts),
    credit: one(from.credit, credits),
    note: one(from.note ?? from['content-note'], notes),
    motion: one(from.motion, ['off']),
    ground: colour(from.ground),
    step: word(from.step),
    steps: word(from.steps),
  };
  for (const key of Object.keys(out)) if (!out[key]) delete out[key];
  return out;
}

/** True when the two ends understand a version in common. */
export const understands = (other: { readonly min: number; readonly max: number }): boolean => other.min <= version && other.max >= oldest;
