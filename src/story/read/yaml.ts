import { type Document, isMap, isScalar, type Node, parseDocument, visit } from 'yaml';
import { type Position, type Problem, problem } from '../problem.ts';
import type { SourceFile } from './files.ts';
import { unreadable } from './limits.ts';
import { escapedSign, unseenSign } from './signs.ts';

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
  const unfit = unreadable(file);
  if (unfit) {
    problems.push(unfit);
    return undefined;
  }
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  for (const error of [...document.errors, ...document.warnings].slice(0, mostErrors))
    problems.push(problem(file.at(offset + error.pos[0]), `not YAML: ${error.message}`, 'YAML that can be read'));
  const strange = document.errors.length ? undefined : notPlain(document);
  if (strange) problems.push(problem(file.at(offset + strange.at), strange.what, 'plain keys and values'));
  if (document.errors.length || strange) return undefined;

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

  visit(document, {
    Scalar: (_, { value, range }) => {
      const sign = typeof value === 'string' ? escapedSign(value) : undefined;
      // One that stands in the file as it is has been told.
      if (sign && range && !text.slice(range[0], range[1]).includes(sign)) problems.push(unseenSign(sign, file.at(offset + range[0])));
    },
  });
  return { value: document.toJS() as unknown, at, atKey, inText };
}

/** After the first few, errors of syntax are echoes of those before. */
const mostErrors = 5;

/** What YAML allows and no content needs: keys that are no text, tags, aliases of nothing, of themselves or without end. */
function notPlain(document: Document): { what: string; at: number } | undefined {
  let found: { what: string; at: number } | undefined;
  let alias = 0;
  const stop = (what: string, node: unknown) => {
    found = { what, at: (node as Node | null)?.range?.[0] ?? 0 };
    return visit.BREAK;
  };
  visit(document, {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === '__proto__') return stop('a key “__proto__”', pair.key);
      return isScalar(pair.key) ? undefined : stop('a key that is not a text', pair.key ?? pair.value);
    },
    Node: (_, node) => ('tag' in node && node.tag && !/^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/.test(node.tag) ? stop(`a tag “${node.tag}”`, node) : undefined),
    Alias: (_, node, path) => {
      alias ||= node.range?.[0] ?? 0;
      return path.some((above) => 'anchor' in above && above.anchor === node.source) ? stop(`“*${node.source}” stands inside itself`, node) : undefined;
    },
  });
  if (found) return found;
  try {
    document.toJS();
    return undefined;
  } catch (error) {
    return { what: `not YAML: ${(error as Error).message}`, at: alias };
  }
}
