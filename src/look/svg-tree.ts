/** SVG source to the node tree of figures/svg.ts. */
import type { SvgNode } from '../figures/svg.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(#x[\da-f]+|#\d+|\w+)?;?/gi, (whole, name: string | undefined) => {
    if (!name || !whole.endsWith(';')) throw new Error(`SVG: bare & in "${text.slice(0, 60)}"`);
    if (!name.startsWith('#')) return entities[name] ?? fail(`unknown entity ${whole}`);
    return String.fromCodePoint(
      name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
    );
  });

function fail(what: string): never {
  throw new Error(`SVG: ${what}`);
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;

/** Top-level nodes of well-formed SVG or a fragment of it. Throws on unclosed or crossed tags, bare & and <, doubled attributes. */
export function parseSvg(source: string): readonly (SvgNode | string)[] {
  type Open = { tag: string; attrs: Record<string, string>; children: (SvgNode | string)[] };
  const root: Open = { tag: '', attrs: {}, children: [] };
  const stack: Open[] = [root];
  for (const [whole, cdata, closed, opened, attributes = '', selfClosed] of source.matchAll(token)) {
    const parent = stack.at(-1) as Open;
    if (whole === '<') fail(`malformed tag near "${source.slice(source.indexOf(whole), source.indexOf(whole) + 60)}"`);
    if (cdata !== undefined) parent.children.push(cdata);
    else if (closed) {
      if (parent.tag !== closed || stack.length === 1) fail(`</${closed}> closes <${parent.tag}>`);
      stack.pop();
    } else if (opened) {
      const node: Open = { tag: opened, attrs: readAttributes(opened, attributes), children: [] };
      parent.children.push(node);
      if (!selfClosed) stack.push(node);
    } else if (!whole.startsWith('<')) parent.children.push(decode(whole));
  }
  if (stack.length > 1) fail(`<${stack.at(-1)?.tag}> is not closed`);
  return root.children;
}

function readAttributes(tag: string, source: string): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const [, name = '', double, single] of source.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name in attrs) fail(`<${tag}> has ${name} twice`);
    attrs[name] = decode(double ?? single ?? '');
  }
  return attrs;
}

/** All text of a node and its descendants. */
export const textOf = (node: SvgNode | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
