import { standalone } from '../../look/standalone.ts';
import type { Story } from '../../story/model.ts';
import type { MapScene } from '../../story/schemas/scene.ts';
import { pageMap } from '../draw-picture.ts';
import { stillCss } from '../still-css.ts';
import { t, type Words } from '../ui.ts';

const kept = new Set(['water', 'country', 'strong']);

function sceneOf(story: Story, id: string): MapScene {
  const scene = story.scenes.get(id);
  if (scene?.view !== 'map') throw new Error(`"${id}" is no map`);
  return scene;
}

/** What the map to draw on shows, in words: the names that are left on it. */
export function blankMapAlt(story: Story, id: string, w: Words): string {
  const labels = sceneOf(story, id).labels.filter(({ as }) => kept.has(as));
  const names = [...new Set(labels.map(({ place }) => story.places.get(place)?.en ?? place))];
  return t(w, 'mapAlt', { names: names.join(', ') });
}

/**
 * A map to draw on: the ground of a scene with the names that a reader needs to find the way (waters, countries, the
 * strong ones) and nothing else. It keeps to paper colours, since it is printed.
 */
export async function blankMap(story: Story, id: string, w: Words): Promise<string> {
  const { annotation: _, ...ground } = sceneOf(story, id);
  const labels = ground.labels.filter(({ as }) => kept.has(as));
  const picture = pageMap({ ...ground, labels, marks: [], draws: [] }, story.places);
  const size = { width: Number(picture.attrs.width), height: Number(picture.attrs.height) };
  const alt = blankMapAlt(story, id, w);
  return standalone({ picture, ...size, css: stillCss(), theme: 'paper', title: alt, desc: alt, letters: 'outlined' });
}
