import type { Story } from '../../story/model.ts';

/**
 * Tells which chapter a file of the site belongs to: its pages, those of its steps, their stills and citations. What
 * several chapters show belongs to the first of them; what belongs to the whole site to none.
 */
export function chapterOf(story: Story): (file: string) => string | undefined {
  const owner = new Map<string, string>();
  for (const { id, steps } of story.chapters) {
    owner.set(id, id);
    for (const step of steps) {
      owner.set(step.id, id);
      for (const scene of [step.scene, step.figure]) if (scene && scene !== story.site.scene && !owner.has(`still ${scene}`)) owner.set(`still ${scene}`, id);
    }
  }
  return (file) => {
    const still = /^stills\/([^./]+)\./.exec(file)?.[1];
    if (still) return owner.get(`still ${still}`);
    const named = /^(?:(?:s|plain|teach\/s|embed)\/)?([^/]+)\/index\.html$/.exec(file)?.[1] ?? /^(?:cite|oembed|cards|data\/stage)\/([^./]+)\.\w+$/.exec(file)?.[1];
    return named && owner.get(named);
  };
}
