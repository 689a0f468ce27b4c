/** A picture as plain data: what draw functions return, what becomes a string at build time and DOM in the browser. */
export interface SvgNode {
  readonly tag: string;
  /** Identity among siblings, so that a change of state moves the same mark instead of replacing it. */
  readonly key?: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

type Child = SvgNode | string | false | null | undefined | readonly Child[];

/** Makes a node. `key` in attrs becomes the node's identity and is not printed. False, null and undefined children vanish. */
export function h(tag: string, attrs: Record<string, string | number | undefined> = {}, ...children: Child[]): SvgNode {
  const { key, ...rest } = attrs;
  const kept = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined)) as Record<
    string,
    string | number
  >;
  const flat = children.flat(9 as 1).filter((c): c is SvgNode | string => c !== false && c !== null && c !== undefined);
  return { tag, ...(key === undefined ? {} : { key: String(key) }), attrs: kept, children: flat };
}

/** At most two decimals, no trailing zeros: 12.346 → "12.35", 3 → "3". Keeps stills small and equal across engines. */
export const round = (n: number): string => String(Math.round(n * 100) / 100);

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (s: string): string => s.replace(/[&<>"]/g, (c) => escapes[c] as string);

/** The node as SVG source. Numbers are rounded to two decimals. */
export function toSvg(node: SvgNode | string): string {
  if (typeof node === 'string') return escape(node);
  const attrs = Object.entries(node.attrs)
    .map(([k, v]) => ` ${k}="${typeof v === 'number' ? round(v) : escape(v)}"`)
    .join('');
  const inner = node.children.map(toSvg).join('');
  return inner ? `<${node.tag}${attrs}>${inner}</${node.tag}>` : `<${node.tag}${attrs}/>`;
}
