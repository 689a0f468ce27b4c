import type { Lab } from '../schemas/lab.ts';
import type { Lesson, LessonPart } from '../schemas/lesson.ts';
import type { Question } from '../schemas/question.ts';
import type { Section } from '../schemas/section.ts';
import { type Field, fields } from './fields.ts';
import type { Path } from './yaml.ts';

/** Texts for classrooms that are ours. Codes and words of standards are names, not prose. */
export const sectionFields = (one: Section): Field[] =>
  fields([['summary'], one.summary], [['note'], one.note], [['instead'], one.instead]);

export const questionFields = (one: Question): Field[] =>
  fields([['ask'], one.ask], [['evidence'], one.evidence], [['key'], one.key]);

export const labFields = (one: Lab): Field[] => [
  ...fields([['title'], one.title], [['aim'], one.aim], [['steps'], one.steps]),
  ...one.cases.flatMap(({ ask, rows }, i) => [
    ...fields([['cases', i, 'ask'], ask]),
    ...rows.flatMap((row, j) => fields([['cases', i, 'rows', j, 'how'], row.how])),
  ]),
];

const partFields = (path: Path, part: LessonPart): Field[] =>
  fields([[...path, 'title'], part.title], [[...path, 'do'], part.do], [[...path, 'say'], part.say]);

export const lessonFields = (one: Lesson): Field[] => [
  ...fields(
    [['title'], one.title],
    [['aim'], one.aim],
    [['note'], one.note],
    [['instead'], one.instead],
    [['objectives'], one.objectives],
    [['prepare'], one.prepare],
    [['timeline', 'ask'], one.timeline.ask],
    [['map', 'ask'], one.map.ask],
    [['map', 'tasks'], one.map.tasks],
  ),
  ...partFields(['opener'], one.opener),
  ...one.activity.flatMap((part, i) => partFields(['activity', i], part)),
  ...partFields(['exit'], one.exit),
];
