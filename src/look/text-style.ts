/** Which of our typefaces a piece of text in a picture is set in. */
import type { SvgNode } from '../figures/svg.ts';
import { declared, walk } from './cascade.ts';
import type { Rule } from './css.ts';
import { type Properties, resolve, type Theme } from './values.ts';

export type Typeface = 'serif' | 'sans' | 'naskh';
export type Weight = 400 | 500 | 600;

export interface TextStyle {
  readonly typeface: Typeface;
  readonly weight: Weight;
  readonly italic: boolean;
  /** CSS px. */
  readonly size: number;
  readonly rtl: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Set in capitals (text-transform). */
  readonly upper?: boolean;
}

/** The stacks that stand for --serif, --sans and --naskh outside the site's own pages, where no other names exist. */
export const stacks: Readonly<Record<string, string>> = {
  '--serif': "'Source Serif 4','Noto Naskh Arabic',Georgia,serif",
  '--sans': "'Source Sans 3','Noto Naskh Arabic',system-ui,sans-serif",
  '--naskh': "'Noto Naskh Arabic','Source Serif 4',serif",
};

export const familyOf: Readonly<Record<Typeface, string>> = {
  serif: 'Source Serif 4',
  sans: 'Source Sans 3',
  naskh: 'Noto Naskh Arabic',
};

/** The text in the letters that are shown. */
export const shown = (text: string, style: TextStyle): string => (style.upper ? text.toUpperCase() : text);

/** Whether the text has an Arabic letter, digit or mark. */
export const isArabic = (text: string): boolean => /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/.test(text);

const initial: TextStyle = { typeface: 'sans', weight: 400, italic: false, size: 16, rtl: false, anchor: 'start' };

/** What CSS makes of one element. */
export interface Computed {
  /** Its attributes overlaid by the rules, as they are written. */
  readonly said: Readonly<Record<string, string | number>>;
  /** Its attributes overlaid by the rules, literal, the font shorthand unfolded. Not what it inherits. */
  readonly own: Readonly<Record<string, string>>;
  readonly text: TextStyle;
}

/** The style of every element: what a rule says beats the attribute; text style and custom properties are inherited. */
export function compute(
  root: SvgNode,
  rules: readonly Rule[],
  tokens: Properties,
  theme: Theme,
): ReadonlyMap<SvgNode, Computed> {
  const computed = new Map<SvgNode, Computed>();
  const properties = new Map<SvgNode, Properties>();
  walk(root, (path) => {
    const [node, parent] = path;
    const rule = declared(path, rules);
    const said = Object.entries(rule);
    const above = (parent && properties.get(parent)) ?? tokens;
    const custom = said
      .filter(([name]) => name.startsWith('--') && node !== root)
      .map(([n, v]) => [n, resolve(v, above, theme)]);
    const fromRoot = node === root ? rootOwn(said, tokens) : [];
    const known =
      custom.length + fromRoot.length ? { ...above, ...Object.fromEntries([...fromRoot, ...custom]) } : above;
    properties.set(node, known);
    const own = literal([...Object.entries(node.attrs), ...said], known, theme);
    computed.set(node, { said: { ...node.attrs, ...rule }, own, text: styleOf(own, (parent && computed.get(parent)?.text) ?? initial) });
  });
  return computed;
}

/** Custom properties that a class sets on the root itself; those of :root are the tokens already. */
const rootOwn = (
  said: readonly (readonly [string, string])[],
  tokens: Properties,
): readonly (readonly [string, string])[] => said.filter(([name]) => name.startsWith('--') && !(name in tokens));

function literal(
  entries: readonly (readonly [string, string | number])[],
  properties: Properties,
  theme: Theme,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (name.startsWith('--')) continue;
    const px = resolve(String(value), properties, theme).replace(
      /([\d.]+)rem\b/g,
      (_, n: string) => `${Number(n) * 16}px`,
    );
    if (name === 'font') Object.assign(values, unfoldFont(px));
    else values[name] = px;
  }
  return values;
}

function unfoldFont(value: string): Record<string, string> {
  const m = /^(.*?)\s*([\d.]+(?:px|em|%))(?:\s*\/\s*[\w.%]+)?\s+(.+)$/.exec(value);
  if (!m) throw new Error(`CSS: cannot read font: ${value} in a picture; give the size in px, em or rem`);
  const [, before = '', size = '', family = ''] = m;
  return {
    'font-size': size,
    'font-family': family,
    'font-weight': /\b(\d00|bold)\b/.exec(before)?.[1] ?? '400',
    'font-style': /italic/.test(before) ? 'italic' : 'normal',
  };
}

function styleOf(own: Readonly<Record<string, string>>, above: TextStyle): TextStyle {
  return {
    typeface: typefaceOf(own['font-family']) ?? above.typeface,
    weight: weightOf(own['font-weight'], above.weight),
    italic: own['font-style'] ? own['font-style'] === 'italic' : above.italic,
    size: sizeOf(own['font-size'], above.size),
    rtl: own.direction ? own.direction === 'rtl' : above.rtl,
    upper: own['text-transform'] ? own['text-transform'] === 'uppercase' : (above.upper ?? false),
    anchor: (own['text-anchor'] as TextStyle['anchor'] | undefined) ?? above.anchor,
  };
}

function typefaceOf(stack: string | undefined): Typeface | undefined {
  if (!stack) return undefined;
  const first = stack.split(',')[0]?.replace(/["']/g, '').trim() ?? '';
  if (/serif 4|georgia|^serif$/i.test(first)) return 'serif';
  return /naskh/i.test(first) ? 'naskh' : 'sans';
}

function weightOf(value: string | undefined, above: Weight): Weight {
  if (!value || value === 'inherit') return above;
  const n = value === 'bold' ? 700 : value === 'normal' ? 400 : Number(value);
  return n >= 550 ? 600 : n >= 450 ? 500 : 400;
}

function sizeOf(value: string | undefined, above: number): number {
  const n = Number.parseFloat(value ?? '');
  if (Number.isNaN(n)) return above;
  return value?.endsWith('em') ? n * above : value?.endsWith('%') ? (n / 100) * above : n;
}
