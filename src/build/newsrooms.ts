import type { Story } from '../story/model.ts';
import type { CodeSite, CodeSubject } from './embed-codes.ts';
import { type Embeddable, scenesOf } from './embeds.ts';
import { frozenLoader } from './frozen-loader.ts';
import { pictureFiles, pngSize } from './picture-files.ts';
import { t, words } from './ui.ts';

type Absolute = (path: string) => string;

/** A name that carries no number: what stands in another page's code is not corrected when we correct ours. */
export function nameOf({ kind, id, title }: Embeddable): string {
  return kind === 'figure' ? (words('en')[`figure_${id}`] ?? title) : title;
}

/** What the codes of a thing say. */
export function codeSubject(story: Story, of: Embeddable, absolute: Absolute): CodeSubject {
  const step = of.kind === 'step' ? story.steps.get(of.id) : undefined;
  const chapter = story.chapters.find(({ id }) => id === step?.chapter);
  const src = pictureFiles(of.scene).find(({ theme, ending }) => theme === 'light' && ending === 'png')?.path ?? of.thumbnail.path;
  return {
    id: of.id,
    kind: of.kind,
    title: nameOf(of),
    chapter: chapter?.title ?? null,
    steps: of.steps,
    page: absolute(of.page),
    frame: absolute(of.path),
    height: of.height,
    note: of.note,
    alt: of.alt,
    picture: { src: absolute(src), ...pngSize(story, of.scene) },
  };
}

/** What the codes of this site share. */
export function codeSite(story: Story, absolute: Absolute): CodeSite {
  const frozen = frozenLoader();
  return {
    title: story.site.title,
    loader: absolute('embed/v1.js'),
    pinned: frozen && { src: absolute(frozen.path), integrity: frozen.integrity },
    words: Object.fromEntries(Object.entries(words('en')).filter(([key]) => key.startsWith('code_'))),
  };
}

/** Scenes whose pictures belong to a thing: every state of a figure, the first picture of a chapter. */
export const picturesOf = (story: Story, of: Embeddable): readonly string[] => (of.kind === 'figure' ? scenesOf(story, of.id) : [of.scene]);

/** The line to print under a picture or beside a frame. */
export function creditLine(story: Story, of: Embeddable): string {
  const w = words('en');
  const line = t(w, 'newsCredit', { title: nameOf(of), site: story.site.title });
  return picturesOf(story, of).some((id) => story.scenes.get(id)?.view === 'map') ? `${line} ${t(w, 'newsCreditMap', { credit: t(w, 'mapCredit') })}` : line;
}
