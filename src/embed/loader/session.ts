import { type ChildMessage, childMessage, type HostMessage, type Mode, understands, version } from '../protocol.ts';
import { chosen } from './chosen.ts';
import { correction, depth, inside, near, offset, type Place, range, unseen } from './geometry.ts';
import { greet } from './handshake.ts';
import type { Parts } from './parts.ts';
import { type Found, probe } from './probe.ts';
import { pinned } from './styles.ts';

export interface Session {
  mode(): Mode;
  /** From 0 to 1: of the way when driven, of the steps shown otherwise. */
  progress(): number;
  /** An attribute of the element has changed. */
  attribute(name: string, value: string): void;
  goTo(id: string): void;
  pause(on: boolean): void;
  end(): void;
}

/** The last thing said of each kind. Applied in the next frame, so that a flood costs one layout a frame. */
type News = { -readonly [K in ChildMessage['t']]?: Omit<Extract<ChildMessage, { t: K }>, 't'> | undefined };

/** Frames that must fail to stick, one after another, before the stepper takes over: fewer may be a scroll in progress. */
const patience = 10;

/** Life of one frame in one element. */
export function session(host: HTMLElement, frame: HTMLIFrameElement, { track, box }: Parts, height: number, prefix: string): Session {
  const life = new AbortController();
  const { signal } = life;
  let port: MessagePort | undefined;
  let news: News = {};
  // What the frame's greeting says.
  let name = '';
  let steps = 1;
  let drivable = false;
  // What the place allows: `found` by probing.
  let found: Found = {};
  let failed = '';
  let misses = 0;
  // What is.
  let driven = false;
  let extent = 0;
  let last: Place;
  let step = -1;
  let complete = false;
  let on = false;
  let paused = false;
  // What was sent, asked and sought.
  let sent = -1;
  let queued = 0;
  let asked = false;
  let sought = 0;

  const say = (message: HostMessage) => port?.postMessage(message);
  const tell = (kind: string, detail: object) =>
    host.dispatchEvent(new CustomEvent(`chapter-embed:${kind}`, { bubbles: true, composed: true, detail }));
  const mode = (): Mode => (driven ? 'driven' : 'stepper');
  const tellMode = () => say({ t: 'mode', mode: mode() });
  const offer = () => say({ t: 'offer', mode: 'driven' });
  const soon = () => {
    if (!queued) queued = requestAnimationFrame(draw);
  };
  const inset = () => parseFloat(getComputedStyle(box).top) || 0;
  const scroll = (top: number) => (found.scroller ?? window).scrollBy({ top, behavior: 'instant' });

  /** Stays with the stepper, and says why, once. */
  function fallback(reason: string, selector?: string): void {
    if (failed !== reason) tell('fallback', { reason, selector });
    failed = reason;
  }

  function measure(): Place {
    const pane = found.scroller;
    const [start, tall] = pane ? [pane.getBoundingClientRect().top + pane.clientTop, pane.clientHeight] : [0, innerHeight];
    return { track: track.getBoundingClientRect(), box: box.getBoundingClientRect(), line: start + inset(), end: Math.min(innerHeight, start + tall) };
  }

  function lay(): void {
    box.style.cssText = driven ? pinned(found.scroller) : `height:${height}px`;
    // Until the child has measured: about a screen a step. The difference is scrolled away where it cannot be seen.
    track.style.height = driven ? `${extent || steps * box.offsetHeight}px` : '';
  }

  /**
   * Changes heights and keeps the reader in place. Browsers with scroll anchoring give it up when scrolled in the same
   * turn (Chromium) or have done it before we measure (Firefox); WebKit has none.
   */
  function change(to = driven): void {
    const before = measure();
    driven = to;
    lay();
    const by = correction(before, measure());
    if (by) scroll(by);
    last = measure();
  }

  function drive(): void {
    extent = 0;
    sent = -1;
    change(true);
    tellMode();
    // Scroll events do not leave a shadow tree.
    found.scroller?.addEventListener('scroll', soon, { signal });
    sizes.observe(found.scroller ?? track);
    setTimeout(() => driven && !extent && leave('extent'), 4000);
  }

  function leave(reason: string): void {
    drivable = false;
    change(false);
    tellMode();
    fallback(reason);
  }

  /** Can this be driven here? Then it is offered to the child. */
  function again(): void {
    const { clientWidth } = track;
    const reason = host.getAttribute('mode') === 'stepper' ? 'mode' : clientWidth && clientWidth < 280 ? 'narrow' : '';
    if (driven) {
      // The pane may have changed, and the frame around this page may have grown to it. What only stands still for now,
      // as pages do under a dialog, is waited for.
      lay();
      const now = reason || (self !== top && innerHeight > screen.height && 'nested');
      if (now) {
        leave(now);
        drivable = now === reason;
      }
    } else if (drivable) {
      found = reason ? { reason } : probe(host, track);
      if (found.reason) fallback(found.reason, found.selector);
      else {
        failed = '';
        if (!news.can) offer();
      }
    }
    soon();
  }

  function draw(): void {
    queued = 0;
    if (news.step && news.step.i !== step) {
      const { i, id, total } = news.step;
      // Who has begun with the buttons goes on with the buttons.
      if (!driven && step >= 0) drivable = false;
      step = i;
      tell('step', { index: i, id, total });
      if (!complete && i === total - 1) complete = tell('complete', { name });
    }
    let now = measure();
    // Not laid out: printed, or in a hidden tab.
    if (!now.track.width) return;
    if (driven) {
      // Turned or resized, not only scrolled.
      if (range(now) !== range(last) && inside(last)) {
        scroll(correction(last, now));
        // The child knows the very line, and says so once it has measured itself.
        asked = true;
      }
      if (news.seek) {
        // The child moved by itself. The page follows only if its reader is in the frame, or asked for it by `goTo`.
        const clock = performance.now();
        if (clock < sought + 150) soon();
        else {
          if (asked || ((frame.getRootNode() as Document).activeElement === frame && near(now, 0))) {
            sought = clock;
            asked = false;
            // Said back to the child, which may have asked without having moved: by a key, a link or `goTo`.
            scroll(Math.min(news.seek.y, range(now)) - depth(now));
          }
          news.seek = undefined;
        }
      }
      if (news.extent && news.extent.px !== extent) {
        extent = news.extent.px;
        change();
      }
    } else if (unseen(now)) {
      if (news.can && drivable && !failed) drive();
      else if (news.height && news.height.px !== height) {
        height = news.height.px;
        change();
      }
    }
    now = last = measure();
    // An observer tells late that the frame has gone.
    if (driven && !paused && near(now, 1)) follow(now);
  }

  function follow(now: Place): void {
    misses = inside(now) && Math.abs(now.box.top - now.line) > 1.5 ? misses + 1 : 0;
    const y = offset(now);
    if (misses > patience) leave('sticky');
    else if (y !== sent) {
      sent = y;
      say({ t: 'y', y, ts: performance.now() });
    }
  }

  greet(frame, prefix, signal, (said, to) => {
    if (!understands(said)) return fallback('version');
    news = {};
    failed = '';
    step = -1;
    steps = said.steps;
    name = said.id;
    drivable = said.modes.includes('driven');
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      const message = childMessage(data);
      if (!message) return;
      const { t, ...detail } = message;
      (news as Record<string, object>)[t] = detail;
      if (t === 'link' || t === 'error') tell(t, detail);
      else if (message.t === 'can' && !message.ok) leave('declined');
      else if (t === 'can' && driven) drive();
      soon();
    };
    frame.contentWindow!.postMessage({ type: 'chapter-embed:connect', v: version, nonce: said.nonce, settings: chosen(host) }, to, [channel.port2]);
    tell('ready', { name, steps, mode: mode() });
    if (driven) offer();
    again();
  });

  const scrolled = () => on && soon();
  addEventListener('scroll', scrolled, { capture: true, signal });
  const sizes = new ResizeObserver(again);
  sizes.observe(track);
  sizes.observe(box);
  const nearness = new IntersectionObserver(
    (entries) => {
      on = entries.pop()!.isIntersecting;
      if (!on) return;
      setTimeout(() => port || signal.aborted || fallback('silent'), 4000);
      again();
    },
    // The document as root: with the implicit one, margins are ignored where the host itself is framed.
    { root: document, rootMargin: '100%' },
  );
  nearness.observe(track);
  lay();

  return {
    mode,
    progress() {
      const now = measure();
      return driven ? offset(now) / (range(now) || 1) : (step + 1) / steps;
    },
    attribute(key, value) {
      // Theme and accent are messages of the same name; of the others the child believes nothing.
      say({ t: key, [key]: value || 'auto' } as unknown as HostMessage);
      again();
    },
    goTo(id) {
      asked = driven;
      say({ t: 'goto', id });
    },
    pause(hold) {
      paused = hold;
      soon();
    },
    end() {
      life.abort();
      nearness.disconnect();
      sizes.disconnect();
      driven = drivable = false;
      lay();
    },
  };
}
