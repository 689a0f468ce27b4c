/** A picture as a file of its own: nothing outside it is needed to show it. */
import { escape, type SvgNode, toSvg } from '../figures/svg.ts';
import { classesIn, classesOf, matches, type Path, walk } from './cascade.ts';
import { parseCss, printCss, type Rule, rootProperties } from './css.ts';
import { embedFonts } from './embed-fonts.ts';
import { outlineText } from './outline-text.ts';
import { remember } from './remember.ts';
import { parseSvg } from './svg-tree.ts';
import { stacks } from './text-style.ts';
import { type Properties, resolve, type Theme, wanted } from './values.ts';

/** Text with the glyphs it needs (default), outlines in place of text, or text in the fonts that whoever shows it has. */
export type Letters = 'embedded' | 'outlined' | 'bare';

export interface StandaloneOptions {
  /** The picture: an <svg> node or its inside, or the same as source text. */
  readonly picture: SvgNode | string;
  /** CSS px; also the viewBox, unless the picture's own <svg> has one. */
  readonly width: number;
  readonly height: number;
  /** tokens.css followed by the rules of the picture. Only what applies to it is kept. */
  readonly css: string;
  /** `auto` follows the page that shows the file; default. */
  readonly theme?: Theme | 'auto';
  /** Empty for a picture that only lies behind another. */
  readonly title: string;
  readonly desc: string;
  readonly letters?: Letters;
}

/** Source text of the SVG file. Same input, same bytes. Throws on malformed SVG or CSS and on unknown tokens. */
export async function standalone(options: StandaloneOptions): Promise<string> {
  const { width, height, theme = 'auto', title, desc, letters = 'embedded' } = options;
  const picture = typeof options.picture === 'string' ? parseSvg(options.picture) : [options.picture];
  const own =
    picture.length === 1 && typeof picture[0] !== 'string' && picture[0]?.tag === 'svg' ? picture[0] : undefined;
  const { role: _, 'aria-label': __, 'aria-labelledby': ___, ...attrs } = own?.attrs ?? {};
  const whole: SvgNode = {
    tag: 'svg',
    attrs: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      ...attrs,
      width,
      height,
      role: 'img',
      // Chromium rounds glyphs to whole pixels of the file's own size: words fall apart when it is shown smaller, as on paper.
      ...(letters === 'embedded' && { 'text-rendering': 'geometricPrecision' }),
    },
    children: (own?.children ?? picture).filter(
      (c) => typeof c === 'string' || (c.tag !== 'title' && c.tag !== 'desc'),
    ),
  };
  const { all, tokens } = sheetOf(options.css);
  const { root, rules } = letters === 'outlined' ? await outlined(whole, all, tokens) : { root: whole, rules: applying(all, whole) };
  const style = [
    letters === 'embedded' ? await embedFonts(root, rules, tokens) : '',
    printTokens(used(root, rules, tokens), tokens, theme),
    printCss(rules),
  ].join('');
  const inside = root.children.map(toSvg).join('');
  const open = toSvg({ ...root, children: [] }).replace(/\/>$/, '>');
  // Nothing in the style is markup, but a child combinator is written with the character that ends it.
  return `${open}${title && `<title>${escape(title)}</title><desc>${escape(desc)}</desc>`}<style>${escape(style).replaceAll('&gt;', '>').replaceAll('&quot;', '"')}</style>${inside}</svg>\n`;
}

async function outlined(whole: SvgNode, all: readonly Rule[], tokens: Properties): Promise<{ readonly root: SvgNode; readonly rules: readonly Rule[] }> {
  const before = applying(all, whole);
  const { root, rules } = await outlineText(whole, before, tokens);
  const left = applying(before, root).flatMap((rule) => {
    const declarations = rule.declarations.filter(([property]) => !/^(font|text-|letter-spacing|direction)/.test(property));
    return declarations.length ? [{ ...rule, declarations }] : [];
  });
  return { root, rules: [...left, ...rules] };
}

interface Sheet {
  readonly all: readonly Rule[];
  readonly tokens: Properties;
}
const sheets = new Map<string, Sheet>();

/** A style sheet, read once: thousands of pictures share one. */
const sheetOf = (css: string): Sheet =>
  remember(sheets, css, () => {
    const all = parseCss(css);
    return { all, tokens: { ...rootProperties(all), ...stacks } };
  });

/** Rules of which a selector matches something in the picture; what only sets tokens is left to printTokens. */
function applying(rules: readonly Rule[], root: SvgNode): readonly Rule[] {
  const paths: Path[] = [];
  walk(root, (path) => void paths.push(path));
  const classes = classesIn(root);
  const applies = (selector: string) => classesOf(selector).every((name) => classes.has(name)) && paths.some((path) => matches(selector, path) !== null);
  const supported = rules.filter((r) => !r.within.some((w) => w.startsWith('@supports not')));
  return supported.flatMap((rule) => {
    const selectors = rule.selectors.filter(applies);
    const tokens = rule.selectors.includes(':root');
    const declarations = tokens ? [] : rule.declarations.filter(([property]) => property !== 'color-scheme');
    return selectors.length && declarations.length ? [{ ...rule, selectors, declarations }] : [];
  });
}

/** The tokens that the picture and its rules ask for, and those that these ask for. */
function used(root: SvgNode, rules: readonly Rule[], tokens: Properties): readonly string[] {
  const names = new Set<string>();
  const add = (value: string): void => {
    for (const name of wanted(value)) {
      if (names.has(name)) continue;
      names.add(name);
      if (tokens[name] !== undefined) add(tokens[name]);
    }
  };
  for (const rule of rules) for (const [, value] of rule.declarations) add(value);
  walk(root, ([node]) => {
    for (const value of Object.values(node.attrs)) add(String(value));
  });
  const set = new Set(rules.flatMap((r) => r.declarations.map(([property]) => property)));
  const missing = [...names].find((n) => tokens[n] === undefined && !set.has(n));
  if (missing) throw new Error(`CSS: ${missing} is not a known token`);
  return [...names].filter((n) => tokens[n] !== undefined).sort();
}

function printTokens(names: readonly string[], tokens: Properties, theme: Theme | 'auto'): string {
  const print = (of: Theme): string => names.map((n) => `${n}:${resolve(`var(${n})`, tokens, of)}`).join(';');
  if (theme !== 'auto') return `:root{color-scheme:${theme === 'night' ? 'dark' : 'light'};${print(theme)}}`;
  const both = names.flatMap((n) => (tokens[n]?.includes('light-dark(') ? [`${n}:${tokens[n]}`] : []));
  // Readers older than light-dark() (Safari 17.4, most drawing programs) keep the paper colours instead of black.
  return `:root{${print('paper')}}@supports (color:light-dark(red,red)){:root{color-scheme:light dark;${both.join(';')}}}`;
}
