import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import { type Position, type Problem, problem } from '../problem.ts';
import type { SourceFile } from './files.ts';

export type Path = readonly (string | number)[];

/** Parsed YAML that knows where each value stands. */
export interface Yaml {
  readonly value: unknown;
  /** Start of the value at a path, or of the closest thing above it that exists. */
  readonly at: (path: Path) => Position;
  /** Start of a key of the mapping at a path. */
  readonly atKey: (path: Path, key: string) => Position;
  /** Place of the nth letter of a text; the text's start when folding or escapes make letters and file differ. */
  readonly inText: (path: Path, index: number) => Position;
}

/**
 * Parses YAML, which may be a part of a file (frontmatter) starting at `offset`. Syntax errors are added to `problems`;
 * undefined when there are any.
 */
export function parseYaml(file: SourceFile, problems: Problem[], text = file.text, offset = 0): Yaml | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  for (const error of [...document.errors, ...document.warnings])
    problems.push(problem(file.at(offset + error.pos[0]), `not YAML: ${error.message}`, 'YAML that can be read'));
  if (document.errors.length) return undefined;

  const find = (path: Path): Node | undefined => {
    const node = path.length ? document.getIn(path, true) : document.contents;
    return (node ?? undefined) as Node | undefined;
  };
  const start = (path: Path): number => {
    for (let upTo = path.length; upTo >= 0; upTo--) {
      const range = find(path.slice(0, upTo))?.range;
      if (range) return range[0];
    }
    return 0;
  };
  const at = (path: Path) => file.at(offset + start(path));

  const atKey = (path: Path, key: string) => {
    const map = find(path);
    const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const range = (pair?.key as Node | undefined)?.range;
    return range ? file.at(offset + range[0]) : at(path);
  };

  const inText = (path: Path, index: number) => {
    const node = find(path);
    if (!isScalar(node) || !node.range || typeof node.value !== 'string') return at(path);
    const [from, to] = node.range;
    const quote = /^["']/.test(text[from] ?? '') ? 1 : 0;
    return text.slice(from + quote, to - quote) === node.value ? file.at(offset + from + quote + index) : at(path);
  };

  return { value: document.toJS() as unknown, at, atKey, inText };
}
