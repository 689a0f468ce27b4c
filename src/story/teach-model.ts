import type { Lab } from './schemas/lab.ts';
import type { Lesson, LessonPart } from './schemas/lesson.ts';
import type { QuestionType } from './schemas/question.ts';
import type { Section } from './schemas/section.ts';

/** A text for reading on the web and one for plain files. Root-relative links carry no base. */
export interface Rich {
  readonly html: string;
  readonly text: string;
  /** Claims it names, in order of first mention. */
  readonly claims: readonly string[];
}

/** What a teacher is told of a step before opening it. */
export interface TeachSection {
  readonly step: string;
  readonly summary: Rich;
  readonly meets: Section['meets'];
  /** What will be met, and what to read instead; both or neither. A case has them from its chapter. */
  readonly note: Rich | null;
  readonly instead: Rich | null;
}

export interface TeachQuestion {
  readonly id: string;
  readonly type: QuestionType;
  readonly ask: Rich;
  readonly steps: readonly string[];
  readonly evidence: Rich;
  readonly open: boolean;
  readonly key: readonly Rich[];
  /** Every claim that the question, its evidence or its key names. */
  readonly claims: readonly string[];
  /** The sources these claims were read in. */
  readonly sources: readonly string[];
}

export interface TeachRow {
  readonly claim: string;
  readonly how: Rich;
}
export interface TeachCase {
  readonly dispute: string;
  readonly ask: Rich;
  readonly rows: readonly TeachRow[];
}
export interface TeachLab extends Omit<Lab, 'title' | 'aim' | 'steps' | 'cases'> {
  readonly title: string;
  readonly aim: Rich;
  readonly steps: readonly Rich[];
  readonly cases: readonly TeachCase[];
}

export interface TeachPart extends Omit<LessonPart, 'title' | 'do' | 'say'> {
  readonly title: string;
  readonly do: readonly Rich[];
  readonly say: readonly Rich[];
}
export interface TeachLesson
  extends Omit<Lesson, 'aim' | 'note' | 'instead' | 'objectives' | 'prepare' | 'opener' | 'activity' | 'exit' | 'timeline' | 'map'> {
  readonly aim: Rich;
  readonly note: Rich;
  readonly instead: Rich;
  readonly objectives: readonly Rich[];
  readonly prepare: readonly Rich[];
  /** Opener, activity, exit card, in order. */
  readonly parts: readonly TeachPart[];
  readonly timeline: { readonly ask: Rich; readonly claims: readonly string[] };
  readonly map: { readonly ask: Rich; readonly scene: string; readonly tasks: readonly Rich[]; readonly claims: readonly string[] };
}

/** Everything for classrooms. Maps keep the order of the files. */
export interface Teach {
  readonly sections: ReadonlyMap<string, TeachSection>;
  readonly questions: ReadonlyMap<string, TeachQuestion>;
  readonly labs: readonly TeachLab[];
  readonly lessons: readonly TeachLesson[];
}
