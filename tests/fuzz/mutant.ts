/** One bad content out of a good one, the same for the same seed. */
import { type Chance, pick, seeded, upTo } from './random.ts';
import { textMutations, yamlSnippets } from './text.ts';
import { changeValues, valueMutations } from './values.ts';

/** Files by their path inside the content folder, as bytes: not all of them are text. */
export type Bytes = ReadonlyMap<string, Uint8Array>;

export interface Mutant {
  readonly seed: number;
  /** What was done, for the message of a failing case: "chapters/siege.md: lines twice". */
  readonly done: readonly string[];
  /** The files that differ; null for one that is gone. */
  readonly changed: ReadonlyMap<string, Uint8Array | null>;
}

/** What is mutated most, by folder or file; all else shares the last. Lessons join here when there are some. */
const kinds: readonly RegExp[] = [/^chapters\//, /^plain\//, /^claims\//, /^scenes\//, /^geo\/|^places/, /^figures\//, /^glossary|^corrections/, /^(?:site|sources|claimants|disputes|method|published)/, /./];

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (words: string) => new TextEncoder().encode(words);

export function mutant(seed: number, base: Bytes): Mutant {
  const chance = seeded(seed);
  const files = new Map<string, Uint8Array | null>(base);
  const done: string[] = [];
  const changed = new Map<string, Uint8Array | null>();
  // Mostly one thing, so that what is accepted is often seen; sometimes a few at once.
  for (let left = pick(chance, [1, 1, 1, 1, 2, 2, 3]); left; left--) {
    const kind = pick(chance, kinds);
    const paths = [...files.keys()].filter((path) => kind.test(path) && files.get(path));
    const path = pick(chance, paths.length ? paths : [...base.keys()]);
    const was = files.get(path) ?? new Uint8Array();
    const [how, now] = change(path, was, base, chance);
    done.push(`${path}: ${how}`);
    files.set(path, now);
    changed.set(path, now);
  }
  return { seed, done, changed };
}

function change(path: string, was: Uint8Array, base: Bytes, chance: Chance): [string, Uint8Array | null] {
  const die = chance();
  if (die < 0.02) return ['gone', null];
  if (die < 0.04) {
    const other = pick(chance, [...base.keys()]);
    return [`the content of ${other}`, base.get(other) ?? null];
  }
  if (die < 0.08) return ['bytes that are not UTF-8', broken(was, chance)];
  const data = !path.endsWith('.md');
  if (data && die < 0.14) {
    const snippet = pick(chance, yamlSnippets);
    return ['a snippet of YAML', bytes(chance() < 0.5 ? snippet + text(was) : `${text(was)}\n${snippet}`)];
  }
  if (data && die < 0.6) {
    const name = pick(chance, valueMutations);
    return [name, bytes(changeValues(path, text(was), name, chance))];
  }
  const [name, mutate] = pick(chance, Object.entries(textMutations));
  return [name, bytes(mutate(text(was), chance))];
}

function broken(was: Uint8Array, chance: Chance): Uint8Array {
  const at = upTo(chance, was.length + 1);
  const bad = pick(chance, [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x28, 0xa1], [0xfe, 0xff], [0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0]]);
  return Uint8Array.from([...was.slice(0, at), ...bad, ...was.slice(at)]);
}
