import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Step, Story } from '../../story/model.ts';
import type { Position } from '../../story/problem.ts';
import { readContent } from '../../story/read/content.ts';
import { pictureOf } from '../pictures.ts';

/** A scene on the board, with the steps that show it, in the order of the story; scenes that no step shows come last. */
export interface BoardScene {
  readonly id: string;
  readonly alt: string;
  /** "figure damage, state total", "map", "quote". */
  readonly shows: string;
  readonly steps: readonly Step[];
  /** Where it is written and drawn. */
  readonly files: readonly Position[];
}

/** Every scene of the story. */
export function board(story: Story, root = process.cwd()): readonly BoardScene[] {
  const places = positions(root);
  const told = new Map<string, Step[]>();
  for (const step of story.steps.values()) told.set(step.scene, [...(told.get(step.scene) ?? []), step]);
  const order = [...new Set([...told.keys(), ...story.scenes.keys()])];
  return order.flatMap((id) => {
    const scene = story.scenes.get(id);
    if (!scene) return [];
    const steps = told.get(id) ?? [];
    const figure = scene.view === 'figure' ? scene.figure : scene.view === 'quote' ? 'quotation' : undefined;
    return [
      {
        id,
        alt: pictureOf(story, id).alt,
        shows: scene.view === 'figure' ? `figure ${scene.figure}, state ${scene.state}` : scene.view,
        steps,
        files: [...steps.map((step) => `step ${step.id}`), `scene ${id}`, `figure ${figure}`]
          .flatMap((key) => places.get(key) ?? [])
          .concat(figure ? drawing(figure, root) : []),
      },
    ];
  });
}

/** Where steps, scenes and figures are written, by kind and id. */
function positions(root: string): ReadonlyMap<string, Position> {
  const content = readContent(join(root, 'content'));
  const found = new Map<string, Position>();
  for (const { id, steps } of content.chapters) for (const step of steps) found.set(`step ${id}-${step.slug}`, step.at('id'));
  for (const { value, at } of content.scenes.flatMap((list) => list.entries)) found.set(`scene ${value.id}`, at('id'));
  for (const { value, at } of content.figures.flatMap((file) => file.entries)) found.set(`figure ${value.id}`, at());
  return found;
}

/** The code that draws a figure: its own folder, or that of its family ("family-aswad" is drawn by family/). */
function drawing(figure: string, root: string): Position[] {
  const folder = [figure, figure.split('-')[0] ?? ''].find((name) => existsSync(join(root, 'src/figures', name, 'draw.ts')));
  return folder ? [{ file: `src/figures/${folder}/draw.ts`, line: 1, column: 1 }] : [];
}
