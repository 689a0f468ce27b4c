import raqqaUrl from '../../content/geo/raqqa.json?url';
import regionUrl from '../../content/geo/region.json?url';
import { cityFeatures, type Features, regionFeatures } from './geo.ts';
import { storyGeo } from './story-geo.ts';

async function json(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** Once a page; a failed request may be made again. */
function once(get: () => Promise<Features>): () => Promise<Features> {
  let found: Promise<Features> | undefined;
  return () => {
    found ??= get().catch((error) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

/** The city's features, fetched once a page. */
export const fetchCity = once(() => json(raqqaUrl).then((raqqa) => cityFeatures(raqqa, storyGeo)));

/** Syria and its neighbours, fetched once a page; city scenes do not wait for it. */
export const fetchRegion = once(() => json(regionUrl).then(regionFeatures));
