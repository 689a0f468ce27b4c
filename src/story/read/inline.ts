import type { Written } from './reference.ts';

/** A directive inside a YAML text, and where it stands in it. */
export interface Inline extends Written {
  readonly from: number;
  readonly to: number;
}

const pattern = /:([A-Za-z0-9][\w-]*)(?:\[((?:[^[\]]|\[[^[\]]*\])*)\])?(?:\{([^{}]*)\})?/g;

/** Finds `:name[label]{attributes}` in a plain text by the same rule as in Markdown: "6:30" and "Source:Amnesty" are prose. */
export function findInline(text: string): Inline[] {
  const found: Inline[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, name = '', label, attributes] = match;
    if (label === undefined && attributes === undefined && name !== 'claim' && name !== 'quote') continue;
    if (text[match.index - 1] === '\\') continue;
    found.push({
      name,
      label,
      attributes: readAttributes(attributes ?? ''),
      from: match.index,
      to: match.index + whole.length,
    });
  }
  return found;
}

/** `#C06 show="unit"` as { id, show }. */
function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, id, key, quoted, bare, stray] of text.matchAll(
    /#([\w-]+)|([\w-]+)=(?:["']([^"']*)["']|(\S+))|(\S+)/g,
  )) {
    if (id !== undefined) attributes.id = id;
    else if (key !== undefined) attributes[key] = quoted ?? bare ?? '';
    else if (stray !== undefined) attributes[stray] = '';
  }
  return attributes;
}
