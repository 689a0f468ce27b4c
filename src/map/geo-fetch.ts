import raqqaUrl from '../../content/geo/raqqa.json?url';
import regionUrl from '../../content/geo/region.json?url';
import { cityFeatures, type Features, regionFeatures } from './geo.ts';
import { storyGeo } from './story-geo.ts';

async function json(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** The city's features. */
export const fetchCity = (): Promise<Features> => json(raqqaUrl).then((raqqa) => cityFeatures(raqqa, storyGeo));

/** Syria and its neighbours; city scenes do not wait for it. */
export const fetchRegion = (): Promise<Features> => json(regionUrl).then(regionFeatures);
