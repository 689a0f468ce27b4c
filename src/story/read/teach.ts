import type { Problem } from '../problem.ts';
import { type Lab, lab } from '../schemas/lab.ts';
import { type Lesson, lesson } from '../schemas/lesson.ts';
import { type Question, question } from '../schemas/question.ts';
import { type Section, section } from '../schemas/section.ts';
import type { NamedFile } from './content.ts';
import { type Entries, readList, readOne } from './entries.ts';
import { type Files, filesIn } from './files.ts';

/** Everything for classrooms as written. */
export interface TeachContent {
  /** What teachers are told of each step; null when the file is not there. */
  readonly sections: Entries<Section> | null;
  readonly questions: Entries<Question>;
  readonly labs: Entries<Lab>;
  readonly lessons: readonly NamedFile<Lesson>[];
}

/** Steps that a file has an entry for, whether it could be read or not. */
const stepsIn = (text: string) => new Set([...text.matchAll(/\bstep:\s*["']?([\w-]+)/g)].map(([, id = '']) => id));

export function readTeach(files: Files, problems: Problem[]): TeachContent {
  const sections = files.get('teach/sections.yaml');
  return {
    sections: sections ? { ...readList(sections, 'sections', section, problems), ids: stepsIn(sections.text) } : null,
    questions: readList(files.get('teach/questions.yaml'), 'questions', question, problems),
    labs: readList(files.get('teach/labs.yaml'), 'labs', lab, problems),
    lessons: filesIn(files, 'lessons', '.yaml').map(({ id, file }) => ({ id, ...readOne(file, lesson, problems) })),
  };
}
