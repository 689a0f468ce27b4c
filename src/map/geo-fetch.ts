import raqqaUrl from '../../content/geo/raqqa.json?url';
import regionUrl from '../../content/geo/region.json?url';
import { cityFeatures, type Features, regionFeatures } from './geo.ts';
import { storyGeo } from './story-geo.ts';

async function json(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

let city: Promise<Features> | undefined;
let region: Promise<Features> | undefined;

/** The city's features, fetched once a page. */
export const fetchCity = (): Promise<Features> =>
  (city ??= json(raqqaUrl).then((raqqa) => cityFeatures(raqqa, storyGeo)));

/** Syria and its neighbours, fetched once a page; city scenes do not wait for it. */
export const fetchRegion = (): Promise<Features> => (region ??= json(regionUrl).then(regionFeatures));
