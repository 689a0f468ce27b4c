/**
 * The words of a picture as the outlines of their letters. A file in <img> that carries fonts has them unpacked, and asks for each of
 * them and for what stands behind it in every size: for a map 150 ms at a quarter of this machine's speed, 15 to 30 without, and a third
 * more bytes. Who cannot see the picture has its alternative; the words are kept on the letters for who reads the file.
 */
import { round, type SvgNode } from '../figures/svg.ts';
import { type Path, walk } from './cascade.ts';
import { always, type Rule } from './css.ts';
import { remember } from './remember.ts';
import { type PlacedRun, placedRuns } from './placed-runs.ts';
import { alongCourse, onLine } from './set-glyphs.ts';
import { type Computed, compute } from './text-style.ts';
import type { Properties } from './values.ts';

export interface Outlined {
  readonly root: SvgNode;
  /** How the letters are painted, a class for each way. */
  readonly rules: readonly Rule[];
}

/** With the tokens that its own class sets for it. */
const isPaint = (property: string): boolean => /^(--|fill|stroke|paint-order|opacity|visibility|display)/.test(property);

/** The picture with a path for every <text>, or a few where it has several scripts. Throws on text whose paint depends on where it stands. */
export async function outlineText(root: SvgNode, rules: readonly Rule[], tokens: Properties): Promise<Outlined> {
  const computed = compute(root, always(rules), tokens, 'paper');
  const literal = new Map([...computed].map(([node, { own }]) => [node, own] as const));
  const paths: Path[] = [];
  const courses = new Map<string, string>();
  walk(root, (path) => {
    const [{ tag, attrs }] = path;
    if (tag === 'text') paths.push(path);
    if (tag === 'path' && attrs.id !== undefined) courses.set(`#${attrs.id}`, String(attrs.d));
  });
  const ways: Ways = new Map();
  const outlines = new Map<SvgNode, SvgNode>();
  for (const path of paths) {
    const paint = paintOf(path, computed);
    const runs = await placedRuns(path[0], literal, computed);
    const letters = await Promise.all(runs.map((run) => lettersOf(run, paint, courses, ways)));
    outlines.set(path[0], letters.length === 1 ? (letters[0] as SvgNode) : { tag: 'g', attrs: {}, children: letters });
  }
  return { root: replaced(root, outlines), rules: [...ways.values()] };
}

type Way = Rule & { readonly selectors: readonly [string] };
type Ways = Map<string, Way>;
type Paint = readonly (readonly [property: string, value: string])[];

function paintOf(path: Path, computed: ReadonlyMap<SvgNode, Computed>): Paint {
  const said = (node: SvgNode) => (computed.get(node) as Computed).said;
  const [text] = path;
  walk(text, ([part]) => {
    const odd = Object.keys(said(part)).find((name) => name === 'transform' || (part !== text && (isPaint(name) || name === 'dy' || name === 'y')));
    if (odd) throw new Error(`${odd} on <${part.tag}>: words of a picture that is outlined have none`);
  });
  // The width of a stroke is in units of the letters, which only a text's own can be turned into.
  const stroked = path.find((node) => said(node).stroke !== undefined);
  if (stroked && stroked !== text && said(stroked).stroke !== 'none') throw new Error(`<text> has its stroke from <${stroked.tag}>: in a picture that is outlined it says so itself`);
  // What it does not say comes from above, not from what is said of paths.
  return Object.entries({ fill: 'inherit', stroke: 'inherit', ...said(text) }).flatMap(([name, value]) => (isPaint(name) ? [[name, String(value)] as const] : []));
}

async function lettersOf(run: PlacedRun, paint: Paint, courses: ReadonlyMap<string, string>, ways: Ways): Promise<SvgNode> {
  const course = run.along && courses.get(String(run.along.href));
  if (run.along && !course) throw new Error(`no path ${run.along.href} for words to stand on`);
  const { d, scale, transform } = course ? await alongCourse(run, course) : await onLine(run);
  // What is said of paths is not said of letters.
  const declarations = paint.map(([name, value]) => [name, `${name === 'stroke-width' ? round(Number.parseFloat(value) / scale) : value}!important`] as const);
  const way = remember(ways, JSON.stringify(declarations), (): Way => ({ selectors: [`.letters-${ways.size + 1}`], declarations, within: [] }));
  return { tag: 'path', attrs: { class: way.selectors[0].slice(1), 'aria-label': run.text, ...(transform && { transform }), d }, children: [] };
}

/** The tree with outlines for text, without what only text stood on. */
function replaced(node: SvgNode, outlines: ReadonlyMap<SvgNode, SvgNode>): SvgNode {
  const outline = outlines.get(node);
  if (outline) return outline;
  const courses = new Set<unknown>();
  for (const child of node.children)
    if (typeof child !== 'string' && outlines.has(child)) walk(child, ([part]) => void (part.tag === 'textPath' && courses.add(part.attrs.href)));
  const isCourse = (child: SvgNode | string) => typeof child !== 'string' && courses.has(`#${child.attrs.id}`);
  const stays = (child: SvgNode | string) => typeof child === 'string' || child.tag !== 'defs' || !child.children.every(isCourse);
  return { ...node, children: node.children.filter(stays).map((child) => (typeof child === 'string' ? child : replaced(child, outlines))) };
}
