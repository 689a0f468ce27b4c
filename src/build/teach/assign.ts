import { minutesInWords } from './minutes.ts';
import { noteText, type SectionPage } from './sections.ts';
import { t, type Words } from '../ui.ts';

/** Addresses and texts by which a section is set for a class. */
export interface Assignment {
  /** The page with content note and questions. */
  readonly link: string;
  /** The same without them: the step in its chapter, in plain words, on a projector. */
  readonly direct: string;
  readonly plain: string;
  readonly projector: string;
  readonly classroom: string;
  readonly frame: string;
  readonly words: string;
}

/** Google Classroom's share page as a plain link: no script of theirs, and nothing is sent before it is followed. */
export const classroomLink = (url: string, title: string): string =>
  `https://classroom.google.com/share?${new URLSearchParams({ url, title })}`;

/**
 * How a section is assigned.
 *
 * @param to makes a path absolute
 */
export function assignment({ step, chapter, section, minutes }: SectionPage, w: Words, to: (path: string) => string): Assignment {
  const link = to(`teach/s/${step.id}/`);
  const embed = to(`embed/${step.id}/`);
  const title = `${step.title} (${chapter.title})`;
  return {
    link,
    direct: to(`${chapter.id}/#${step.id}`),
    plain: to(`plain/${chapter.id}/#${step.id}`),
    projector: to(`${chapter.id}/?view=class#${step.id}`),
    classroom: classroomLink(link, title),
    frame: `<iframe src="${embed}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="720" loading="lazy"></iframe>\n<p><a href="${link}">${title}</a></p>`,
    words: [title, section.summary.text, t(w, 'readingMinutes', { full: minutesInWords(minutes.full, w), plain: minutesInWords(minutes.plain, w) }), `${t(w, 'contentNote')}: ${noteText(section, w)}`, link].join('\n'),
  };
}
