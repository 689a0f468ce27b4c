import type { StyleName } from '../marks/type.ts';
import { balance, wrap } from '../marks/wrap.ts';
import type { FigureData } from '../types.ts';
import { agreed, layRows, parted, type Row, type RowName, type Setting } from './rows.ts';

const every: readonly RowName[] = [...agreed, ...parted];
/** What a picture too low for all five leaves to the table. One row on which they agree and one on which they part stay. */
const leftOut: readonly (readonly RowName[])[] = [
  [],
  ['trap'],
  ['trap', 'way'],
  ['trap', 'strikes'],
  ['trap', 'way', 'strikes'],
];
const roomy: readonly StyleName[] = ['t-quote-xl', 't-quote-l', 't-quote', 't-quote-m', 't-quote-s', 't-small'];
const small: readonly StyleName[] = ['t-quote-s', 't-small', 't-micro'];

export interface Fitted {
  readonly setting: Setting;
  readonly rows: readonly Row[];
  /** How many rows are left to the table. */
  readonly left: number;
  /** Space above and below each row's words, px. */
  readonly pad: number;
}

/** Height of the line that says how many rows are left to the table, px. */
const moreLine = 18;

/** The largest setting whose rows fit into `height` px: type gives way first, then words, then rows, then their names. */
export function fitRows(data: FigureData, state: string, height: number, narrow: boolean, column: number): Fitted {
  // Never larger than the title above the picture, but on the widest.
  const styles = narrow ? small : roomy.slice(column > 480 ? 0 : 1);
  const sets = state === 'agree' ? [parted] : leftOut;
  const settings = sets.flatMap((left) => {
    const names = every.filter((name) => !left.includes(name));
    const set = (brief: boolean) => styles.map((quote) => ({ names, quote, brief, narrow, labelled: true, column }));
    return [...set(false), ...set(true)];
  });
  const barest: Setting = { ...(settings.at(-1) as Setting), labelled: false };
  const leftOf = ({ names, labelled }: Setting) => (state === 'agree' || !labelled ? 0 : every.length - names.length);
  const padIn = (setting: Setting) => {
    const rows = layRows(data, setting, wrap);
    const words = rows.reduce((sum, row) => sum + row.height, leftOf(setting) ? moreLine : 0);
    return (height - words) / rows.length / 2;
  };
  const least = narrow ? 3 : 7;
  const setting = settings.find((one) => padIn(one) >= least) ?? barest;
  const pad = Math.max(0, Math.min(padIn(setting), narrow ? 18 : state === 'agree' ? 90 : 30));
  return { setting, rows: layRows(data, setting, balance), left: leftOf(setting), pad };
}
