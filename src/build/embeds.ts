import type { Step, Story } from '../story/model.ts';
import type { Figure } from '../story/schemas/figure.ts';
import { inWords } from './dates.ts';
import { pictureOf } from './pictures.ts';
import { t, words } from './ui.ts';

export type EmbedKind = 'chapter' | 'step' | 'figure';

/** Something that can live in another page: a chapter, one step of it, or a figure. */
export interface Embeddable {
  readonly id: string;
  readonly kind: EmbedKind;
  readonly title: string;
  /** One sentence; of a figure, its finding. */
  readonly description: string;
  /** Text alternative of its picture. */
  readonly alt: string;
  /** Steps of a chapter, states of a figure, 1 for a step. */
  readonly steps: number;
  /** Where the whole is read, under the base. */
  readonly page: string;
  /** The embed page, under the base. */
  readonly path: string;
  readonly thumbnail: { readonly path: string; readonly width: 1200; readonly height: 630 };
  readonly scene: string;
  /** What a reader will meet, where a content note says so; plain text. */
  readonly note: string | null;
  /** Height of the frame before it has said its own, CSS px. */
  readonly height: number;
  /** The newest correction of a claim it shows; `on` is the day in words. */
  readonly corrected: { readonly id: string; readonly on: string } | null;
}

/** Claims that a step tells and its picture draws. */
export function claimsOf(story: Story, step: Step): readonly string[] {
  const drawn = [step.figure, pictureOf(story, step.scene).figure].flatMap((id) => Object.values(story.figures.get(id ?? '')?.claims ?? {}));
  return [...new Set([...step.claims, ...drawn])];
}

/** Scenes of the story that show a figure, one for each of its states that is told. */
export function scenesOf(story: Story, figure: string): readonly string[] {
  const states = new Map<string, string>();
  for (const scene of story.scenes.values()) if (scene.view === 'figure' && scene.figure === figure && !states.has(scene.state)) states.set(scene.state, scene.id);
  return [...states.values()];
}

/** The newest correction of any of these claims. */
export function correctedOf(story: Story, claims: readonly string[]): Embeddable['corrected'] {
  const found = story.corrections.find((one) => one.claims.some((id) => claims.includes(id)));
  return found ? { id: found.id, on: inWords(found.date) } : null;
}

const card = (id: string) => ({ path: `cards/${id}.png`, width: 1200, height: 630 }) as const;
const noteOf = (step: Step): string | null => step.parts.note?.text ?? null;

/** The steps that an embed tells: a chapter's, or one; a figure has none. */
export const stepsOf = (story: Story, { kind, id }: Embeddable): readonly Step[] =>
  kind === 'figure' ? [] : story.chapters.flatMap(({ id: chapter, steps }) => steps.filter((step) => id === (kind === 'chapter' ? chapter : step.id)));

/** Everything that can be embedded: chapters with their steps, then figures. Ids never collide (tests/unit/embeds.test.ts). */
export function embeddables(story: Story): readonly Embeddable[] {
  const w = words('en');
  const chapters = story.chapters.flatMap((chapter): Embeddable[] => {
    const first = chapter.steps[0];
    if (!first) return [];
    const noted = chapter.steps.some((step) => noteOf(step));
    return [
      {
        id: chapter.id,
        kind: 'chapter',
        title: chapter.title,
        description: chapter.description,
        alt: pictureOf(story, first.scene).alt,
        steps: chapter.steps.length,
        page: `${chapter.id}/`,
        path: `embed/${chapter.id}/`,
        thumbnail: card(chapter.id),
        scene: first.scene,
        note: noted ? t(w, 'embedChapterNote') : null,
        height: 640,
        corrected: correctedOf(story, chapter.steps.flatMap((step) => claimsOf(story, step))),
      },
      ...chapter.steps.map((step): Embeddable => ({
        id: step.id,
        kind: 'step',
        title: step.title,
        description: step.text,
        alt: pictureOf(story, step.scene).alt,
        steps: 1,
        page: `${chapter.id}/#${step.id}`,
        path: `embed/${step.id}/`,
        thumbnail: card(step.id),
        scene: step.scene,
        note: noteOf(step),
        height: 640,
        corrected: correctedOf(story, claimsOf(story, step)),
      })),
    ];
  });
  return [...chapters, ...[...story.figures.values()].flatMap((figure) => figureEmbed(story, figure))];
}

function figureEmbed(story: Story, figure: Figure): Embeddable[] {
  const scenes = scenesOf(story, figure.id);
  const [scene] = scenes;
  if (!scene) return [];
  const { alt, title } = pictureOf(story, scene);
  const told = [...story.steps.values()].find((step) => step.scene === scene || step.figure === figure.id);
  return [
    {
      id: figure.id,
      kind: 'figure',
      title: title ?? figure.id,
      description: alt,
      alt,
      steps: scenes.length,
      page: told ? `${told.chapter}/#${told.id}` : `data/#${figure.id}`,
      path: `embed/${figure.id}/`,
      thumbnail: card(told?.id ?? 'cover'),
      scene,
      note: told ? noteOf(told) : null,
      height: 560,
      corrected: correctedOf(story, Object.values(figure.claims)),
    },
  ];
}
