/** Sentences about an answer, put together from words of the content: for the picture, its title and the list in the page. */
import { utcFormat } from 'd3';
import { endOf, startOf } from '../marks/dates.ts';
import type { FigureData } from '../types.ts';
import { pick, put } from '../words.ts';
import type { Answer, Counted, Near } from './answer.ts';
import { type Choice, splitWhat } from './choice.ts';

const formats = {
  long: { day: utcFormat('%-d %B %Y'), month: utcFormat('%B %Y') },
  short: { day: utcFormat('%-d %b %Y'), month: utcFormat('%b %Y') },
};
export type Length = keyof typeof formats;

/** A ledger day or month in words. */
export const dated = (day: string, length: Length = 'long'): string =>
  formats[length][day.length > 7 ? 'day' : 'month'](startOf(day));

/** The finding. */
export function title(data: FigureData, { fits }: Answer): string {
  const { word } = pick(data);
  if (!fits.length) return word('title.none');
  if (fits.length === 1) return word('title.one');
  const agree = new Set(fits.map(({ claim }) => claim.printed)).size === 1;
  const n = data.words[`n.${fits.length}`] ?? String(fits.length);
  return put(word(agree ? 'title.agree' : 'title.many'), { n });
}

/** The question as the line under the title. */
export function scopeLine(data: FigureData, choice: Choice): string {
  const { word } = pick(data);
  const asked = [`who.${choice.claimant}`, `what.${choice.what}`, `where.${choice.place}`, `when.${choice.period}`];
  const line = [...asked.map(word), word('caveat')].join(' · ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** What the ledger does not hold. */
export function missing(data: FigureData, choice: Choice): string {
  const { word } = pick(data);
  return put(word(choice.claimant === 'any' ? 'missing.any' : 'missing.who'), {
    who: word(`who.${choice.claimant}`),
    what: word(`what.${choice.what}`),
    where: word(`where.${choice.place}`),
    when: word(`when.${choice.period}`),
  });
}

/** Who said a count, and when. */
export const said = ({ claim }: Counted, length: Length): string => dated(claim.saidOn, length);

/** How the days of a claim that fits differ from those asked for: nothing when they do not. */
export function daysOff(data: FigureData, { days }: Counted): string {
  const { word } = pick(data);
  const part = (off: number, end: 'starts' | 'ends') =>
    off === 0
      ? []
      : [put(word(`${end}.${off < 0 ? 'earlier' : 'later'}${Math.abs(off) === 1 ? 'One' : ''}`), { n: Math.abs(off) })];
  return [...part(days.from, 'starts'), ...part(days.to, 'ends')].join(', ');
}

/** The slots in which a near miss differs, in words. */
export function differing(data: FigureData, near: Near, length: Length): string {
  const { word } = pick(data);
  const { kind, by } = splitWhat(near.what);
  const { claim } = near;
  return near.differs
    .map((slot) => {
      if (slot === 'who') return word('another');
      if (slot === 'kind') return word(`kind.${kind}`);
      if (slot === 'by') return word(`by.${by}`);
      if (slot === 'where') return word(`place.${claim.place}`);
      return period(data, near, length);
    })
    .join('; ');
}

/** A period in as few words as say it: a whole month by its name, a year and a month once. */
function span(data: FigureData, first: string, last: string, length: Length): string {
  const a = startOf(first);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  if (sameMonth && +a === +startOf(first.slice(0, 7)) && +endOf(last) === +endOf(last.slice(0, 7)))
    return dated(first.slice(0, 7), length);
  if (first === last) return dated(first, length);
  const whole = dated(first, length);
  const from =
    first.length !== last.length || first.slice(0, 4) !== last.slice(0, 4)
      ? whole
      : sameMonth
        ? String(a.getUTCDate())
        : whole.replace(/ \d{4}$/, '');
  return put(pick(data).word('days.both'), { from, to: dated(last, length) });
}

/** Only the end that differs is named. */
function period(data: FigureData, { claim, days }: Near, length: Length): string {
  const { word } = pick(data);
  const [from, to] = [claim.from ?? '', claim.to ?? ''];
  const month = from.slice(0, 7) === to.slice(0, 7);
  if (!month && !days.to) return put(word('days.from'), { from: dated(from, length) });
  if (!month && !days.from) return put(word('days.to'), { to: dated(to, length) });
  return span(data, from, to, length);
}
