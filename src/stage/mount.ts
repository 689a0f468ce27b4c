import type { SvgNode } from '../figures/svg.ts';
import { round } from '../figures/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Keys live beside the DOM, not in it: what is mounted equals what the build printed, attribute by attribute. */
const keys = new WeakMap<Element, string>();
/** What an element was last made equal to. Asking it is many times faster than asking the DOM. */
const shown = new WeakMap<Element, SvgNode['attrs']>();

/** More would fade as so many layers that a phone drops the frames: they are there at once. */
const most = 16;

const sameAttrs = (a: SvgNode['attrs'] | undefined, b: SvgNode['attrs']): boolean => {
  if (!a) return false;
  const names = Object.keys(b);
  return names.length === Object.keys(a).length && names.every((name) => a[name] === b[name]);
};

const print = (value: string | number): string => (typeof value === 'number' ? round(value) : value);

function create(node: SvgNode, born: Element[]): Element {
  const element = document.createElementNS(SVG, node.tag);
  patch(element, node, born);
  return element;
}

function patchAttrs(element: Element, attrs: SvgNode['attrs']): void {
  for (const { name } of [...element.attributes]) if (!(name in attrs) && name !== 'xmlns') element.removeAttribute(name);
  for (const [name, value] of Object.entries(attrs)) {
    const text = print(value);
    if (name !== 'xmlns' && element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
  shown.set(element, attrs);
}

/** Makes an element equal to a node. Keyed children keep their element; the rest are matched by place and tag. */
function patch(element: Element, node: SvgNode, born: Element[]): void {
  if (!sameAttrs(shown.get(element), node.attrs)) patchAttrs(element, node.attrs);
  if (node.key) keys.set(element, node.key);
  const old = [...element.childNodes];
  const byKey = new Map(old.filter((c): c is Element => c instanceof Element && keys.has(c)).map((c) => [keys.get(c) as string, c]));
  const next = node.children.map((child, index) => {
    if (typeof child === 'string') {
      const at = old[index];
      if (at?.nodeType === Node.TEXT_NODE && at.textContent === child) return at;
      return document.createTextNode(child);
    }
    const kept = child.key ? byKey.get(child.key) : old[index];
    if (kept instanceof Element && kept.tagName === child.tag && (child.key !== undefined || !keys.has(kept))) {
      patch(kept, child, born);
      return kept;
    }
    const made = create(child, born);
    if (child.key) born.push(made);
    return made;
  });
  if (next.length !== old.length || next.some((n, i) => n !== old[i])) element.replaceChildren(...next);
}

/**
 * Shows a picture in a parent: keeps the marks that stay, lets new ones fade in, drops the others at once.
 *
 * @param fade milliseconds for what is new; 0 shows the final state at once
 * @returns settles when nothing moves any more
 */
export async function mount(parent: Element, node: SvgNode, fade: number): Promise<void> {
  const born: Element[] = [];
  const svg = parent.querySelector(':scope > svg');
  if (svg) patch(svg, node, born);
  else {
    const made = create(node, born);
    parent.append(made);
    born.splice(0, born.length, made);
  }
  await fadeIn(born, fade);
}

/**
 * Lets the marks of a picture that an earlier state of it had not fade in, as if that had been mounted into this one.
 *
 * @param fade milliseconds
 * @returns settles when nothing moves any more
 */
export async function fadeNew(before: Element, after: Element, fade: number): Promise<void> {
  const marks = (of: Element) => [...of.querySelectorAll('*')].filter((element) => keys.has(element));
  const known = new Set(marks(before).map((element) => keys.get(element)));
  await fadeIn(marks(after).filter((element) => !known.has(keys.get(element))), fade);
}

async function fadeIn(born: readonly Element[], fade: number): Promise<void> {
  if (fade === 0 || born.length === 0 || born.length > most) return;
  const fades = born.map((element) => element.animate({ opacity: [0, 1] }, { duration: fade, easing: 'ease-out' }));
  await Promise.allSettled(fades.map((animation) => animation.finished));
}
