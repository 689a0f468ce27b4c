/** From a CSS value with var(), light-dark() and color-mix() to a literal one. */
import { closing, splitTop } from './css.ts';

export type Theme = 'paper' | 'night';
export type Properties = Readonly<Record<string, string>>;

/** The value with every var() replaced (fallbacks honoured, nesting too), every light-dark() decided, every srgb color-mix() done. */
export function resolve(value: string, properties: Properties, theme: Theme, seen: readonly string[] = []): string {
  const call = /(?<![\w-])(var|light-dark|color-mix)\(/.exec(value);
  if (!call) return value;
  const open = call.index + call[0].length - 1;
  const end = closing(value, open);
  const args = splitTop(value.slice(open + 1, end), ',');
  const inner = (text: string, also: readonly string[] = []): string =>
    resolve(text, properties, theme, [...seen, ...also]);
  const literal = (): string => {
    if (call[1] === 'light-dark') return inner(args[theme === 'paper' ? 0 : 1] ?? '');
    if (call[1] === 'color-mix') return mix(args.map((a) => inner(a)));
    const [name = '', ...fallback] = args;
    if (seen.includes(name)) throw new Error(`CSS: ${[...seen, name].join(' → ')} is a circle`);
    const found = properties[name];
    if (found !== undefined) return inner(found, [name]);
    if (fallback.length) return inner(fallback.join(', '));
    throw new Error(`CSS: ${name} is not a known token`);
  };
  return value.slice(0, call.index) + literal() + inner(value.slice(end + 1));
}

/** Names of the custom properties a value asks for, not looking into them. */
export const wanted = (value: string): string[] =>
  [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1] as string);

/** "#abc", "rgb(43 39 35 / .34)", "white" → "#rrggbb" or "#rrggbbaa"; null when it is no literal colour. */
export function toHex(value: string): string | null {
  const rgba = toRgba(value.trim().toLowerCase());
  if (!rgba) return null;
  const hex = (n: number): string => Math.round(n).toString(16).padStart(2, '0');
  const [r, g, b, a] = rgba;
  return `#${hex(r)}${hex(g)}${hex(b)}${a < 1 ? hex(a * 255) : ''}`;
}

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];
const named: Record<string, Rgba> = { white: [255, 255, 255, 1], black: [0, 0, 0, 1], transparent: [0, 0, 0, 0] };

function toRgba(value: string): Rgba | null {
  if (value in named) return named[value] as Rgba;
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(value)?.[1];
  if (hex) {
    const full = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex;
    const byte = (i: number): number => Number.parseInt(full.slice(i, i + 2) || 'ff', 16);
    return [byte(0), byte(2), byte(4), byte(6) / 255];
  }
  const rgb = /^rgba?\(([^()]*)\)$/
    .exec(value)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean);
  if (!rgb || (rgb.length !== 3 && rgb.length !== 4)) return null;
  const [r, g, b, a = 1] = rgb.map((n, i) =>
    n.endsWith('%') ? (Number.parseFloat(n) / 100) * (i === 3 ? 1 : 255) : Number(n),
  );
  return [r as number, g as number, b as number, a];
}

/** color-mix(in srgb, A 86%, B) as the specification does it: on premultiplied colours. */
function mix([space, first = '', second = '']: readonly string[]): string {
  const part = (text: string): [Rgba, number | null] => {
    const percent = /\s([\d.]+)%$/.exec(text);
    const rgba = toRgba((percent ? text.slice(0, percent.index) : text).trim().toLowerCase());
    if (!rgba || space !== 'in srgb') throw new Error(`CSS: cannot do color-mix(${[space, first, second].join(', ')})`);
    return [rgba, percent ? Number(percent[1]) / 100 : null];
  };
  const [a, p] = part(first);
  const [b, q] = part(second);
  const share = p ?? (q === null ? 0.5 : 1 - q);
  const alpha = a[3] * share + b[3] * (1 - share);
  const channel = (i: 0 | 1 | 2): number =>
    alpha === 0 ? 0 : (a[i] * a[3] * share + b[i] * b[3] * (1 - share)) / alpha;
  return `rgb(${channel(0)} ${channel(1)} ${channel(2)} / ${alpha})`;
}
