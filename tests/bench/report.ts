/** Prints rounds as one table: median [least–most] and the ratio to the control of the same rounds. */
import type { Measured } from './measure.ts';
import { percentile } from './measure.ts';

/** Rounds of each page and of its control, by the page's path. */
export type Rounds = ReadonlyMap<string, { readonly ours: readonly Measured[]; readonly control: readonly Measured[] }>;

const numbers = (rounds: readonly Measured[], metric: string) =>
  rounds.flatMap(({ metrics }) => (typeof metrics[metric] === 'number' ? [metrics[metric]] : []));

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? (sorted[at] ?? null) : ((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2;
}

const print = (value: number): string =>
  Math.abs(value) < 1 && value !== 0 ? value.toFixed(3) : Math.abs(value) < 20 ? value.toFixed(1) : value.toFixed(0);

function cell(values: readonly number[], control: readonly number[] = []): string {
  const middle = median(values);
  if (middle === null) return '-';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = print(least) === print(most) ? '' : ` [${print(least)}–${print(most)}]`;
  const ratios = values.flatMap((value, round) => (control[round] ? [value / control[round]] : []));
  const ratio = median(ratios);
  return `${print(middle)}${range}${ratio === null ? '' : ` ×${ratio.toFixed(ratio < 10 ? 1 : 0)}`}`;
}

/** Latency of jumps to steps, p50 and p95 over all rounds, by kind of scene. */
function latencies(rounds: readonly Measured[]): [string, string][] {
  const jumps = rounds.flatMap((round) => round.jumps);
  return [...new Set(jumps.map(({ kind }) => kind))].sort().flatMap((kind) => {
    const some = jumps.filter((jump) => jump.kind === kind);
    return (['change', 'picture'] as const).map((what): [string, string] => {
      const values = some.flatMap((jump) => jump[what] ?? []);
      const lost = some.length - values.length;
      const [p50, p95] = [percentile(values, 50), percentile(values, 95)].map((v) => (v === null ? '-' : print(v)));
      const label = what === 'change' ? 'first change' : 'whole picture';
      return [
        `${kind}: ${label}, p50 / p95 ms`,
        `${p50} / ${p95} (${values.length}${lost > 0 ? `, ${lost} without` : ''})`,
      ];
    });
  });
}

/** The whole table as text, a Markdown table that can be pasted into a note. */
export function table(rounds: Rounds): string {
  const pages = [...rounds];
  const metrics = [...new Set(pages.flatMap(([, { ours }]) => ours.flatMap((round) => Object.keys(round.metrics))))];
  const columns = pages.flatMap(([path]) => [`/${path}`, 'control']);
  const rows = metrics
    .map((metric) => [
      metric,
      ...pages.flatMap(([, { ours, control }]) => {
        const floor = numbers(control, metric);
        return [cell(numbers(ours, metric), floor), cell(floor)];
      }),
    ])
    .filter(([metric, ...cells]) => !metric?.endsWith('kB') || cells.some((text) => !/^(-|0\.0)$/.test(text)));
  const jumps = pages.map(([, { ours }]) => new Map(latencies(ours)));
  for (const label of [...new Set(jumps.flatMap((map) => [...map.keys()]))].sort())
    rows.push([label, ...jumps.flatMap((map) => [map.get(label) ?? '-', '-'])]);
  const widths = ['metric', ...columns].map((head, i) =>
    Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => `| ${cells.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(['metric', ...columns]), line(widths.map((n) => '-'.repeat(n))), ...rows.map(line)].join('\n');
}
