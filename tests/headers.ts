/** The headers that a site ships for its host, in the form of Netlify and Cloudflare Pages: a path, then its headers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Rule {
  readonly path: RegExp;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads `_headers`. `*` stands for anything, `:name` for one part of a path. */
export function readHeaders(text: string): readonly Rule[] {
  const rules: { path: RegExp; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name && value !== undefined && rule) {
      const key = name.toLowerCase();
      rule.headers[key] = rule.headers[key] ? `${rule.headers[key]}, ${value}` : value;
    } else if (/^\S/.test(line)) {
      const pattern = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+');
      rules.push({ path: new RegExp(`^${pattern}$`), headers: {} });
    } else throw new Error(`_headers: cannot read “${line}”`);
  }
  return rules;
}

/** What the rules say of a path; what two of them say of one header is joined, as hosts do. */
export function headersFor(rules: readonly Rule[], path: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const rule of rules)
    if (rule.path.test(path))
      for (const [name, value] of Object.entries(rule.headers)) out[name] = out[name] ? `${out[name]}, ${value}` : value;
  return out;
}

const known = new Map<string, readonly Rule[]>();

/** The rules that a built site ships; none if it has no such file. */
export function shippedHeaders(root: string): readonly Rule[] {
  let rules = known.get(root);
  if (!rules) {
    const file = join(root, '_headers');
    rules = existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : [];
    known.set(root, rules);
  }
  return rules;
}
