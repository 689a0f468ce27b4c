import { childMessage, type HostMessage, settings, understands } from '../protocol.ts';
import { changed, correction, inside, offset, onScreen, type Place, progress, unseen } from './geometry.ts';
import { greet } from './handshake.ts';
import type { Parts } from './parts.ts';
import { probe } from './probe.ts';
import { scroll, viewOf } from './scroller.ts';

/** What a newsroom chose on the element, as the child knows it. */
export const chosen = (host: HTMLElement) => {
  const names = ['theme', 'accent', 'font', 'credit', 'motion', 'step', 'steps'];
  const given = names.map((name) => [name, host.getAttribute(name)]);
  return settings(Object.fromEntries([...given, ['note', host.getAttribute('content-note')]]));
};

export interface Session {
  readonly mode: 'stepper' | 'driven';
  readonly progress: number;
  say(message: HostMessage): void;
  /** Looks again at attributes that decide the presentation. */
  again(): void;
  goTo(id: string): void;
  pause(on: boolean): void;
}

/** Frames that must fail to stick, one after another, before the stepper takes over: fewer may be a scroll in progress. */
const patience = 10;
/** How long an answer may take. */
const wait = 4000;

/** Life of one frame in one element, from adoption until `signal` ends it. */
export function session(host: HTMLElement, frame: HTMLIFrameElement, parts: Parts, height: number, origin: string, signal: AbortSignal): Session {
  const { track, box } = parts;
  let port: MessagePort | undefined;
  let scroller: Element | null = null;
  let last: Place | undefined;
  let steps = 1;
  let name = '';
  // What the child offers and has said; applied in the next frame, so that a flood costs one layout a frame.
  let offered = false;
  let can = false;
  let extent = 0;
  let wanted = 0;
  let next: { readonly i: number; readonly id: string; readonly total: number } | undefined;
  // What is.
  let driven = false;
  let ready = false;
  let laid = 0;
  let step = -1;
  let used = false;
  let complete = false;
  let sent = -1;
  let covered = -1;
  let near = false;
  let paused = false;
  let failed = '';
  let misses = 0;
  let queued = 0;
  let sought = 0;
  let asked = false;
  let seekTimer: ReturnType<typeof setTimeout> | undefined;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const say = (message: HostMessage) => port?.postMessage(message);
  const tell = (kind: string, detail: object) =>
    host.dispatchEvent(new CustomEvent(`chapter-embed:${kind}`, { bubbles: true, composed: true, detail }));
  const fallback = (reason: string, selector?: string) => {
    if (failed !== reason) tell('fallback', selector ? { reason, selector } : { reason });
    failed = reason;
  };
  const later = (act: () => void) => timers.add(setTimeout(act, wait));
  const soon = () => {
    queued ||= requestAnimationFrame(frameOf);
  };
  const inset = () => Number.parseFloat(getComputedStyle(box).top) || 0;

  function measure(): Place {
    const { top, height, width } = track.getBoundingClientRect();
    const { top: at, height: h } = box.getBoundingClientRect();
    const [start, end] = viewOf(scroller);
    return { top, height, width, at, h, line: start + inset(), start, end };
  }

  function lay(): void {
    box.className = driven ? 'on' : '';
    box.style.blockSize = driven ? '' : `${height}px`;
    // Until the child has measured: about a screen a step. The difference is scrolled away where it cannot be seen.
    laid = extent;
    track.style.blockSize = driven ? `${Math.max(box.offsetHeight, extent || steps * box.offsetHeight)}px` : '';
  }

  /**
   * Changes heights and keeps the reader where they are. Browsers with scroll anchoring give it up when scrolled in the
   * same turn (Chromium) or have done it before we measure (Firefox); WebKit has none.
   */
  function change(act: () => void): void {
    const before = measure();
    act();
    const by = correction(before, measure());
    if (Math.abs(by) > 0.5) scroll(scroller, by);
    last = measure();
  }

  function drive(): void {
    change(() => {
      driven = true;
      misses = 0;
      sent = covered = -1;
      lay();
    });
    say({ t: 'mode', mode: 'driven', h: box.offsetHeight, top: inset() });
    later(() => driven && !extent && leave('extent'));
  }

  function leave(reason: string, selector?: string): void {
    change(() => {
      driven = ready = false;
      lay();
    });
    say({ t: 'mode', mode: 'stepper', h: box.offsetHeight, top: inset() });
    fallback(reason, selector);
  }

  /** Can this be driven? Offers it to the child once. */
  function consider(): void {
    if (!offered || driven || used || failed === 'declined' || failed === 'sticky') return;
    const found = host.getAttribute('mode') === 'stepper' ? { scroller, reason: 'mode' } : probe(host, track);
    ready = !found.reason;
    if (found.reason) return fallback(found.reason, found.selector);
    failed = '';
    if (scroller !== found.scroller) {
      scroller = found.scroller;
      // Scroll events do not leave a shadow tree.
      scroller?.addEventListener('scroll', scrolled, { passive: true, signal });
      if (scroller) sizes.observe(scroller);
    }
    if (can) soon();
    else say({ t: 'offer', mode: 'driven' });
  }

  function frameOf(): void {
    queued = 0;
    if (signal.aborted) return;
    if (next) {
      const { i, id, total } = next;
      next = undefined;
      // Who has begun with the buttons goes on with the buttons.
      if (!driven && step >= 0 && i !== step) used = true;
      if (i !== step) tell('step', { index: i, id, total });
      step = i;
      if (i === total - 1 && !complete) {
        complete = true;
        tell('complete', { name });
      }
    }
    if (scroller) box.style.setProperty('--pane', `${scroller.clientHeight}px`);
    let now = measure();
    // Not laid out: printed, or in a hidden tab.
    if (!now.width) return;
    if (driven && last && changed(last, now)) {
      if (inside(last)) {
        scroll(scroller, correction(last, now));
        now = measure();
      }
      if (now.width < 280) return leave('narrow');
    }
    if (!driven && unseen(now)) {
      if (can && ready && !used) drive();
      else if (wanted && wanted !== height) {
        height = wanted;
        change(lay);
      }
      now = measure();
    }
    if (driven && extent && extent !== laid) {
      change(lay);
      now = measure();
    }
    last = now;
    if (driven && near && !paused) follow(now);
  }

  function follow(now: Place): void {
    misses = inside(now) && Math.abs(now.at - now.line) > 1.5 ? misses + 1 : 0;
    if (misses > patience) return leave('sticky');
    // A browser bar lies over the lower edge of a frame of 100lvh.
    const under = Math.round(Math.min(600, Math.max(0, now.line + now.h - now.end)));
    if (under !== covered) say({ t: 'insets', top: 0, bottom: (covered = under) });
    const y = offset(now);
    // An observer reports a frame late that the frame has left.
    if (y !== sent && now.top < 2 * now.end && now.top + now.height > -now.end) say({ t: 'y', y: (sent = y), ts: performance.now() });
  }

  /** The child moved by itself. The host's page moves only if its reader is in the frame, or asked for it by `goTo`. */
  function seek(y: number): void {
    const now = measure();
    const focused = (frame.getRootNode() as Document | ShadowRoot).activeElement === frame;
    if (!driven || !(asked || (focused && onScreen(now)))) return;
    clearTimeout(seekTimer);
    const pause = sought + 150 - performance.now();
    if (pause > 0) {
      seekTimer = setTimeout(seek, pause, y);
      return;
    }
    sought = performance.now();
    asked = false;
    // The child is there already.
    sent = Math.min(y, now.height - now.h);
    scroll(scroller, sent - (now.line - now.top));
    soon();
  }

  function heard(data: unknown): void {
    const said = childMessage(data);
    if (!said) return;
    if (said.t === 'can') {
      can = said.ok && said.mode === 'driven';
      if (!can) fallback('declined');
      else if (driven) drive();
    } else if (said.t === 'extent') extent = said.px;
    else if (said.t === 'height') wanted = said.px;
    else if (said.t === 'step') next = said;
    else if (said.t === 'seek') seek(said.y);
    else if (said.t === 'link') tell('link', { href: said.href });
    else tell('error', { reason: said.reason });
    soon();
  }

  greet(frame, origin, signal, (said, to) => {
    if (!understands(said)) return fallback('version');
    port?.close();
    failed = '';
    can = used = complete = false;
    step = -1;
    ({ id: name, steps } = said);
    name = host.getAttribute('name') ?? name;
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => heard(data);
    const connect = { type: 'chapter-embed:connect', v: 1, nonce: said.nonce, settings: chosen(host) };
    frame.contentWindow?.postMessage(connect, to, [channel.port2]);
    say({ t: 'vis', on: near });
    tell('ready', { name, steps, mode: driven ? 'driven' : 'stepper' });
    offered = said.modes.includes('driven');
    if (driven) say({ t: 'offer', mode: 'driven' });
    else consider();
  });

  const scrolled = () => {
    if (near) soon();
  };
  const resized = () => {
    consider();
    soon();
  };
  addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  addEventListener('resize', resized, { signal });
  const sizes = new ResizeObserver(soon);
  sizes.observe(track);
  // The root is the document: with the implicit one, margins are ignored where the host itself is framed.
  const margin = '100%';
  const nearness = new IntersectionObserver(
    (entries) => {
      const on = entries.at(-1)?.isIntersecting ?? false;
      if (on === near) return;
      near = on;
      say({ t: 'vis', on: near && !paused });
      if (!near) return;
      if (!port) later(() => port || fallback('silent'));
      consider();
      soon();
    },
    { root: document, rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
  );
  nearness.observe(track);

  signal.addEventListener('abort', () => {
    nearness.disconnect();
    sizes.disconnect();
    cancelAnimationFrame(queued);
    clearTimeout(seekTimer);
    for (const timer of timers) clearTimeout(timer);
    port?.close();
    driven = false;
    lay();
  });
  lay();

  return {
    say,
    get mode() {
      return driven ? 'driven' : 'stepper';
    },
    get progress() {
      return driven ? progress(measure()) : steps > 1 ? Math.max(0, step) / (steps - 1) : 0;
    },
    again() {
      if (driven && host.getAttribute('mode') === 'stepper') leave('mode');
      else consider();
      soon();
    },
    goTo(id) {
      asked = driven;
      say({ t: 'goto', id });
    },
    pause(on) {
      paused = on;
      sent = -1;
      say({ t: 'vis', on: near && !on });
      soon();
    },
  };
}
