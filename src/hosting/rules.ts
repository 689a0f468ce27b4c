/** The headers that a site ships for its host, in the form of Netlify and Cloudflare Pages: a path, then its headers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Rule {
  /** As written: "*" stands for anything. */
  readonly pattern: string;
  readonly path: RegExp;
  /** By name as written. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A pattern as a regular expression: the same text for nginx, Apache and JavaScript. */
export const regex = (pattern: string): string => `^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`;

/** Reads `_headers`. A header that is named twice under one path is joined, as hosts do. */
export function readHeaders(text: string): readonly Rule[] {
  const rules: { pattern: string; path: RegExp; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name && value !== undefined && rule) rule.headers[name] = rule.headers[name] ? `${rule.headers[name]}, ${value}` : value;
    else if (/^\S/.test(line)) rules.push({ pattern: line.trim(), path: new RegExp(regex(line.trim())), headers: {} });
    else throw new Error(`_headers: cannot read “${line}”`);
  }
  return rules;
}

/** What the rules say of a path, by name in small letters; what two of them say of one header is joined, as hosts do. */
export function headersFor(rules: readonly Rule[], path: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const rule of rules)
    if (rule.path.test(path))
      for (const [name, value] of Object.entries(rule.headers)) {
        const key = name.toLowerCase();
        out[key] = out[key] ? `${out[key]}, ${value}` : value;
      }
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
