/** Build time only: what the picture of a quotation scene draws. The result is plain JSON. */
import type { Story } from '../../story/model.ts';
import type { QuoteScene } from '../../story/schemas/scene.ts';
import type { FigureData } from '../types.ts';

/** Words of a quote scene: `text` and `text2` as the sources have them (translated where they are not English), name, role, gloss. Throws on a claim the ledger lacks. */
export function quotationData(scene: QuoteScene, story: Story): FigureData {
  const said = scene.claims.map((id) => {
    const claim = story.claims.get(id);
    if (!claim) throw new Error(`scene “${scene.id}” quotes claim “${id}”, which is not in the ledger`);
    return claim.translation ?? claim.excerpt;
  });
  const [text = '', text2] = said;
  return {
    claims: {},
    words: {
      text,
      ...(text2 === undefined ? {} : { text2 }),
      name: scene.name,
      role: scene.role,
      ...(scene.gloss === undefined ? {} : { gloss: scene.gloss }),
    },
    rows: [],
  };
}
