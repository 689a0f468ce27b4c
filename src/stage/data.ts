import type { FigureData } from '../figures/types.ts';
import type { MapScene } from '../story/schemas/scene.ts';
import type { Place } from '../story/schemas/place.ts';

/** One step as the browser knows it. */
export interface StageStep {
  readonly id: string;
  readonly scene: string;
  readonly chapter: string;
  readonly number: number;
  readonly view: StageScene['view'];
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

/** What the stage needs before the reader has moved: printed into the page as JSON. */
export interface StageData {
  readonly base: string;
  /** Address of the rest, fetched with the code that draws. */
  readonly more: string;
  readonly steps: readonly StageStep[];
}

/** What the code that draws needs. */
export interface StageMore {
  readonly scenes: Readonly<Record<string, StageScene>>;
  readonly figures: Readonly<Record<string, { readonly data: FigureData; readonly source: string; readonly csv: string }>>;
  readonly places: Readonly<Record<string, Pick<Place, 'en' | 'ar' | 'at' | 'kind'>>>;
  readonly words: Readonly<Record<string, string>>;
}

export const readStageData = (): StageData | null => {
  const element = document.getElementById('stage-data');
  try {
    return element?.textContent ? (JSON.parse(element.textContent) as StageData) : null;
  } catch {
    // The page was cut in the middle.
    return null;
  }
};

/** Fetches what the code that draws needs. Rejects when it cannot be had: the stills stay. */
export async function fetchStageMore(data: StageData): Promise<StageMore> {
  const answer = await fetch(data.more);
  if (!answer.ok) throw new Error(`${data.more}: ${answer.status}`);
  return (await answer.json()) as StageMore;
}

/** A scene's complete still. @param room which of its files: `stillRoom` */
export const stillUrl = (data: StageData, scene: string, room: string): string => `${data.base}stills/${scene}${room}.svg`;
