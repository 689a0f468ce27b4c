/** Which rule applies to which element of a picture: the part of CSS that renderers without CSS lack. */
import type { SvgNode } from '../figures/svg.ts';
import type { Rule } from './css.ts';
import { remember } from './remember.ts';

/** An element and its ancestors, nearest first. */
export type Path = readonly [SvgNode, ...SvgNode[]];

/** Calls `visit` for every element, parents first. */
export function walk(node: SvgNode, visit: (path: Path) => void, above: readonly SvgNode[] = []): void {
  const path: Path = [node, ...above];
  visit(path);
  for (const child of node.children) if (typeof child !== 'string') walk(child, visit, path);
}

const piece = /^(?:([\w-]+|\*)|\.([\w-]+)|#([\w-]+)|\[([\w:-]+)(?:(~?=)["']?([^"'\]]*)["']?)?\]|(:root))/;

/** One compound of a selector (".a.b", "text[x]"), read once: a build asks for the same ones a million times. */
interface Compound {
  readonly specificity: number;
  readonly classes: readonly string[];
  readonly fits: (node: SvgNode, isRoot: boolean) => boolean;
}

const compounds = new Map<string, Compound | null>();

/** Reads a compound; null when it never fits: states such as :hover. */
const compoundOf = (text: string): Compound | null => remember(compounds, text, () => readCompound(text));

function readCompound(text: string): Compound | null {
  // Left unread, a rule would hold in pages and not in their stills: a name was 17 px on the stage and 14 in its still.
  if (/[~+|]/.test(text.replace(/\[[^\]]*\]/g, ''))) throw new Error(`CSS: "${text}" is not read in a picture; give the element a class`);
  let specificity = 0;
  const classes: string[] = [];
  const tests: Compound['fits'][] = [];
  for (let rest = text; rest; ) {
    const m = piece.exec(rest);
    if (!m) return null;
    const [whole, tag, name, id, attr, operator, value, root] = m;
    if (tag && tag !== '*') tests.push((node) => tag === node.tag);
    if (name) {
      classes.push(name);
      tests.push((node) => words(node.attrs.class).includes(name));
    }
    if (id) tests.push((node) => node.attrs.id === id);
    if (attr)
      tests.push(({ attrs: { [attr]: given } }) => {
        if (given === undefined) return false;
        if (operator === '=') return String(given) === value;
        return operator !== '~=' || words(given).includes(value as string);
      });
    if (root) tests.push((_, isRoot) => isRoot);
    specificity += id ? 10_000 : tag ? (tag === '*' ? 0 : 1) : 100;
    rest = rest.slice(whole.length);
  }
  return { specificity, classes, fits: (node, isRoot) => tests.every((test) => test(node, isRoot)) };
}

const words = (text: unknown): string[] => String(text ?? '').split(/\s+/);

const partsOf = new Map<string, readonly string[]>();

const parts = (selector: string): readonly string[] => remember(partsOf, selector, () => selector.replace(/\s*>\s*/g, ' > ').trim().split(/\s+/));

/** Every class that a picture must have somewhere for the selector to match in it: cheap to ask before matching. */
export const classesOf = (selector: string): readonly string[] => parts(selector).flatMap((part) => compoundOf(part)?.classes ?? []);

/** Every class that stands in a picture. */
export function classesIn(root: SvgNode): ReadonlySet<string> {
  const found = new Set<string>();
  walk(root, ([{ attrs }]) => {
    for (const name of words(attrs.class)) found.add(name);
  });
  return found;
}

/** Specificity of a selector ("g > .a text") when it matches the path's element, else null. */
export function matches(selector: string, path: Path): number | null {
  const all = parts(selector);
  const from = (at: number, depth: number): number | null => {
    const node = path[depth];
    const text = all[at];
    const compound = text ? compoundOf(text) : null;
    if (!node || !compound?.fits(node, depth === path.length - 1)) return null;
    if (at === 0) return compound.specificity;
    const child = all[at - 1] === '>';
    for (let up = depth + 1; up < path.length; up++) {
      const above = from(at - (child ? 2 : 1), up);
      if (above !== null) return compound.specificity + above;
      if (child) break;
    }
    return null;
  };
  return from(all.length - 1, 0);
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
