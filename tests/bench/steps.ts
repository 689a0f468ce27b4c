/** How long after a jump to a step something in the picture changes, and how long until the scene is complete. */
import type { Visit } from './phone.ts';

type Kind = 'figure' | 'map still' | 'map live';

/** `cold`: nothing had been fetched ahead of the jump. */
export interface Jump<K = Kind | `${Kind} cold`> {
  readonly step: string;
  readonly kind: K;
  /** ms from the jump to the first painted change in the stage or the calendar; null when nothing changed. */
  readonly change: number | null;
  /** ms from the jump to the mark `scene:<step>`: flights and fades are over then. null when it never came. */
  readonly picture: number | null;
}

/** Jumps through all steps in order; waits for each scene, at most 10 s, and 250 ms of rest. */
export async function jumpThrough({ page }: Visit): Promise<Jump<Kind>[]> {
  const ids = await page.locator('[data-story] [data-step].step').evaluateAll((all) => all.map(({ id }) => id));
  const jumps: Jump<Kind>[] = [];
  for (const id of ids) {
    const jump = await page.evaluate(jumpTo, id);
    if (jump) jumps.push(jump);
    await page.waitForTimeout(250);
  }
  return jumps;
}

/** Runs in the page; it must stand alone. null when the step is the active one already. */
async function jumpTo(id: string): Promise<Jump<Kind> | null> {
  const stage = document.querySelector<HTMLElement>('[data-stage]');
  const section = document.getElementById(id);
  if (!stage || !section || stage.dataset.step === id) return null;
  const name = `scene:${id}`;
  performance.clearMarks(name);
  let change: number | null = null;
  const picture = await new Promise<number | null>((done) => {
    // Posted in a frame's first callback, a message arrives when that frame has been handed over, and with it what its
    // other callbacks have changed.
    const { port1, port2 } = new MessageChannel();
    let changed = false;
    let over = false;
    port1.onmessage = () => {
      if (changed) change ??= performance.now() - from;
    };
    const frame = () => {
      if (change !== null || over) return;
      port2.postMessage(0);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const observer = new MutationObserver((records) => {
      const real = records.some(
        (r) =>
          r.type === 'childList' ||
          (r.target !== stage &&
            r.target instanceof Element &&
            r.target.getAttribute(r.attributeName ?? '') !== r.oldValue),
      );
      if (real) changed = true;
    });
    for (const root of [stage, document.querySelector('[data-dock]')])
      if (root) observer.observe(root, { subtree: true, childList: true, attributes: true, attributeOldValue: true });
    const finish = (value: number | null) => {
      observer.disconnect();
      clearTimeout(timer);
      marks.disconnect();
      // Let the change's own frame pass, when both came together.
      setTimeout(() => {
        over = true;
        done(value);
      }, 50);
    };
    const marks = new PerformanceObserver((list) => {
      const mark = list.getEntriesByName(name).at(-1);
      if (mark) finish(mark.startTime - from);
    });
    marks.observe({ type: 'mark' });
    const timer = setTimeout(finish, 10_000, null);
    const from = performance.now();
    section.scrollIntoView({ behavior: 'instant', block: 'start' });
  });
  const kind = stage.dataset.view === 'figure' ? 'figure' : stage.dataset.map === 'live' ? 'map live' : 'map still';
  return { step: id, kind, change, picture };
}
