import type { FrameWords } from '../figures/frame.ts';
import { figureData } from '../figures/data.ts';
import { quotationData } from '../figures/quotation/data.ts';
import type { FigureData } from '../figures/types.ts';
import type { Story } from '../story/model.ts';
import type { FigureScene, QuoteScene } from '../story/schemas/scene.ts';

/** A scene that is drawn rather than mapped: which drawing, in which state, from what, in which words. */
export interface DrawnScene {
  readonly figure: string;
  readonly state: string;
  readonly data: FigureData;
  /** Title, scope line and source of a figure; null for a quotation, which is all words itself. */
  readonly frame: (FrameWords & { readonly state: string }) | null;
  readonly alt: string;
}

/** Resolves a figure or quotation scene. Throws on what the checker would have found. */
export function drawnScene(story: Story, scene: FigureScene | QuoteScene): DrawnScene {
  if (scene.view === 'quote') {
    const said = scene.claims.map((id) => `“${story.claims.get(id)?.excerpt ?? ''}”`).join(' ');
    const alt = scene.alt ?? `${scene.name}: ${said}`;
    return { figure: 'quotation', state: 'quote', data: quotationData(scene, story), frame: null, alt };
  }
  const figure = story.figures.get(scene.figure);
  const state = figure?.states.find((s) => s.id === scene.state);
  if (!figure || !state) throw new Error(`figure "${scene.figure}" has no state "${scene.state}"`);
  const alt = scene.alt ?? state.alt;
  const { title, shortTitle, scope } = state;
  const frame = { title, shortTitle, scope, source: figure.source, alt, state: state.id };
  return { figure: figure.id, state: state.id, data: figureData(story, figure.id, scene), frame, alt };
}
