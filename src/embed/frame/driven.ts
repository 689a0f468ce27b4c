import type { Drawn } from './frame.ts';
import type { Wire } from './port.ts';

/** The host's scroll moves the story. This page is then the chapter as on the site, scrolled to what the host says. */
export interface Driven {
  readonly on: boolean;
  start(): void;
  stop(): void;
  /** Scrolls to an offset of this document, px. Newest wins: at most one scroll a frame. */
  to(y: number): void;
  /** Asks the host to go where a step lands. */
  seek(section: HTMLElement | undefined): void;
}

/** No room for a picture and words, as on the site (client/boot.js) less its bar: a phone on its side, a page enlarged to 400 %. */
const low = matchMedia('(max-width:29.99em) and (max-height:27.99em),(max-width:49.99em) and (max-height:25.99em),(max-width:64.99em) and (max-height:20.49em),(max-height:32.99em) and (min-width:65em)');

export function driven(drawn: Drawn, wire: Wire, changed: (index: number) => void): Driven {
  const root = document.documentElement;
  let on = false;
  let commanded = 0;
  let wanted = 0;
  let frame = 0;
  let extent = 0;
  let asked = Number.NEGATIVE_INFINITY;
  let turned = Number.NEGATIVE_INFINITY;

  // A stepper is never as low; and the host pins the frame at the height of the largest viewport, which a phone's bars do not change.
  const judge = () => {
    if (on && low.matches) wire.send({ t: 'can', mode: 'driven', ok: false });
  };
  const tell = () => {
    const px = root.scrollHeight;
    if (!on || px === extent) return;
    extent = px;
    wire.send({ t: 'extent', px });
  };
  const apply = () => {
    frame = 0;
    if (!on) return;
    commanded = Math.min(wanted, root.scrollHeight - innerHeight);
    scrollTo({ top: commanded, behavior: 'instant' });
  };
  // A focus that moves on, or a note that makes room for its sentence, scrolls this document: the host has to follow. What
  // the host said before that is out of date; what a key or a link has just asked for is not.
  addEventListener(
    'scroll',
    () => {
      const own = document.hasFocus() || performance.now() < turned + 1000;
      if (!on || !own || Math.abs(scrollY - commanded) <= 1 || performance.now() < asked + 200) return;
      cancelAnimationFrame(frame);
      frame = 0;
      wire.send({ t: 'seek', y: scrollY });
    },
    { passive: true },
  );
  new ResizeObserver(tell).observe(document.body);
  addEventListener('resize', () => {
    // The driver finds the reader's place in the new layout (scroll/driver.ts); the host only knows the share of the whole.
    turned = performance.now();
    judge();
    tell();
  });

  return {
    get on() {
      return on;
    },
    start() {
      on = true;
      extent = 0;
      root.dataset.mode = 'driven';
      root.classList.add('js');
      drawn.follow(changed);
      judge();
      tell();
    },
    stop() {
      on = false;
      root.classList.remove('js');
      root.dataset.mode = 'stepper';
      scrollTo({ top: 0, behavior: 'instant' });
      drawn.leave();
    },
    to(y) {
      wanted = y;
      if (frame === 0) frame = requestAnimationFrame(apply);
    },
    seek(section) {
      if (!section) return;
      const landing = Number.parseFloat(getComputedStyle(section).scrollMarginBlockStart) || 0;
      asked = performance.now();
      wire.send({ t: 'seek', y: Math.max(0, section.getBoundingClientRect().top + scrollY - landing) });
    },
  };
}
