import type { Story } from '../../story/model.ts';
import { cardDrawing, cards } from '../cards.ts';
import { pictureDrawing, pictureFiles } from '../picture-files.ts';
import { roomsOf } from '../picture-input.ts';
import { baseDrawing, layouts, stillDrawing } from '../stills.ts';
import type { Drawing } from './draw.ts';

/** Every file of a picture that a build writes, scene by scene: a scene's stills, its ground, its pictures, its cards. */
export function* allDrawings(story: Story): Generator<readonly Drawing[]> {
  const byScene = Map.groupBy(cards(story), ({ scene }) => scene);
  for (const [id, scene] of story.scenes) {
    yield [
      ...pictureFiles(id).map((file) => pictureDrawing(story, file)),
      ...roomsOf(story, scene).map((room) => stillDrawing(story, id, room)),
      ...(byScene.get(id) ?? []).map((card) => cardDrawing(story, card)),
      ...(scene.view === 'map' ? layouts.map((layout) => baseDrawing(scene, layout)) : []),
    ];
  }
}
