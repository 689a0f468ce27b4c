/** A <text> as runs of one script each, every one where it stands. */
import type { SvgNode } from '../figures/svg.ts';
import { advance } from './measure.ts';
import { visualRuns } from './scripts.ts';
import { type Computed, isArabic, shown, type TextStyle } from './text-style.ts';

type Attributes = Readonly<Record<string, string>>;
type Leaf = {
  readonly text: string;
  readonly style: TextStyle;
  readonly attrs: Attributes;
  readonly along: Attributes | null;
  /** px before it. */
  readonly gap: number;
};

/** Words of one script, and where they begin. */
export interface PlacedRun {
  readonly text: string;
  readonly style: TextStyle;
  /** What <text> and <tspan> above it say, nearest last. */
  readonly attrs: Attributes;
  /** What its <textPath> says. */
  readonly along: Attributes | null;
  /** px to the right of x, or along the path from startOffset. */
  readonly left: number;
  /** px after every character. */
  readonly tracking: number;
}

/** The runs of a <text>, each placed by its measured width. A line is what follows an x or y, as in SVG; its anchor is that of its first part. */
export async function placedRuns(
  text: SvgNode,
  literal: ReadonlyMap<SvgNode, Attributes>,
  computed: ReadonlyMap<SvgNode, Computed>,
): Promise<readonly PlacedRun[]> {
  const lines: Leaf[][] = [];
  let gap = 0;
  const collect = (node: SvgNode, above: Attributes, path: Attributes | null): void => {
    const own = literal.get(node) ?? {};
    const starts = node.tag === 'text' || 'x' in own || 'y' in own || node.tag === 'textPath';
    if (starts) lines.push([]);
    // A dx opens a gap before the next character, wherever that is.
    gap = (starts ? 0 : gap) + Number.parseFloat(own.dx ?? '0');
    const along = node.tag === 'textPath' ? own : path;
    const attrs =
      node.tag === 'textPath'
        ? above
        : { ...above, ...own, ...(own.dy && !own.y ? { dy: add(above.dy, own.dy) } : {}) };
    const style = (computed.get(node) as Computed).text;
    for (const child of node.children) {
      if (typeof child !== 'string') collect(child, attrs, along);
      else if (child.trim()) {
        lines.at(-1)?.push({ text: shown(child.replace(/\s+/g, ' '), style), style, attrs, along, gap });
        gap = 0;
      }
    }
  };
  collect(text, {}, null);
  return (await Promise.all(lines.map(setLine))).flat();
}

const add = (a = '0', b = '0'): string => String(Number.parseFloat(a) + Number.parseFloat(b));

async function setLine(leaves: readonly Leaf[]): Promise<PlacedRun[]> {
  const first = leaves[0];
  if (!first) return [];
  const { rtl, anchor } = first.style;
  const parts = leaves.flatMap((leaf) =>
    visualRuns(leaf.text, rtl).map((run, i) => ({ ...leaf, run, gap: i ? 0 : leaf.gap })),
  );
  if (rtl && leaves.length > 1) parts.reverse();
  const widths = await Promise.all(parts.map((p) => advance(p.run, p.style, tracking(p, p.run))));
  // The first gap moves the whole line, the others widen it.
  const total = widths.reduce((a, b) => a + b, 0) + parts.slice(1).reduce((sum, p) => sum + p.gap, 0);
  let left = anchor === 'middle' ? -total / 2 : (anchor === 'end') !== rtl ? -total : 0;
  const placed: PlacedRun[] = [];
  for (const [i, part] of parts.entries()) {
    // Spaces at the edges are kept by moving what follows: a leading one stands at the right of an Arabic run.
    left += part.gap;
    const core = part.run.trim();
    const [leading = '', trailing = ''] = part.run.split(core || '\0');
    const onLeft = isArabic(core) ? trailing : leading;
    if (core) {
      const { style, attrs, along } = part;
      const before = onLeft ? await advance(onLeft, style, tracking(part, core)) : 0;
      placed.push({ text: core, style, attrs, along, left: left + before, tracking: tracking(part, core) });
    }
    left += widths[i] as number;
  }
  return placed;
}

/** Letter-spacing in px; never on Arabic, which it would tear apart. */
function tracking({ attrs, style }: Leaf, run: string): number {
  const value = attrs['letter-spacing'] ?? '0';
  return isArabic(run) ? 0 : Number.parseFloat(value) * (value.endsWith('em') ? style.size : 1) || 0;
}
