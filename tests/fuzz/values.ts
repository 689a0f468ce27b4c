/** Mutations of YAML and JSON as data: a node of chance is taken out, doubled, moved, or becomes something else. */
import { parse, stringify } from 'yaml';
import { directives, hostile } from './hostile.ts';
import { type Chance, pick, upTo } from './random.ts';

type Holder = Record<string, unknown> | unknown[];
interface Spot {
  readonly holder: Holder;
  readonly key: string;
}

/** Every place in the data, as the thing that holds it and its key. */
function spots(value: unknown): Spot[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...spots(get({ holder, key }))]);
}

const get = ({ holder, key }: Spot): unknown => (holder as Record<string, unknown>)[key];
function set({ holder, key }: Spot, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
function remove({ holder, key }: Spot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

const deep = (levels: number): unknown => (levels ? [deep(levels - 1)] : 1);
const strange: readonly unknown[] = [null, true, false, 0, -1, 0.1, 1e21, Number.NaN, Number.POSITIVE_INFINITY, '', ' ', 'x', [], {}, [[]], [null], { a: 1 }, '2017-02-30', '2017', 2017, '1,094', '٣', new Date(0), 'x'.repeat(10_000), deep(30), Array(2000).fill(1), '__proto__', 'constructor', '*', '&a', '!x', '%', '@', '`'];
const urls = ['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,<script>alert(1)</script>', '//evil.example', 'https://', 'https://a.example/:x[y]', 'http://a b', 'https://a.example/"onclick="x', 'ftp://a.example', 'https://a.example/<script>', 'vbscript:x', 'file:///etc/passwd', 'https://\u202Egpj.exe'];

type Mutation = (data: unknown, chance: Chance) => void;
const mutations: Readonly<Record<string, Mutation>> = {
  'a key gone': (data, chance) => remove(pick(chance, spots(data))),
  'a strange value': (data, chance) => set(pick(chance, spots(data)), pick(chance, strange)),
  'a value of elsewhere': (data, chance) => {
    const all = spots(data);
    set(pick(chance, all), structuredClone(get(pick(chance, all))));
  },
  'an entry twice': (data, chance) => {
    const lists = spots(data).map(get).filter((one): one is unknown[] => Array.isArray(one) && one.length > 0);
    const list = pick(chance, lists);
    list?.splice(upTo(chance, list.length), 0, structuredClone(pick(chance, list)));
  },
  'entries moved': (data, chance) => {
    const lists = spots(data).map(get).filter((one): one is unknown[] => Array.isArray(one) && one.length > 1);
    pick(chance, lists)?.sort(() => chance() - 0.5);
  },
  'a key too many': (data, chance) => {
    const maps = [data, ...spots(data).map(get)].filter((one): one is Record<string, unknown> => one !== null && typeof one === 'object' && !Array.isArray(one));
    const map = pick(chance, maps);
    if (map) set({ holder: map, key: pick(chance, ['__proto__', 'constructor', 'toString', 'length', 'id', 'note', 'x y', '', '0', '<<', ...Object.keys(map).map((key) => `${key}s`)]) }, pick(chance, strange));
  },
  'hostile words': (data, chance) => {
    const texts = spots(data).filter((spot) => typeof get(spot) === 'string');
    const spot = pick(chance, texts);
    if (!spot) return;
    const was = String(get(spot));
    const at = upTo(chance, was.length + 1);
    set(spot, was.slice(0, at) + pick(chance, [...hostile, ...directives, ...urls]) + was.slice(at));
  },
  'an address': (data, chance) => {
    const texts = spots(data).filter((spot) => typeof get(spot) === 'string');
    const links = texts.filter(({ key }) => key === 'link' || key === 'source');
    const spot = pick(chance, links.length ? links : texts);
    if (spot) set(spot, pick(chance, urls));
  },
  'numbers turned': (data, chance) => {
    const numbers = spots(data).filter((spot) => typeof get(spot) === 'number');
    const spot = pick(chance, numbers);
    const was = spot ? Number(get(spot)) : 0;
    if (spot) set(spot, pick(chance, [-was, was * 10, was / 7, was + 360, 0, was + 0.5, 1e308, -0]));
  },
  'coordinates swapped': (data, chance) => {
    const pairs = spots(data).map(get).filter((one): one is number[] => Array.isArray(one) && typeof one[0] === 'number');
    pick(chance, pairs)?.reverse();
  },
};

/** Names of the mutations, for the generator. */
export const valueMutations = Object.keys(mutations);

/** The file with one change of its data; the same text when it holds none. */
export function changeValues(path: string, text: string, name: string, chance: Chance): string {
  const json = path.endsWith('.json');
  let data: unknown;
  try {
    data = json ? JSON.parse(text) : parse(text);
  } catch {
    return text;
  }
  if (data === null || typeof data !== 'object' || !spots(data).length) return text;
  mutations[name]?.(data, chance);
  return json ? JSON.stringify(data) : stringify(data, { lineWidth: 0, aliasDuplicateObjects: chance() < 0.5 });
}
