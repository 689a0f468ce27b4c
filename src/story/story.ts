import { join } from 'node:path';
import { check } from './check/index.ts';
import type { Story } from './model.ts';
import { ContentError } from './problem.ts';
import { type Content, readContent } from './read/content.ts';
import type { Files } from './read/files.ts';
import type { Located } from './read/located.ts';
import { makeChapter } from './render/chapter.ts';
import type { Ledger } from './render/claim.ts';
import { fillAll } from './render/fill.ts';
import { inlineHtml } from './render/inline-html.ts';
import { makeTeach } from './render/teach.ts';
import type { Dispute } from './schemas/dispute.ts';

const stories = Symbol.for('what-raqqa-cost.stories');
/** One for the whole process: a build has this module twice, in its own hooks and bundled in its pages, and a long story takes long to read. */
const shared = globalThis as { [stories]?: Map<string, Story> };
shared[stories] ??= new Map<string, Story>();
const known = shared[stories];

/**
 * The whole story, read once a process. Texts of YAML come with their `:claim{…}` printed.
 * Throws ContentError with every problem of the content when there is any.
 */
export function loadStory(root = join(process.cwd(), 'content')): Story {
  const read = known.get(root);
  if (read) return read;
  const story = readStory(root);
  known.set(root, story);
  return story;
}

/** Lets the next loadStory read the files again: the dev server calls it when content changes. */
export function forgetStory(): void {
  known.clear();
}

/** Reads, checks and prints content given as a folder or as files. Throws ContentError. */
export function readStory(from: string | Files): Story {
  const content = readContent(from);
  const problems = check(content);
  if (problems.length || !content.site) throw new ContentError(problems);
  const { ledger, site } = content;
  const glossary = byId(content.glossary.entries, ledger);
  const chapters = content.chapters.map((file) =>
    makeChapter(file, content.plain.find(({ id }) => id === file.id), ledger, [...glossary.values()]),
  );
  const steps = new Map(chapters.flatMap((chapter) => chapter.steps).map((step) => [step.id, step] as const));
  return {
    site: fillAll(site.value, ledger),
    chapters,
    steps,
    scenes: byId(
      content.scenes.flatMap((list) => list.entries),
      ledger,
    ),
    figures: byId(
      content.figures.flatMap((file) => file.entries),
      ledger,
    ),
    datasets: byId(
      content.datasets.flatMap((file) => file.entries),
      ledger,
    ),
    claims: new Map([...ledger].map(([id, claim]) => [id, fillAll(claim, ledger)])),
    claimants: byId(content.claimants.entries, ledger),
    sources: byId(content.sources.entries, ledger),
    places: byId(content.places.entries, ledger),
    glossary,
    disputes: disputesOf(content),
    corrections: content.corrections.entries
      .map(({ value }) => fillAll(value, ledger))
      .sort((a, b) => b.date.localeCompare(a.date)),
    method: content.method.entries.map(({ value }) => ({
      ...fillAll(value, ledger),
      text: value.text.map((paragraph) => inlineHtml(paragraph, ledger)),
      items: value.items.map((item) => ({ ...fillAll(item, ledger), text: inlineHtml(item.text, ledger) })),
    })),
    teach: makeTeach(content.teach, steps, ledger),
  };
}

/** Disputes with the claims that they list and those that name them. */
function disputesOf({ disputes, ledger }: Content): Map<string, Dispute> {
  const filled = [...byId(disputes.entries, ledger)];
  return new Map(
    filled.map(([id, dispute]) => {
      const naming = [...ledger.values()].filter((claim) => claim.disputes.includes(id)).map((claim) => claim.id);
      return [id, { ...dispute, claims: [...new Set([...dispute.claims, ...naming])] }];
    }),
  );
}

function byId<T extends { id: string }>(entries: readonly Located<T>[], ledger: Ledger): Map<string, T> {
  return new Map(entries.map(({ value }) => [value.id, fillAll(value, ledger)]));
}
