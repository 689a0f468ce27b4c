import { claimantShape } from '../marks/claimant.ts';
import type { Box } from '../marks/layout.ts';
import { lines } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { wrap } from '../marks/wrap.ts';
import type { SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import type { Statement } from './answer.ts';
import type { Choice } from './choice.ts';
import { missing } from './phrases.ts';

/** No claim fits: what is not on record, and what the claimant said instead, if anything. */
export function drawMissing(
  data: FigureData,
  statement: Statement | null,
  choice: Choice,
  box: Box,
  narrow: boolean,
): { nodes: SvgNode[]; bottom: number } {
  const { word } = pick(data);
  const nodes: SvgNode[] = [];
  let y = box.y0;
  const put = (words: string, style: StyleName, key: string, inset = 0, tone?: string) => {
    const wrapped = wrap(words, Math.min(box.x1 - box.x0 - inset - 6, 640), style);
    nodes.push(...lines(box.x0 + inset, y + styles[style].size, wrapped, style, { key, tone }));
    y += wrapped.length * styles[style].line;
  };
  const low = box.y1 - box.y0 < 200;
  if (!(low && statement)) put(missing(data, choice), narrow ? (low ? 't-micro' : 't-quote-s') : 't-quote', 'missing');
  if (statement) {
    const inset = narrow ? 22 : 34;
    const family = statement.name.slice(0, statement.name.indexOf('.')) as Parameters<typeof claimantShape>[0];
    y += low ? 2 : narrow ? 10 : 22;
    // The shape is the claimant's whose words these are, whoever passed them on.
    nodes.push(claimantShape(family, box.x0 + (narrow ? 7 : 11), y + (narrow ? 11 : 20), narrow ? 6 : 9));
    put(word(`statement.${statement.name}`), narrow ? 't-number-s' : 't-number', 'statement', inset);
    y += narrow ? 2 : 4;
    put(word(`statementWho.${statement.name}`), narrow ? 't-micro' : 't-label', 'statement-who', inset, 'soft');
  }
  return { nodes, bottom: y + (narrow ? 4 : 20) };
}
