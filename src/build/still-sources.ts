/** Which still a page offers to which screen: in the sources of a `<picture>`, and fetched ahead. */
import { lowPhone, narrow, phone, stacked, tablet, tallPhone } from '../stage/media.ts';
import { stillRooms } from '../stage/still-rooms.ts';
import type { StillFiles, StillPath } from './stills.ts';

/** Beside words in an article; filling the cover; filling the stage. */
export type StillPlace = 'article' | 'cover' | 'stage map' | 'stage figure';

const rooms = {
  article: [[narrow, 'stack']],
  cover: [[phone, 'stack'], [stacked, 'page']],
  'stage map': stillRooms.map,
  'stage figure': stillRooms.figure,
} as const;

/** The sources of a still, in order: a picture takes the first whose media query fits. Throws for a stage on which no step shows the scene. */
export const stillSources = (files: StillFiles, place: StillPlace): readonly (readonly [media: string, file: StillPath])[] =>
  rooms[place].map(([media, room]) => {
    const file = files[room];
    if (!file) throw new Error(`${files.page.path} has no file for the room "${room}": no step shows its scene on the stage`);
    return [media, file];
  });

/** The same to be fetched ahead: a window fetches each of these that fits, so only one may. Wide windows wait for the picture. */
export function stillPreloads(files: StillFiles, place: StillPlace): readonly { readonly path: string; readonly media: string }[] {
  const sources = stillSources(files, place);
  const asked = new Set(sources.map(([media]) => media));
  const alone = (media: string) => (media === stacked ? tablet : media === phone && asked.has(lowPhone) ? tallPhone : media);
  return sources.map(([media, { path }]) => ({ path, media: alone(media) }));
}
