/** Reads the CSS of pictures. Enough for rules written for SVG: nesting, @media, @supports, @layer; no escapes, no imports. */

export interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: readonly (readonly [property: string, value: string])[];
  /** The enclosing at-rules from the outside in, such as `@media print`. */
  readonly within: readonly string[];
}

/** All rules with declarations, in order, nested ones unfolded. At-rules without rules inside (@font-face, @import) are left out. */
export function parseCss(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  readBlock(css.replace(/\/\*[\s\S]*?\*\//g, ''), [], [], rules);
  return rules;
}

/** Custom properties set on :root outside any @media, unresolved. */
export function rootProperties(rules: readonly Rule[]): Readonly<Record<string, string>> {
  const onRoot = always(rules).filter((r) => r.selectors.includes(':root'));
  return Object.fromEntries(onRoot.flatMap((r) => r.declarations).filter(([property]) => property.startsWith('--')));
}

/** Rules that do not hang on a medium, a width or a missing feature. */
export const always = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter((r) => !r.within.some((w) => /^@(media|container|supports not)\b/.test(w)));

/** Rules back to CSS, small. */
export function printCss(rules: readonly Rule[]): string {
  return rules
    .map(({ selectors, declarations, within }) => {
      const body = declarations.map(([property, value]) => `${property}:${value}`).join(';');
      return `${within.map((w) => `${w}{`).join('')}${selectors.join(',')}{${body}}${'}'.repeat(within.length)}`;
    })
    .join('');
}

function readBlock(css: string, parents: readonly string[], within: readonly string[], rules: Rule[]): void {
  const declarations: [string, string][] = [];
  const nested: (() => void)[] = [];
  for (const { head, body } of statements(css)) {
    if (body === null) {
      const colon = head.indexOf(':');
      if (colon > 0 && parents.length && !head.startsWith('@'))
        declarations.push([
          head.slice(0, colon).trim(),
          head
            .slice(colon + 1)
            .trim()
            .replace(/\s+/g, ' '),
        ]);
    } else if (/^@(media|supports|container)\b/.test(head))
      nested.push(() => readBlock(body, parents, [...within, head], rules));
    else if (head.startsWith('@layer')) nested.push(() => readBlock(body, parents, within, rules));
    else if (!head.startsWith('@'))
      nested.push(() => readBlock(body, under(parents, splitTop(head, ',')), within, rules));
  }
  if (declarations.length) rules.push({ selectors: parents, declarations, within });
  for (const read of nested) read();
}

const under = (parents: readonly string[], selectors: readonly string[]): string[] =>
  parents.length === 0
    ? [...selectors]
    : parents.flatMap((p) => selectors.map((s) => (s.includes('&') ? s.replaceAll('&', p) : `${p} ${s}`)));

/** Cuts a block into `head;` and `head { body }`, minding brackets and quotes. */
function* statements(css: string): Generator<{ head: string; body: string | null }> {
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    const c = css[i];
    if (c === '"' || c === "'") i = css.indexOf(c, i + 1);
    else if (c === '(') i = closing(css, i);
    else if (c === ';') {
      yield { head: css.slice(start, i).trim(), body: null };
      start = i + 1;
    } else if (c === '{') {
      const end = closing(css, i);
      yield { head: css.slice(start, i).trim().replace(/\s+/g, ' '), body: css.slice(i + 1, end) };
      i = end;
      start = i + 1;
    }
  }
  if (css.slice(start).trim()) yield { head: css.slice(start).trim(), body: null };
}

/** Index of the bracket that closes the one at `open`. Throws on unbalanced CSS, so that a typo cannot eat the rest of a file. */
export function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const c = text[i];
    if (c === '(' || c === '{') depth++;
    else if (c === ')' || c === '}') depth--;
    if (depth === 0) return i;
  }
  throw new Error(`CSS: unclosed ${text[open]} near "${text.slice(Math.max(0, open - 40), open + 40).trim()}"`);
}

/** Splits at a separator outside brackets: "a, f(b, c)" → ["a", "f(b, c)"]. */
export function splitTop(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') i = closing(text, i);
    else if (text[i] === separator) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}
