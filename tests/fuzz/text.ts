/** Mutations of any text file, letter by letter and block by block. */
import { directives, hostile } from './hostile.ts';
import { type Chance, insert, pick, upTo } from './random.ts';

type Mutation = (text: string, chance: Chance) => string;

const lines = (text: string) => text.split('\n');
/** A run of lines: from, length. */
const run = (count: number, chance: Chance) => [upTo(chance, count), 1 + upTo(chance, 6)] as const;

/** By name, so that a failing case can say what was done. */
export const textMutations: Readonly<Record<string, Mutation>> = {
  'lines gone': (text, chance) => {
    const all = lines(text);
    all.splice(...run(all.length, chance));
    return all.join('\n');
  },
  'lines twice': (text, chance) => {
    const all = lines(text);
    const [from, length] = run(all.length, chance);
    all.splice(from, 0, ...all.slice(from, from + length));
    return all.join('\n');
  },
  'lines moved': (text, chance) => {
    const all = lines(text);
    const taken = all.splice(...run(all.length, chance));
    all.splice(upTo(chance, all.length + 1), 0, ...taken);
    return all.join('\n');
  },
  'cut off': (text, chance) => text.slice(0, upTo(chance, text.length)),
  'head gone': (text, chance) => text.slice(upTo(chance, text.length)),
  empty: () => '',
  blank: () => ' \n\t\n \n',
  'a letter gone': (text, chance) => {
    const at = upTo(chance, text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'a sign gone': (text, chance) => {
    const signs = [...text.matchAll(/[:[\]{}#"'()|>-]/g)].map((match) => match.index);
    const at = pick(chance, signs) ?? 0;
    return text.slice(0, at) + text.slice(at + 1);
  },
  'a sign too many': (text, chance) => insert(chance, text, pick(chance, [...':[]{}#"\'()|>-*&!%@`?,'])),
  'a word changed': (text, chance) => {
    const words = [...text.matchAll(/[\p{L}\d]+/gu)];
    const [from, to] = [pick(chance, words), pick(chance, words)];
    return from && to ? text.slice(0, from.index) + to[0] + text.slice(from.index + from[0].length) : text;
  },
  'an id changed': (text, chance) => {
    const ids = [...text.matchAll(/\b[A-Z]\d{2,3}\b|(?<=#)[a-z][a-z-]+|(?<=id: )[\w-]+/g)];
    const id = pick(chance, ids);
    if (!id) return text;
    const other = pick(chance, [...ids.map(([one]) => one), 'nobody', 'Z999', '__proto__', 'constructor', 'toString', '']);
    return text.slice(0, id.index) + other + text.slice(id.index + id[0].length);
  },
  'a number changed': (text, chance) => {
    const number = pick(chance, [...text.matchAll(/\d+(?:\.\d+)?/g)]);
    const other = pick(chance, ['-1', '0', '1e400', '1e-400', '.nan', '.inf', '-.inf', '0x1F', '0o17', '1_000', '007', '1.7976931348623157e308', '9007199254740993', '99999999999999999999', '-0', '٣٠', '½', 'NaN', 'null', '2017-02-30', '9999-99-99']);
    return number ? text.slice(0, number.index) + other + text.slice(number.index + number[0].length) : text;
  },
  'coordinates swapped': (text, chance) => {
    const pair = pick(chance, [...text.matchAll(/\[(-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?)([\],])/g)]);
    return pair ? `${text.slice(0, pair.index)}[${pair[2]}, ${pair[1]}${pair[3]}${text.slice(pair.index + pair[0].length)}` : text;
  },
  hostile: (text, chance) => insert(chance, text, pick(chance, hostile)),
  'hostile words': (text, chance) => {
    const word = pick(chance, [...text.matchAll(/(?<= )[\p{L}]+(?= )/gu)]);
    return word ? insert(chance, text, `${pick(chance, hostile)} `, word.index) : text;
  },
  directive: (text, chance) => {
    const word = pick(chance, [...text.matchAll(/(?<= )[\p{L}]+(?= )/gu)]);
    return word ? insert(chance, text, `${pick(chance, directives)} `, word.index) : text;
  },
  'directive on a line': (text, chance) => {
    const all = lines(text);
    const around = chance() < 0.5 ? [''] : [];
    all.splice(upTo(chance, all.length + 1), 0, ...around, pick(chance, directives), ...around);
    return all.join('\n');
  },
  'byte order mark': (text) => `\uFEFF${text}`,
  'byte order marks': (text) => `\uFEFF\uFEFF${text}`,
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old': (text) => text.replaceAll('\n', '\r'),
  'mixed line ends': (text, chance) => text.replace(/\n/g, () => pick(chance, ['\n', '\r\n', '\r', '\u2028', '\u0085'])),
  tabs: (text) => text.replaceAll('  ', '\t'),
  'a tab': (text, chance) => insert(chance, text, '\t'),
  'no-break spaces': (text, chance) => text.replace(/ /g, (sign) => (chance() < 0.1 ? '\u00A0' : sign)),
  'full-width signs': (text, chance) => text.replace(/[:{}#]/g, (sign) => (chance() < 0.05 ? String.fromCodePoint(sign.charCodeAt(0) + 0xfee0) : sign)),
  'turned quotation marks': (text, chance) => text.replace(/["“”]/g, (sign) => (chance() < 0.3 ? pick(chance, ['“', '”', '"', '„', '«']) : sign)),
  'nested without end': (text, chance) => insert(chance, text, pick(chance, ['[', '{', '> ', '- ', '*', '_', ':claim[', '(', ':::a\n', '<b>', '? ', '{a: ', '1. ', '**a _b ', '`', '~']).repeat(pick(chance, [5, 60, 3000, 40_000]))),
  'nested by indent': (text, chance) => text + Array.from({ length: pick(chance, [40, 400]) }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  'a huge line': (text, chance) => insert(chance, text, pick(chance, ['x', 'x ', '"a \'b ', '&amp;', ':a', '\u0301', '9', '<a ', 'a@b.c ']).repeat(pick(chance, [3000, 9_500, 200_000]))),
  'a huge file': (text, chance) => `${text}\n`.repeat(Math.ceil(pick(chance, [50_000, 600_000]) / (text.length + 1))),
  'a thousand blank lines': (text, chance) => insert(chance, text, '\n'.repeat(1000)),
};

/** What only YAML knows, as text put after or before a file. */
export const yamlSnippets: readonly string[] = [
  '&a [*a]\n',
  'x: *nobody\n',
  'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c]\n',
  '<<: { id: x }\n',
  '? [a, b]\n: c\n',
  '? { a: b }\n: c\n',
  '__proto__: { polluted: true }\n',
  'constructor: { prototype: { polluted: true } }\n',
  '---\nanother: document\n',
  '...\n---\n',
  '%YAML 1.1\n---\n',
  '%TAG ! tag:evil.example,2000:\n---\n',
  'x: !!js/function "function () { process.exit(1) }"\n',
  'x: !!binary "////"\n',
  'x: !!set { a, b }\n',
  'x: !!omap [a: 1]\n',
  'x: !!python/object/apply:os.system ["true"]\n',
  'x: |9\n  a\n',
  'x: >-\n\ta\n',
  '"unfinished: \n',
  'on: yes\nno: off\n~: null\n1: 2\n.nan: 3\n',
  '\u0000',
  '# only a comment',
];
