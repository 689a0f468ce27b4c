import type { FigureData } from '../figures/types.ts';
import type { MapScene } from '../story/schemas/scene.ts';
import type { Place } from '../story/schemas/place.ts';

/** One step as the browser knows it. */
export interface StageStep {
  readonly id: string;
  readonly scene: string;
  readonly chapter: string;
  readonly number: number;
}

/** A file of a scene's picture, and the camera box it was drawn for. */
export interface StillFile {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A base still: its viewBox in CSS pixels of the stage it was drawn for, larger than that stage on every side. */
export interface BaseFile extends StillFile {
  readonly x: number;
  readonly y: number;
}

export interface StageMapScene extends MapScene {
  /** Base pictures without words, by layout. */
  readonly base: { readonly side: BaseFile; readonly stack: BaseFile };
}

export interface StageFigureScene {
  readonly id: string;
  readonly view: 'figure';
  readonly figure: string;
  readonly state: string;
  readonly alt: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly scopeLine: string;
  /** Data of this scene alone: a quotation is its own words. Figures share theirs in StageData.figures. */
  readonly data?: FigureData;
  readonly days?: MapScene['days'];
}

export type StageScene = StageMapScene | StageFigureScene;

/** Everything the stage needs, printed into the page as JSON at build time. */
export interface StageData {
  readonly base: string;
  readonly steps: readonly StageStep[];
  readonly scenes: Readonly<Record<string, StageScene>>;
  readonly figures: Readonly<Record<string, { readonly data: FigureData; readonly source: string; readonly csv: string }>>;
  readonly places: Readonly<Record<string, Pick<Place, 'en' | 'ar' | 'at' | 'kind'>>>;
  readonly words: Readonly<Record<string, string>>;
  /** Complete stills (with words), by scene, shown before the pictures' code is there. */
  readonly stills: Readonly<Record<string, { readonly side: StillFile; readonly stack: StillFile }>>;
}

export const readStageData = (): StageData | null => {
  const element = document.getElementById('stage-data');
  return element?.textContent ? (JSON.parse(element.textContent) as StageData) : null;
};
