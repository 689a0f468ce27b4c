/** What a page tells about itself. `observe` runs in the page before anything else; it must stand alone. */

/** One layout shift, with what moved. Times are ms since navigation. */
export interface Shift {
  readonly at: number;
  readonly value: number;
  readonly moved: readonly string[];
}

export interface Observed {
  fcp: number;
  lcp: number;
  /** What the largest contentful paint was. */
  lcpOf: string;
  /** First frame in which the words of the first view stand, in whatever font; readable once the first paint has come too. */
  readable: number;
  /** Last moment a web font came in: text set in it was redrawn then. */
  fonts: number;
  shifts: Shift[];
  /** Tasks over 50 ms: start and length. */
  long: { at: number; ms: number }[];
  /** Frame times while recording, ms between frames. */
  frames: number[];
  /** For each of them: a live map was in flight when it ended. Words wait for the landing, so a map without them flies. */
  flying: boolean[];
  recording: boolean;
}

declare global {
  interface Window {
    bench: Observed;
  }
}

export function observe(): void {
  const seen: Observed = {
    fcp: 0,
    lcp: 0,
    lcpOf: '',
    readable: 0,
    fonts: 0,
    shifts: [],
    long: [],
    frames: [],
    flying: [],
    recording: false,
  };
  window.bench = seen;
  const name = (node: Node | null | undefined): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    if (!element) return '?';
    return `${element.localName}${element.id ? `#${element.id}` : ''}${[...element.classList].map((c) => `.${c}`).join('')}`;
  };
  const watch = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });

  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  watch('largest-contentful-paint', (entry) => {
    const { element, url } = entry as PerformanceEntry & { element?: Element; url?: string };
    seen.lcp = entry.startTime;
    seen.lcpOf = `${name(element)}${url ? ` ${new URL(url).pathname}` : ''}`;
  });
  watch('layout-shift', (entry) => {
    const { value, sources } = entry as PerformanceEntry & { value: number; sources: readonly { node?: Node }[] };
    seen.shifts.push({ at: entry.startTime, value, moved: sources.map(({ node }) => name(node)) });
  });
  watch('longtask', (entry) => void seen.long.push({ at: entry.startTime, ms: entry.duration }));
  watch('resource', (entry) => {
    if (entry.name.includes('.woff2')) seen.fonts = (entry as PerformanceResourceTiming).responseEnd;
  });

  const inFlight = (): boolean => {
    const stage = document.querySelector<HTMLElement>('[data-stage]');
    return (
      stage?.dataset.view === 'map' &&
      stage.querySelector('.stage-live:not([data-off]) canvas') !== null &&
      stage.querySelector('.stage-overlay:not([data-off])') === null
    );
  };
  let last = 0;
  const frame = (now: number) => {
    if (seen.recording && last > 0) {
      seen.frames.push(now - last);
      seen.flying.push(inFlight());
    }
    last = now;
    if (seen.readable === 0) {
      const text = document.querySelector('main h1 ~ p, main .standfirst, main .step p:not(.eyebrow), main p');
      const box = text?.getBoundingClientRect();
      // Seen once the frame after this one begins: then this one has been painted.
      if (box && box.height > 0)
        requestAnimationFrame((painted) => {
          if (seen.readable === 0) seen.readable = painted;
        });
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** The largest session window of shifts: gaps under 1 s, at most 5 s long. The definition of CLS. */
export function cls(shifts: readonly Shift[]): number {
  let worst = 0;
  let sum = 0;
  let from = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, value } of shifts) {
    if (at - last > 1000 || at - from > 5000) {
      sum = 0;
      from = at;
    }
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}
