import { join } from 'node:path';
import { check } from './check/index.ts';
import type { Chapter, Step, Story } from './model.ts';
import { ContentError } from './problem.ts';
import type { ChapterFile } from './read/chapter.ts';
import { readContent } from './read/content.ts';
import type { Files } from './read/files.ts';
import type { Located } from './read/located.ts';
import type { StepBlock } from './read/step.ts';
import type { Ledger } from './render/claim.ts';
import { fillAll } from './render/fill.ts';
import { renderHtml } from './render/html.ts';
import { plainText } from './render/text.ts';
import type { ChapterFront } from './schemas/chapter.ts';

const wordsPerMinute = 220;
const stories = new Map<string, Story>();

/**
 * The whole story, read once a process. Texts of YAML come with their `:claim{…}` printed.
 * Throws ContentError with every problem of the content when there is any.
 */
export function loadStory(root = join(process.cwd(), 'content')): Story {
  const known = stories.get(root);
  if (known) return known;
  const story = readStory(root);
  stories.set(root, story);
  return story;
}

/** Lets the next loadStory read the files again: the dev server calls it when content changes. */
export function forgetStory(): void {
  stories.clear();
}

/** Reads, checks and prints content given as a folder or as files. Throws ContentError. */
export function readStory(from: string | Files): Story {
  const content = readContent(from);
  const problems = check(content);
  if (problems.length || !content.site) throw new ContentError(problems);
  const { ledger, site } = content;
  const chapters = content.chapters.map((file) => makeChapter(file, ledger));
  return {
    site: fillAll(site.value, ledger),
    chapters,
    steps: new Map(chapters.flatMap((chapter) => chapter.steps).map((step) => [step.id, step])),
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
    claims: new Map([...ledger].map(([id, claim]) => [id, { ...fillAll(claim, ledger), excerpt: claim.excerpt }])),
    claimants: byId(content.claimants.entries, ledger),
    sources: byId(content.sources.entries, ledger),
    places: byId(content.places.entries, ledger),
  };
}

function byId<T extends { id: string }>(entries: readonly Located<T>[], ledger: Ledger): Map<string, T> {
  return new Map(entries.map(({ value }) => [value.id, fillAll(value, ledger)]));
}

function makeChapter({ id, front, steps }: ChapterFile, ledger: Ledger): Chapter {
  const made = steps.map((block, index) => makeStep(block, id, index + 1, ledger));
  const words = made.reduce((sum, step) => sum + `${step.title} ${step.text}`.split(/\s+/).length, 0);
  return {
    ...fillAll(front?.value as ChapterFront, ledger),
    steps: made,
    minutes: Math.max(1, Math.ceil(words / wordsPerMinute)),
  };
}

function makeStep(block: StepBlock, chapter: string, number: number, ledger: Ledger): Step {
  const { slug, title, date, scene, body, fragments } = block;
  return {
    id: `${chapter}-${slug}`,
    slug,
    chapter,
    number,
    title,
    date,
    scene,
    html: renderHtml(body, ledger),
    text: plainText(body, ledger).trim(),
    claims: [...new Set(fragments.flatMap((one) => one.refs.map((ref) => ref.id)))],
  };
}
