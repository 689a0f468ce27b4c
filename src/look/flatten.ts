/** For renderers that know no var(), light-dark(), right-to-left text or variable fonts: every value as a literal attribute. */
import { type SvgNode, toSvg } from '../figures/svg.ts';
import { classesIn, classesOf, walk } from './cascade.ts';
import { always, parseCss, rootProperties } from './css.ts';
import { cutStripes } from './cut-stripes.ts';
import { isMixed } from './scripts.ts';
import { splitText } from './split-text.ts';
import { parseSvg, textOf } from './svg-tree.ts';
import { type Computed, compute, shown, stacks, type TextStyle } from './text-style.ts';
import { rasterFont } from './ttf.ts';
import { type Theme, toHex } from './values.ts';

/** What resvg understands as an attribute; all else a stylesheet says (cursor, transition) is for browsers. */
const known =
  /^(fill|stroke|font|marker|stop|flood|clip|mask|filter|opacity|color$|letter-spacing|word-spacing|text-(anchor|decoration)|dominant-baseline|alignment-baseline|baseline-shift|paint-order|visibility|display|transform|mix-blend-mode|shape-rendering|writing-mode|[rxy]$|[cr][xy]$|width|height)/;
const dropped = new Set(['class', 'style', 'role', 'direction', 'lang', 'xml:lang', 'dir', 'font', 'tabindex']);
const unseen = new Set(['style', 'title', 'desc', 'metadata', 'script']);
const texts = new Set(['text', 'tspan', 'textPath']);

/**
 * The SVG without its <style>: rules applied as attributes, colours as hex, fonts by the names of the raster fonts (ttf.ts).
 * @param svg a complete SVG whose <style> sets the tokens on :root, as standalone() makes it. @media rules are ignored.
 */
export async function flatten(svg: string, theme: Theme): Promise<string> {
  const root = parseSvg(svg).find((n): n is SvgNode => typeof n !== 'string' && n.tag === 'svg');
  if (!root) throw new Error('SVG: no <svg> element');
  const css: string[] = [];
  walk(root, ([node]) => node.tag === 'style' && css.push(textOf(node)));
  const all = always(parseCss(css.join('\n')));
  const tokens = { ...rootProperties(all), ...stacks };
  const classes = classesIn(root);
  const rules = all.filter(({ selectors }) => selectors.some((s) => classesOf(s).every((name) => classes.has(name))));
  const computed = compute(root, rules, tokens, theme);
  const literal = new Map([...computed].map(([node, { own }]) => [node, literalAttributes(node, own)] as const));
  return toSvg(await rebuild(root, literal, computed));
}

function literalAttributes(node: SvgNode, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.entries(values).filter(
    ([name]) => !dropped.has(name) && !/^(data|aria)-/.test(name) && (name in node.attrs || known.test(name)),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, toHex(value) ?? value]));
}

/** The attributes of a text in the raster font of its style and script. */
export function setIn(style: TextStyle, text: string): Readonly<Record<string, string>> {
  const { family, weight, italic } = rasterFont(style, text);
  return {
    'font-family': `'${family}'`,
    'font-size': String(style.size),
    'font-weight': String(weight),
    'font-style': italic ? 'italic' : 'normal',
  };
}

type Literal = ReadonlyMap<SvgNode, Readonly<Record<string, string>>>;

async function rebuild(node: SvgNode, literal: Literal, computed: ReadonlyMap<SvgNode, Computed>): Promise<SvgNode> {
  const attrs = { ...literal.get(node) };
  if (node.tag === 'text' && isMixed(textOf(node)))
    return { tag: 'g', attrs: {}, children: await splitText(node, literal, computed) };
  if (texts.has(node.tag)) {
    const style = (computed.get(node) as Computed).text;
    Object.assign(attrs, setIn(style, textOf(node)));
    // resvg orders Arabic correctly but anchors every line as if it ran from the left.
    if (style.rtl && style.anchor !== 'middle') attrs['text-anchor'] = style.anchor === 'start' ? 'end' : 'start';
  }
  const children: (SvgNode | string)[] = [];
  for (const child of node.children) {
    if (typeof child === 'string') children.push(shown(child, (computed.get(node) as Computed).text));
    else if (!unseen.has(child.tag)) {
      const rebuilt = await rebuild(child, literal, computed);
      children.push(cutStripes(rebuilt) ?? rebuilt);
    }
  }
  return { tag: node.tag, attrs, children };
}
