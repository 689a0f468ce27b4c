/** The picture that stands for a page when it is shared: 1200 × 630, words at the side of their scene. */
import { escape, type SvgNode } from '../figures/svg.ts';
import type { Size } from '../figures/types.ts';
import { cardPicture, pictureOnCard } from './card-picture.ts';
import { parseCss, printCss } from './css.ts';
import { toPalettePng } from './raster.ts';
import { remember } from './remember.ts';
import { standalone } from './standalone.ts';
import type { TextStyle } from './text-style.ts';
import type { Theme } from './values.ts';
import { wrap } from './wrap.ts';

const width = 1200;
const height = 630;
const edge = 60;
const column = 500;

export interface CardOptions {
  /** The step's or page's title. */
  readonly title: string;
  /** Chapter, step and date: one line over the title. */
  readonly eyebrow: string;
  /** Name of the site, at the foot. */
  readonly site: string;
  /** A scene's picture. A string with its own <style> (a still) is taken as it is; everything else is styled by `css`. */
  readonly picture: SvgNode | string;
  readonly pictureSize: Size;
  /** `cover` fills its half and crops, for maps; `contain` shows all of it on paper, for figures. Default `contain`. */
  readonly fit?: 'cover' | 'contain';
  /** tokens.css followed by the rules of the picture. */
  readonly css: string;
  readonly lang?: 'en' | 'ar';
  readonly theme?: Theme;
}

/** The card as PNG. Same input, same bytes. */
export async function card(options: CardOptions): Promise<Buffer> {
  const { css, theme = 'paper' } = options;
  // As outlines, like every picture that is rasterised: "about" leans in its figure, and the title has the cut of its size.
  return toPalettePng(await standalone({ picture: await draw(options), width, height, css: tokensOf(css) + rules, theme, title: '', desc: '', letters: 'outlined' }), width, theme);
}

const tokens = new Map<string, string>();

/** The tokens of a style sheet: all that a card asks of it, since its picture comes with every value written out. */
const tokensOf = (css: string): string => remember(tokens, css, () => printCss(parseCss(css).filter(({ selectors }) => selectors.includes(':root'))));

async function draw(options: CardOptions): Promise<string> {
  const { lang = 'en', theme = 'paper' } = options;
  const rtl = lang === 'ar';
  const x = rtl ? width - edge : edge;
  const small: TextStyle = {
    typeface: rtl ? 'naskh' : 'sans',
    weight: 600,
    italic: false,
    size: 23,
    rtl,
    anchor: 'start',
  };
  const eyebrow = (await wrap(options.eyebrow, small, column)).map(
    (line, i) => `<text class="eyebrow" x="${x}" y="${edge + 26 + 30 * i}">${escape(line.replace(/\s·$/, ''))}</text>`,
  );
  const { lines, size, leading } = await fitTitle(options.title, rtl);
  const top = edge + 76 + 24 * (eyebrow.length - 1);
  const title = lines.map(
    (line, i) =>
      `<text class="title" x="${x}" y="${top + size + i * leading}" font-size="${size}">${escape(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<rect class="paper" width="${width}" height="${height}"/>${await pictureOnCard(options, rtl, theme)}
<rect class="paper" x="${rtl ? cardPicture.width : 0}" width="${width - cardPicture.width}" height="${height}"/>
<g class="words ${lang}">${eyebrow.join('')}${title.join('')}
<text class="site" x="${x}" y="${height - edge}">${escape(options.site)}</text></g>
<path class="rule" d="M${rtl ? width - edge : edge} ${height - edge - 46}h${rtl ? -column + 40 : column - 40}"/></svg>`;
}

const rules = `
.paper{fill:var(--paper)}
.words{fill:var(--ink);direction:ltr;text-anchor:start}
.words.ar{direction:rtl}
.eyebrow{font:600 23px var(--sans);fill:var(--ink-soft)}
.title{font-family:var(--serif);font-weight:400;letter-spacing:-.02em}
.site{font:600 27px var(--serif)}
.ar .eyebrow,.ar .title,.ar .site{font-family:var(--naskh);letter-spacing:0}
.rule{stroke:var(--rule-strong);fill:none}
`;

/** The largest of a few sizes at which the title leaves the foot free. Throws when even the smallest overflows. */
async function fitTitle(title: string, rtl: boolean) {
  for (const size of rtl ? [64, 56, 50, 44, 38] : [76, 68, 60, 54, 48, 42, 36]) {
    const style: TextStyle = {
      typeface: rtl ? 'naskh' : 'serif',
      weight: 400,
      italic: false,
      size,
      rtl,
      anchor: 'start',
    };
    const lines = await wrap(title, style, column - 24);
    const leading = Math.round(size * (rtl ? 1.5 : 1.1));
    if (size + leading * (lines.length - 1) <= height - 2 * edge - 100 - 70) return { lines, size, leading };
  }
  throw new Error(`card: title is too long for 1200 × 630: "${title}"`);
}
