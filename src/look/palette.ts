/** The colours of tokens.css as plain hex, for what cannot read CSS: the map's style, PNGs, tests. */
import { parseCss, rootProperties } from './css.ts';
import { resolve, type Theme, toHex } from './values.ts';

export type Colours = Readonly<Record<string, string>>;

/**
 * Every colour token of the source text of tokens.css, without the dashes: `palette(css).night.ink` is "#efe7d8".
 * Translucent colours are "#rrggbbaa". Tokens that are no single colour (type, space, shadows) are left out.
 */
export function palette(css: string): Readonly<Record<Theme, Colours>> {
  const tokens = rootProperties(parseCss(css));
  const of = (theme: Theme): Colours =>
    Object.fromEntries(
      Object.entries(tokens).flatMap(([name, value]) => {
        const hex = toHex(resolve(value, tokens, theme));
        return hex ? [[name.slice(2), hex]] : [];
      }),
    );
  return { paper: of('paper'), night: of('night') };
}
