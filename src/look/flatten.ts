/** For renderers that know no var() or light-dark(): every value as a literal attribute. */
import type { SvgNode } from '../figures/svg.ts';
import { classesIn, classesOf, walk } from './cascade.ts';
import { always, parseCss, rootProperties } from './css.ts';
import { cutStripes } from './cut-stripes.ts';
import { parseSvg, textOf } from './svg-tree.ts';
import { type Computed, compute, shown, stacks } from './text-style.ts';
import { type Theme, toHex } from './values.ts';

/** What resvg understands as an attribute, and what words are set by; all else a stylesheet says (cursor, transition) is for browsers. */
const known =
  /^(fill|stroke|font|marker|stop|flood|clip|mask|filter|opacity|color$|letter-spacing|word-spacing|direction$|text-(anchor|decoration)|dominant-baseline|alignment-baseline|baseline-shift|paint-order|visibility|display|transform|mix-blend-mode|shape-rendering|writing-mode|[rxy]$|[cr][xy]$|width|height)/;
const dropped = new Set(['class', 'style', 'role', 'lang', 'xml:lang', 'dir', 'font', 'tabindex']);
const unseen = new Set(['style', 'title', 'desc', 'metadata', 'script']);

/**
 * The SVG without its <style>: rules applied as attributes, colours as hex.
 * @param svg a complete SVG whose <style> sets the tokens on :root, as standalone() makes it. @media rules are ignored.
 */
export function flatten(svg: string, theme: Theme): SvgNode {
  const root = parseSvg(svg).find((n): n is SvgNode => typeof n !== 'string' && n.tag === 'svg');
  if (!root) throw new Error('SVG: no <svg> element');
  const css: string[] = [];
  walk(root, ([node]) => node.tag === 'style' && css.push(textOf(node)));
  const all = always(parseCss(css.join('\n')));
  const tokens = { ...rootProperties(all), ...stacks };
  const classes = classesIn(root);
  const rules = all.filter(({ selectors }) => selectors.some((s) => classesOf(s).every((name) => classes.has(name))));
  const computed = compute(root, rules, tokens, theme);
  const rebuild = (node: SvgNode): SvgNode => {
    const { own, text } = computed.get(node) as Computed;
    const children = node.children.flatMap((child) => {
      if (typeof child === 'string') return shown(child, text);
      if (unseen.has(child.tag)) return [];
      const rebuilt = rebuild(child);
      return cutStripes(rebuilt) ?? rebuilt;
    });
    return { tag: node.tag, attrs: literalAttributes(node, own), children };
  };
  return rebuild(root);
}

function literalAttributes(node: SvgNode, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.entries(values).filter(
    ([name]) => !dropped.has(name) && !/^(data|aria)-/.test(name) && (name in node.attrs || known.test(name)),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, toHex(value) ?? value]));
}
