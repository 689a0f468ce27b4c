import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A template with its {slots} filled in; braces of other words, as in `:claim{#K17}`, stay. An unknown file throws. */
export function fillTemplate(name: string, slots: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(import.meta.dirname, 'templates', name), 'utf8');
  return text.replace(/\{([a-z]+)\}/g, (whole, slot: string) => slots[slot] ?? whole);
}
