/** Web fonts inside an SVG file, cut to the very glyphs it shows: a file in <img> can load nothing from outside. */

import subsetFont, { type SubsetOptions } from 'subset-font';
import type { SvgNode } from '../figures/svg.ts';
import { cached, hash } from './cache.ts';
import type { Rule } from './css.ts';
import { type Computed, compute, familyOf, isArabic, shown, type Typeface, type Weight } from './text-style.ts';
import { webFont } from './ttf.ts';
import type { Properties } from './values.ts';

interface Face {
  readonly typeface: Typeface;
  readonly weight: number;
  readonly italic: boolean;
  readonly chars: Set<string>;
  /** Largest size it is set in, px. */
  size: number;
}

const figureFeatures = { 'oldstyle-nums': 'onum', 'proportional-nums': 'pnum' } as const;

/** The @font-face rules for all text in the picture, fonts as data: URLs. Characters the site's fonts lack fall to the reader's own. */
export async function embedFonts(root: SvgNode, rules: readonly Rule[], tokens: Properties): Promise<string> {
  const faces = [...facesOf(compute(root, rules, tokens, 'paper')).values()];
  const said = rules.flatMap((r) => r.declarations).filter(([p]) => p === 'font-variant-numeric');
  // Our default figures are lining and tabular; others are carried only where a rule asks for them.
  const figures = Object.entries(figureFeatures).flatMap(([word, tag]) =>
    said.some(([, v]) => v.includes(word)) ? [tag] : [],
  );
  return (await Promise.all(faces.map((face) => fontFace(face, figures)))).join('');
}

function facesOf(computed: ReadonlyMap<SvgNode, Computed>): ReadonlyMap<string, Face> {
  const faces = new Map<string, Face>();
  for (const [node, { text: style }] of computed) {
    if (['style', 'title', 'desc'].includes(node.tag)) continue;
    const text = node.children.filter((c) => typeof c === 'string').join('');
    for (const char of shown(text, style).replace(/\s+/g, ' ')) {
      const typeface = isArabic(char) ? 'naskh' : style.typeface === 'naskh' ? 'serif' : style.typeface;
      const italic = style.italic && typeface === 'serif';
      const weight = weightOf(typeface, italic, style.weight);
      const key = `${typeface} ${weight} ${italic}`;
      const face = faces.get(key) ?? { typeface, weight, italic, chars: new Set(), size: 0 };
      face.chars.add(char);
      face.size = Math.max(face.size, style.size);
      faces.set(key, face);
    }
  }
  for (const [key, face] of faces) if ([...face.chars].every((c) => c === ' ')) faces.delete(key);
  return faces;
}

/** The italic has one weight and the serif two; Arabic comes in 500 for 400 too, as on the maps, so that a file needs one cut. */
function weightOf(typeface: Typeface, italic: boolean, wanted: Weight): Weight {
  if (italic) return 400;
  if (wanted !== 500) return typeface === 'naskh' && wanted === 400 ? 500 : wanted;
  return typeface === 'serif' ? 600 : 500;
}

async function fontFace({ typeface, weight, italic, chars, size }: Face, figures: readonly string[]): Promise<string> {
  const file = typeface === 'naskh' ? `naskh-${weight}` : italic ? 'serif-italic' : typeface;
  const font = webFont(file);
  const text = [...chars].sort().join('');
  const options: SubsetOptions = {
    targetFormat: 'woff2',
    // 0.4 kB a face that a few words in one static cut have no use for; Arabic needs GDEF to place its marks.
    dropTables: typeface === 'naskh' ? ['gasp', 'STAT'] : ['GDEF', 'BASE', 'STAT', 'MVAR', 'gasp'],
    keepFeatures: [
      ...(typeface === 'naskh' ? ['init', 'medi', 'fina', 'rlig', 'liga', 'ccmp', 'mark', 'mkmk'] : ['kern', 'liga']),
      ...(/\d/.test(text) ? figures : []),
    ],
    ...(file === 'sans' ? { variationAxes: { wght: weight } } : {}),
    // Only a picture with very large type pays for the optical size axis (half of the file); a figure's largest number does not.
    ...(file === 'serif' ? { variationAxes: { wght: weight, ...(size < 30 ? { opsz: 20 } : size <= 40 ? { opsz: 32 } : {}) } } : {}),
  };
  const name = `${hash(font, text, JSON.stringify(options), 'v1')}.woff2`;
  const cut = await cached('woff2', name, () => subsetFont(font, text, options));
  const style = italic ? 'font-style:italic;' : '';
  return `@font-face{font-family:'${familyOf[typeface]}';font-weight:${weight};${style}src:url(data:font/woff2;base64,${cut.toString('base64')}) format('woff2')}`;
}
