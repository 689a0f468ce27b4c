import type { Chapter, Step, Story } from '../../story/model.ts';
import type { Source } from '../../story/schemas/source.ts';
import type { TeachQuestion, TeachSection } from '../../story/teach-model.ts';
import { t, type Words } from '../ui.ts';
import { type ReadingTime, readingMinutes } from '../reading-time.ts';

/** Everything a teacher sees of one section. */
export interface SectionPage {
  readonly step: Step;
  readonly chapter: Chapter;
  readonly section: TeachSection;
  readonly minutes: ReadingTime;
  /** Publications its claims were read in, in the order of the ledger's sources. */
  readonly sources: readonly Source[];
  readonly questions: readonly TeachQuestion[];
}

/** All sections in the order of the story. */
export function sectionPages(story: Story): readonly SectionPage[] {
  return story.chapters.flatMap((chapter) => chapter.steps.map((step) => pageOf(story, chapter, step)));
}

function pageOf(story: Story, chapter: Chapter, step: Step): SectionPage {
  const section = story.teach.sections.get(step.id);
  if (!section) throw new Error(`no line for teachers on "${step.id}"`);
  const scene = story.scenes.get(step.scene);
  const told = new Set([...step.claims, ...(scene?.view === 'quote' ? scene.claims : [])].flatMap((id) => story.claims.get(id)?.source ?? []));
  return {
    step,
    chapter,
    section,
    minutes: readingMinutes(step),
    sources: [...story.sources.values()].filter(({ id }) => told.has(id)),
    questions: [...story.teach.questions.values()].filter((one) => one.steps.includes(step.id)),
  };
}

/** What will be met, in plain words: the section's own note, or the house sentence for its kind. */
export const noteText = (section: TeachSection, w: Words): string => section.note?.text ?? t(w, `meets_${section.meets}`);
