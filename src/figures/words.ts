import type { DrawnClaim, FigureData } from './types.ts';

/** A figure's words and claims by name. Throws on a name its YAML file lacks, so that no picture prints "undefined". */
export function pick(data: FigureData): { word: (name: string) => string; claim: (name: string) => DrawnClaim } {
  const find =
    <T>(kind: string, from: Readonly<Record<string, T>>) =>
    (name: string): T => {
      const found = from[name];
      if (found === undefined)
        throw new Error(`the figure has no ${kind} named “${name}” (it has ${Object.keys(from).join(', ') || 'none'})`);
      return found;
    };
  return { word: find('word', data.words), claim: find('claim', data.claims) };
}

/** Puts values into `{name}` places of a sentence from content. */
export const put = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
