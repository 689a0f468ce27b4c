import type { Story } from '../../story/model.ts';
import type { TeachLesson } from '../../story/teach-model.ts';
import type { SectionPage } from './sections.ts';

type To = (path: string) => string;

const shared = (story: Story, to: To) => ({
  '@context': 'https://schema.org',
  '@type': 'LearningResource',
  inLanguage: 'en',
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  publisher: { '@type': 'Organization', name: story.site.publisher, url: to('') },
});

/** A lesson for machines: what it teaches, how long it takes, which standards it meets. */
export const lessonLd = (story: Story, lesson: TeachLesson, to: To) => ({
  ...shared(story, to),
  '@id': to(`teach/${lesson.id}/`),
  url: to(`teach/${lesson.id}/`),
  name: lesson.title,
  description: lesson.aim.text,
  learningResourceType: 'lesson plan',
  educationalUse: 'assignment',
  timeRequired: `PT${lesson.minutes}M`,
  typicalAgeRange: `${lesson.ages.from}-${lesson.ages.to}`,
  teaches: lesson.objectives.map((one) => one.text),
  audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
  educationalAlignment: lesson.standards.map(({ framework, code, text }) => ({
    '@type': 'AlignmentObject',
    alignmentType: 'teaches',
    educationalFramework: framework,
    targetName: code,
    targetDescription: text,
  })),
  isPartOf: { '@type': 'CreativeWork', name: story.site.title, url: to('') },
});

/** A section with its questions. */
export const sectionLd = (story: Story, { step, chapter, section, minutes }: SectionPage, to: To) => ({
  ...shared(story, to),
  '@id': to(`teach/s/${step.id}/`),
  url: to(`teach/s/${step.id}/`),
  name: step.title,
  description: section.summary.text,
  learningResourceType: 'reading',
  timeRequired: `PT${minutes.plain}M`,
  isBasedOn: { '@id': to(`${chapter.id}/#${step.id}`) },
  isPartOf: { '@type': 'CreativeWork', name: story.site.title, url: to('') },
});
