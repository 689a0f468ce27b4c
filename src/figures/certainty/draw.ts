/** Certainty: people verified, inside those named, inside those attributed. One scale, three textures. */
import { compact, idFor, inside, picture } from '../marks/layout.ts';
import { balance } from '../marks/wrap.ts';
import { lines } from '../marks/text.ts';
import type { SvgNode } from '../svg.ts';
import type { Draw } from '../types.ts';
import { pick } from '../words.ts';
import { type Degree, degrees, layBand } from './band.ts';
import { guide, measureLine } from './measures.ts';
import { named, outline, people } from './textures.ts';

export const draw: Draw = (data, state, size) => {
  const { word, claim } = pick(data);
  const box = inside(size);
  const narrow = compact(size);
  const shown = degrees.slice(0, degrees.indexOf(state as Degree) + 1);
  if (!shown.length) throw new Error(`certainty has no state “${state}” (it has ${degrees.join(', ')})`);
  const band = layBand(box, narrow, claim('attributed').value ?? 0);
  const x = (degree: Degree) => band.x(claim(degree).value ?? 0);
  const has = (degree: Degree) => shown.includes(degree);

  const notes: SvgNode[] = [];
  if (state === 'verified') {
    const left = x('verified') + band.pitch + (narrow ? 16 : 32);
    const words = balance(word('beyond'), Math.min(330, box.x1 - left), 't-quote-s');
    if (box.x1 - left > 160 && words.length * 21 < band.height)
      notes.push(...lines(left, band.top + 16, words, 't-quote-s', { tone: 'soft italic', key: 'beyond' }));
  }
  return picture(
    'certainty',
    state,
    size,
    has('named') && named(band, x('named')),
    has('attributed') && outline(band, x('attributed')),
    shown.filter((degree) => degree !== 'verified').map((degree) => guide(band, degree, x(degree))),
    people(band, claim('verified').value ?? 0, idFor('certainty', state, size)),
    shown.map((degree) => measureLine(band, degree, claim(degree), word(narrow ? `${degree}Short` : degree), narrow)),
    notes,
  );
};
