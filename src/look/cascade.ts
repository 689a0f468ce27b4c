/** Which rule applies to which element of a picture: the part of CSS that renderers without CSS lack. */
import type { SvgNode } from '../figures/svg.ts';
import type { Rule } from './css.ts';

/** An element and its ancestors, nearest first. */
export type Path = readonly [SvgNode, ...SvgNode[]];

/** Calls `visit` for every element, parents first. */
export function walk(node: SvgNode, visit: (path: Path) => void, above: readonly SvgNode[] = []): void {
  const path: Path = [node, ...above];
  visit(path);
  for (const child of node.children) if (typeof child !== 'string') walk(child, visit, path);
}

const piece = /^(?:([\w-]+|\*)|\.([\w-]+)|#([\w-]+)|\[([\w:-]+)(?:(~?=)["']?([^"'\]]*)["']?)?\]|(:root))/;

/** How specific a compound (".a.b", "text[x]") is when it fits the element; null when it does not. States such as :hover never fit. */
function fits(compound: string, node: SvgNode, isRoot: boolean): number | null {
  let specificity = 0;
  for (let rest = compound; rest; ) {
    const m = piece.exec(rest);
    if (!m) return null;
    const [whole, tag, name, id, attr, operator, value, root] = m;
    const given = attr === undefined ? undefined : node.attrs[attr];
    const words = (text: unknown): string[] => String(text ?? '').split(/\s+/);
    if (tag && tag !== '*' && tag !== node.tag) return null;
    if (name && !words(node.attrs.class).includes(name)) return null;
    if (id && node.attrs.id !== id) return null;
    if (attr && (given === undefined || (operator === '=' && String(given) !== value))) return null;
    if (attr && operator === '~=' && !words(given).includes(value as string)) return null;
    if (root && !isRoot) return null;
    specificity += id ? 10_000 : tag ? (tag === '*' ? 0 : 1) : 100;
    rest = rest.slice(whole.length);
  }
  return specificity;
}

const partsOf = new Map<string, readonly string[]>();

/** Specificity of a selector ("g > .a text") when it matches the path's element, else null. */
export function matches(selector: string, path: Path): number | null {
  const parts =
    partsOf.get(selector) ??
    selector
      .replace(/\s*>\s*/g, ' > ')
      .trim()
      .split(/\s+/);
  partsOf.set(selector, parts);
  const from = (at: number, depth: number): number | null => {
    const node = path[depth];
    const compound = parts[at];
    if (!node || !compound) return null;
    const own = fits(compound, node, depth === path.length - 1);
    if (own === null) return null;
    if (at === 0) return own;
    const child = parts[at - 1] === '>';
    for (let up = depth + 1; up < path.length; up++) {
      const above = from(at - (child ? 2 : 1), up);
      if (above !== null) return own + above;
      if (child) break;
    }
    return null;
  };
  return from(parts.length - 1, 0);
}

/** What the stylesheet says about an element, properties in the order they win (later wins), !important last. */
export function declared(path: Path, rules: readonly Rule[]): Readonly<Record<string, string>> {
  const hits = rules.flatMap((rule, order) => {
    const best = rule.selectors.map((s) => matches(s, path)).filter((n) => n !== null);
    return best.length ? [{ rule, order, weight: Math.max(...best) }] : [];
  });
  hits.sort((a, b) => a.weight - b.weight || a.order - b.order);
  const all = hits.flatMap((h) => h.rule.declarations);
  const important = all.filter(([, v]) => v.endsWith('!important'));
  return Object.fromEntries([...all, ...important].map(([p, v]) => [p, v.replace(/\s*!important$/, '')]));
}
