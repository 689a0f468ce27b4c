import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageOf } from './package-of.ts';

/** A package as its makers describe it. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** As in its package.json: "BSD-3-Clause". */
  readonly licence: string;
  /** Paragraphs of its licence; empty when the package brings none. */
  readonly text: readonly string[];
  /** Where its source is published. */
  readonly source: string;
}

const folder = (name: string) => join(process.cwd(), 'node_modules', name);

/** Reads an installed package: what the lockfile chose is what was built in. */
export function readPackage(name: string): Package {
  const { version, license } = JSON.parse(readFileSync(join(folder(name), 'package.json'), 'utf8')) as { version: string; license?: string };
  if (!license) throw new Error(`node_modules/${name}/package.json names no licence`);
  return { name, version, licence: license, text: paragraphs(licenceText(name)), source: `https://www.npmjs.com/package/${name}` };
}

/** Packages inside one that is published as a single file, by the source maps beside it, without itself. */
export function packagesInside(name: string, maps: readonly string[]): readonly Package[] {
  const names = new Set<string>();
  for (const map of maps) {
    const { sources } = JSON.parse(readFileSync(join(folder(name), map), 'utf8')) as { sources: readonly string[] };
    for (const source of sources) names.add(packageOf(source) ?? name);
  }
  names.delete(name);
  return [...names].sort().map(readPackage);
}

/** The package's licence file, or else that part of its README. */
function licenceText(name: string): string {
  const files = readdirSync(folder(name));
  const read = (file: string) => readFileSync(join(folder(name), file), 'utf8');
  const file = files.find((one) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one));
  // What follows is about packages that a tool has inside itself and does not write into scripts.
  if (file) return read(file).replace(/\n#+ Licenses of bundled dependencies[\s\S]*$/i, '');
  const readme = files.find((one) => /^readme\.md$/i.test(one));
  return (readme && read(readme).match(/\n#+ *licen[cs]e[^\n]*\n([\s\S]*?)(?=\n#|$)/i)?.[1]) || '';
}

/** Lines joined to paragraphs; points of a list stay on lines of their own. */
export const paragraphs = (text: string): string[] =>
  text
    .replaceAll('\r', '')
    .split(/\n\s*\n|\n(?=\s*(?:[*-]|\d+\.|\([a-z]\)) )/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /[\p{L}\d]/u.test(part));
