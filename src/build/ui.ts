import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Interface words of one language, by key. */
export type Words = Readonly<Record<string, string>>;

const cache = new Map<string, Words>();

/** Reads content/ui/<lang>.yaml. Build time only. */
export function words(lang = 'en'): Words {
  let found = cache.get(lang);
  if (!found) {
    found = parse(readFileSync(join(process.cwd(), 'content/ui', `${lang}.yaml`), 'utf8')) as Words;
    cache.set(lang, found);
  }
  return found;
}

/** The interface word for a key with its {slots} filled in; an unknown key or an unfilled slot stops the build. */
export function t(all: Words, key: string, slots: Readonly<Record<string, string | number>> = {}): string {
  const word = all[key];
  if (word === undefined) throw new Error(`content/ui/${all.lang}.yaml: no word for "${key}"`);
  return word.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`content/ui/${all.lang}.yaml: "${key}" wants {${slot}}`);
    return String(value);
  });
}
