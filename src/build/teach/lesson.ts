import type { Story } from '../../story/model.ts';
import type { TeachLesson, TeachQuestion } from '../../story/teach-model.ts';

/** The questions of a lesson in the order of its parts, each once. */
export function lessonQuestions(story: Story, lesson: Pick<TeachLesson, 'parts'>): readonly TeachQuestion[] {
  const ids = new Set(lesson.parts.flatMap((part) => part.questions));
  return [...ids].flatMap((id) => story.teach.questions.get(id) ?? []);
}
