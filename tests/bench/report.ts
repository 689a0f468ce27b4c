/** Prints rounds: which targets each page meets, then a table a page. Median [least–most], and the ratio to the control. */
import { median, quantile } from 'd3';
import type { Measured } from './measure.ts';
import { type Target, targets } from './targets.ts';

/** Rounds of one page and of its control. */
export interface Pair {
  readonly ours: readonly Measured[];
  readonly control: readonly Measured[];
}

/** By the page's name, "/siege/". */
export type Rounds = ReadonlyMap<string, Pair>;

const numbers = (rounds: readonly Measured[], metric: string) =>
  rounds.flatMap(({ metrics }) => (typeof metrics[metric] === 'number' ? [metrics[metric]] : []));

const print = (value: number): string =>
  Math.abs(value) < 1 && value !== 0 ? value.toFixed(3) : Math.abs(value) < 20 ? value.toFixed(1) : value.toFixed(0);

/** Ratios to the control of the same round; rounds that lack either are left out. */
function ratios({ ours, control }: Pair, metric: string, to = metric): number[] {
  return ours.flatMap(({ metrics }, round) => {
    const [a, b] = [metrics[metric], control[round]?.metrics[to]];
    return typeof a === 'number' && b ? [a / b] : [];
  });
}

function range(values: readonly number[]): string {
  const middle = median(values);
  if (middle === undefined) return '-';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return print(least) === print(most) ? print(middle) : `${print(middle)} [${print(least)}–${print(most)}]`;
}

const times = (values: readonly number[]): string => {
  const ratio = median(values);
  return ratio === undefined ? '-' : `×${ratio.toFixed(ratio < 10 ? 2 : 0)}`;
};

/** Shifts below what anybody sees, and rounding, are no miss. */
const slack = 5e-4;

/** What a target is compared with, over all rounds; null when the page has no such thing. */
function found(pair: Pair, { metric, to }: Target): number | null {
  return median(to === undefined ? numbers(pair.ours, metric) : ratios(pair, metric, to)) ?? null;
}
const limit = ({ most, to }: Target) => (to === undefined ? `≤ ${most}` : `≤ ×${most}`);
const mark = (value: number | null, { most }: Target) => (value === null ? '' : value <= most + slack ? 'met' : 'MISSED');

/** A Markdown table, padded so that it reads as plain text too. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((text, i) => Math.max(text.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((n) => '-'.repeat(n))), ...rows.map(line)].join('\n');
}

/** All targets by all pages: the medians, with a mark where one is missed. */
export function overview(rounds: Rounds): string {
  const rows = targets.map((target) => [
    `${target.metric} ${limit(target)}`,
    ...[...rounds.values()].map((pair) => {
      const value = found(pair, target);
      if (value === null) return '-';
      return `${target.to === undefined ? print(value) : times([value])}${mark(value, target) === 'MISSED' ? ' MISSED' : ''}`;
    }),
  ]);
  return markdown(['target', ...rounds.keys()], rows);
}

/** Latency of jumps to steps over all rounds, by kind of scene. */
function latencies(rounds: readonly Measured[]): string[][] {
  const jumps = rounds.flatMap((round) => round.jumps);
  return [...new Set(jumps.map(({ kind }) => kind))].sort().flatMap((kind) => {
    const some = jumps.filter((jump) => jump.kind === kind);
    return (['change', 'picture'] as const).map((what) => {
      const values = some.flatMap((jump) => jump[what] ?? []);
      const lost = some.length - values.length;
      const [p50, p95] = [quantile(values, 0.5), quantile(values, 0.95)].map((v) => (v === undefined ? '-' : print(v)));
      const label = what === 'change' ? 'first change' : 'whole picture';
      return [`${kind}: ${label}, p50 / p95 ms`, `${p50} / ${p95} (${values.length}${lost > 0 ? `, ${lost} without` : ''})`, '', '', '', ''];
    });
  });
}

/** Everything of one page: its targets first, then the other figures. */
export function table(name: string, pair: Pair): string {
  const held = targets.map((target) => {
    const value = found(pair, target);
    const floor = numbers(pair.control, target.to ?? target.metric);
    return [target.metric, range(numbers(pair.ours, target.metric)), range(floor), times(ratios(pair, target.metric, target.to)), limit(target), mark(value, target)];
  });
  const others = [...new Set(pair.ours.flatMap(({ metrics }) => Object.keys(metrics)))]
    .filter((metric) => !targets.some((target) => target.metric === metric))
    .map((metric) => [metric, range(numbers(pair.ours, metric)), range(numbers(pair.control, metric)), times(ratios(pair, metric)), '', ''])
    .filter(([metric, ...cells]) => !metric?.endsWith('kB') || cells.some((text) => !/^(-|0\.0|)$/.test(text)));
  return markdown([name, 'ours', 'control', 'ratio', 'target', ''], [...held, ...others, ...latencies(pair.ours)].filter(([, ours]) => ours !== '-'));
}
