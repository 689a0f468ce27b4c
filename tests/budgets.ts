/**
 * What the built site may weigh: bytes and counts, the same on every machine. Each limit stands just above what was
 * measured, so nothing grows unseen; a change that needs more raises its number here and says so in its commit.
 * [limit, aim]: the limit fails tests/unit/budgets.test.ts; the aim is where we want to be (shared/research/perf.md).
 */
import type { Weight } from './bench/first-view.ts';
import type { PageKind } from './page-kinds.ts';

export type Budget = readonly [limit: number, aim: number];

/** No line of the table may go above these: what a slow phone bears before the first move. */
export const ceilings = {
  all: [60, 25] as Budget,
  script: [8, 3] as Budget,
  /** Frames talk with their host. */
  moreScript: { kinds: ['embed chapter', 'embed step', 'embed figure'] as readonly PageKind[], script: [10, 5] as Budget },
  /** The whole ledger on one page, to be looked things up in; no reader lands on it first. */
  lists: ['sources'] as readonly PageKind[],
} as const;

/** The heaviest page of each kind. kB of 1,000 bytes, brotli 9; requests and elements are counts. */
export const pages: Readonly<Record<PageKind, Readonly<Weight>>> = {
  //                                  HTML        with style   script      first view   requests      elements
  front:             { html: 33.5, style: 8.4, script: 7.8, all: 51.4, requests: 11, elements: 2050 },
  chapter:           { html: 22.4, style: 7.4, script: 7.8, all: 46, requests: 11, elements: 1960 },
  'step page':       { html: 16.4, style: 7.6, script: 2.4, all: 34.7, requests: 9, elements: 830 },
  plain:             { html: 14.5, style: 4.3, script: 2.2, all: 16.6, requests: 8, elements: 830 },
  'plain index':     { html: 7.0, style: 4.3, script: 1.8, all: 8.7, requests: 6, elements: 120 },
  sources:           { html: 71.5, style: 5.2, script: 1.8, all: 73.2, requests: 6, elements: 8150 },
  explorer:          { html: 39.3, style: 5.4, script: 3.7, all: 42.8, requests: 8, elements: 5000 },
  data:              { html: 14.0, style: 4.2, script: 1.8, all: 15.7, requests: 6, elements: 1360 },
  note:              { html: 1.4, style: 0, script: 0, all: 1.4, requests: 1, elements: 60 },
  article:           { html: 18.0, style: 5.1, script: 2.2, all: 20.1, requests: 8, elements: 810 },
  'not found':       { html: 6.7, style: 4.4, script: 1.8, all: 8.4, requests: 6, elements: 100 },
  'newsrooms index': { html: 32.8, style: 6.1, script: 6.2, all: 38.8, requests: 8, elements: 5280 },
  newsrooms:         { html: 1.6, style: 0.5, script: 4.1, all: 5.8, requests: 3, elements: 32 },
  'teach index':     { html: 20.2, style: 4.9, script: 4.2, all: 23.0, requests: 10, elements: 960 },
  section:           { html: 9.9, style: 5.0, script: 2.9, all: 12.7, requests: 8, elements: 210 },
  lesson:            { html: 10.5, style: 4.8, script: 2.9, all: 13.4, requests: 8, elements: 315 },
  packet:            { html: 11.5, style: 5.1, script: 2.9, all: 14.4, requests: 8, elements: 415 },
  sheet:             { html: 15.2, style: 5.1, script: 2.9, all: 32.4, requests: 9, elements: 790 },
  key:               { html: 12.5, style: 5.0, script: 2.9, all: 15.3, requests: 8, elements: 685 },
  lab:               { html: 16.2, style: 4.8, script: 2.9, all: 19.0, requests: 8, elements: 1820 },
  'embed chapter':   { html: 17.5, style: 7.6, script: 9.7, all: 27.4, requests: 9, elements: 780 },
  'embed step':      { html: 11.8, style: 7.6, script: 9.7, all: 21.7, requests: 9, elements: 210 },
  'embed figure':    { html: 11.2, style: 6.7, script: 9.7, all: 21.1, requests: 9, elements: 615 },
};

/** kB, brotli 9. */
export const parts = {
  fontsPreloaded: [130, 90],
  fonts: [250, 150],
  baseStill: [15.4, 13],
  /** All of one layout: what a reader of the whole story fetches. */
  baseStillsSide: [95, 90],
  baseStillsStack: [58, 45],
  /** What comes with the first map. */
  mapChunk: [270, 200],
  mapWorker: [140, 100],
  mapGeography: [65, 40],
} as const satisfies Readonly<Record<string, Budget>>;

/** The whole build: files, and millions of bytes on disk. One page of a kind above brings its stills, cards and citations. */
export const output = {
  files: [2620, 2500],
  pages: [530, 520],
  MB: [37.5, 30],
  /** The pack for readers without a network: it must pass by e-mail and on small sticks. */
  zipMB: [5.2, 5],
} as const satisfies Readonly<Record<string, Budget>>;

/** Bytes, gzip 9: what the loader adds to other people's pages. A promise to newsrooms, so it never grows. */
export const loader: Budget = [4096, 4096];
