/** The picture that stands for a page when it is shared: 1200 × 630, words at the side of their scene. */
import sharp from 'sharp';
import { escape, type SvgNode, toSvg } from '../figures/svg.ts';
import type { Size } from '../figures/types.ts';
import { cached, hash } from './cache.ts';
import { flatten } from './flatten.ts';
import { toPng } from './raster.ts';
import { standalone } from './standalone.ts';
import { parseSvg } from './svg-tree.ts';
import type { TextStyle } from './text-style.ts';
import { fontsHash } from './ttf.ts';
import type { Theme } from './values.ts';
import { wrap } from './wrap.ts';

/** Raise when the drawing changes, so that cards kept in the cache are drawn again. */
const version = 'card 1';
const width = 1200;
const height = 630;
const edge = 60;
const column = 500;

/** The half of the card a map fills to the brim: draw map scenes for this size. */
export const cardPicture: Size = { width: 600, height };
/** Draw figures for this size: their phone form, shown a third larger, stays legible in a feed. */
export const cardFigure: Size = { width: 390, height: 412 };

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

/** The card as PNG. Same input, same bytes; kept in node_modules/.cache by the hash of its input. */
export function card(options: CardOptions): Promise<Buffer> {
  const source = typeof options.picture === 'string' ? options.picture : toSvg(options.picture);
  return cached(
    'cards',
    `${hash(version, fontsHash(), JSON.stringify({ ...options, picture: source }))}.png`,
    async () => {
      const png = await toPng(await draw(options), width, options.theme);
      // 256 colours carry paper, clay and ink without loss that can be seen, at a third of the bytes.
      return sharp(png).png({ palette: true, quality: 90, effort: 8, dither: 0 }).toBuffer();
    },
  );
}

async function draw(options: CardOptions): Promise<string> {
  const { css, lang = 'en', theme = 'paper' } = options;
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
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${escape(
    css + rules,
  )
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')}</style>
<rect class="paper" width="${width}" height="${height}"/>${await pictureAt(options, rtl, theme)}
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

/** The picture, flattened, as an inner <svg> on the side away from the words. */
async function pictureAt(
  { picture, pictureSize, fit = 'contain', css, title }: CardOptions,
  rtl: boolean,
  theme: Theme,
): Promise<string> {
  const complete = typeof picture === 'string' && picture.includes('<style');
  const source = complete
    ? picture
    : await standalone({ picture, ...pictureSize, css, theme, fonts: false, title, desc: '' });
  const [root] = parseSvg(await flatten(source, theme));
  if (!root || typeof root === 'string') throw new Error('card: the picture is no <svg>');
  const margin = fit === 'cover' ? 0 : 40;
  // A wide scene keeps its left for the card of words, as on the site, so it runs behind the words' half too.
  const half = fit === 'contain' || pictureSize.width / pictureSize.height < 1.4;
  const attrs = {
    ...root.attrs,
    x: (half && !rtl ? width - cardPicture.width : 0) + margin,
    y: margin,
    width: (half ? cardPicture.width : width) - 2 * margin,
    height: height - 2 * margin,
    viewBox: `0 0 ${pictureSize.width} ${pictureSize.height}`,
    preserveAspectRatio: `xMidYMid ${fit === 'cover' ? 'slice' : 'meet'}`,
  };
  return toSvg({ ...root, attrs });
}
