import story from '../../content/geo/story.json' with { type: 'json' };
import type { StoryGeo } from './geo.ts';

/** The wall, the bridges and the courses that names are lettered along; small enough to travel with the code. */
export const storyGeo = story as unknown as StoryGeo;
