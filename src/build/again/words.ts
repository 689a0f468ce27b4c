/** The words of steps, which make pages differ when a chapter is written on; and a guard of who may read them. */
import type { Step, Story } from '../../story/model.ts';

const prose = ['html', 'text', 'parts', 'plain'] as const;

/** A step's words alone. */
export const proseOf = (step: Step): Pick<Step, (typeof prose)[number]> => ({ html: step.html, text: step.text, parts: step.parts, plain: step.plain });

/** The whole story without the words of its steps, as plain data. */
export const withoutProse = (story: Story): unknown => {
  const { steps: _, chapters, ...rest } = story;
  const outline = chapters.map((chapter) => ({ ...chapter, steps: chapter.steps.map((step) => Object.fromEntries(Object.entries(step).filter(([name]) => !prose.includes(name as never)))) }));
  return plainData({ ...rest, chapters: outline });
};

const plainData = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, one) => (one instanceof Map ? [...one] : one instanceof Set ? [...one] : one)));

/** Who reads: a page and the chapter whose words it may hold, null for none; undefined when anything may be read. */
export type Reader = { readonly page: string; readonly chapter: string | null } | undefined;

/**
 * Makes the words of every step readable only to pages whose key holds them: were another page made of them, it would
 * be kept when they change. The build stops there, with the page and the step.
 * @returns tells who reads from now on
 */
export function guardWords(story: Story): (reader: Reader) => void {
  let reads: Reader;
  for (const step of story.steps.values())
    for (const name of prose) {
      const value = step[name];
      Object.defineProperty(step, name, {
        enumerable: true,
        configurable: true,
        get: () => {
          if (reads && reads.chapter !== step.chapter) throw new Error(`${reads.page} reads the ${name} of ${step.id}, which is not in its key (src/build/again/keys.ts)`);
          return value;
        },
      });
    }
  return (reader) => {
    reads = reader;
  };
}
