import type { Story } from '../../story/model.ts';
import { t, type Words } from '../ui.ts';
import type { CartridgeFolder } from './imscc.ts';
import { sectionPages } from './sections.ts';

/** Everything a teacher may link to, by heading: lessons, labs, and the sections of each chapter. */
export function teachLinks(story: Story, w: Words, to: (path: string) => string): readonly CartridgeFolder[] {
  const { lessons, labs } = story.teach;
  const pages = sectionPages(story);
  return [
    { id: 'lessons', title: t(w, 'lessons'), links: lessons.map(({ id, title }) => ({ id: `lesson-${id}`, title, url: to(`teach/${id}/`) })) },
    { id: 'labs', title: t(w, 'labs'), links: labs.map(({ id, title }) => ({ id: `lab-${id}`, title, url: to(`teach/lab/${id}/`) })) },
    ...story.chapters.map((chapter) => ({
      id: `chapter-${chapter.id}`,
      title: chapter.title,
      links: pages
        .filter((page) => page.chapter === chapter)
        .map(({ step }) => ({ id: step.id, title: step.title, url: to(`teach/s/${step.id}/`) })),
    })),
  ];
}
