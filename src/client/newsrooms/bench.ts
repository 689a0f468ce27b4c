/** The preview: one frame, its width by presets, by dragging its edge or by the arrow keys. */
import { limits } from '../../embed/protocol.ts';
import { clamp } from './choice.ts';
import { narrowest } from './widths.ts';

interface Shown {
  readonly src: string;
  readonly title: string;
  readonly height: number;
}

/** @param chosen called when the reader has set a width at the edge */
export function bench(root: HTMLElement, chosen: (width: number) => void) {
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`) as T;
  const [room, place, edge, size] = [find('room'), find('frame'), find('edge'), find('size')];
  const rtl = getComputedStyle(root).direction === 'rtl';
  let frame: HTMLIFrameElement | undefined;
  let wanted: number | 'full' = 'full';

  /** Room inside the bench, less its edge. */
  const space = () => Math.max(narrowest, Math.floor((place.parentElement as HTMLElement).clientWidth - edge.offsetWidth - (place.offsetWidth - place.clientWidth)));
  const width = () => (wanted === 'full' ? space() : Math.min(wanted, space()));

  function layOut(): void {
    const now = width();
    place.style.inlineSize = `${now}px`;
    edge.setAttribute('aria-valuenow', String(now));
    edge.setAttribute('aria-valuemax', String(space()));
    edge.setAttribute('aria-valuetext', fill(edge, now, 0));
    size.textContent = fill(size, place.clientWidth, frame?.clientHeight ?? 0);
  }
  const fill = (of: HTMLElement, w: number, h: number) => (of.dataset.words ?? '').replace('{width}', String(w)).replace('{height}', String(h));

  addEventListener('message', ({ source, origin, data }) => {
    if (!frame || source !== frame.contentWindow || origin !== location.origin) return;
    const { sentinel, type, height } = (data ?? {}) as Record<string, unknown>;
    if (sentinel !== 'amp' || type !== 'embed-size' || typeof height !== 'number' || !Number.isFinite(height)) return;
    frame.height = String(Math.min(limits.tallest, Math.max(limits.lowest, Math.ceil(height))));
    layOut();
  });

  function set(to: number): void {
    wanted = clamp(to);
    layOut();
  }
  // Keys and fingers move the edge from where it is seen, not from a width that has no room.
  edge.addEventListener('keydown', (event) => {
    const by = (event.shiftKey ? 100 : 10) * (rtl ? -1 : 1);
    const to = { ArrowRight: width() + by, ArrowLeft: width() - by, Home: narrowest, End: space() }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = clamp(Math.min(to, space()));
    set(next);
    chosen(next);
  });
  edge.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const [from, start] = [event.clientX, width()];
    edge.setPointerCapture(event.pointerId);
    room.classList.add('is-dragged');
    const move = (now: PointerEvent) => set(Math.min(space(), start + (now.clientX - from) * (rtl ? -1 : 1)));
    const end = () => {
      edge.removeEventListener('pointermove', move);
      room.classList.remove('is-dragged');
      if (wanted !== 'full' && width() !== start) chosen(wanted);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', end, { once: true });
  });
  new ResizeObserver(layOut).observe(room);

  return {
    /** Sets the width; "full" is all the room there is. */
    resize(to: number | 'full'): void {
      wanted = to;
      layOut();
    },
    /** Puts an embed on the bench. A new frame each time: a new address in the old one would be a step in the history. */
    show({ src, title, height }: Shown): void {
      if (frame?.getAttribute('src') === src) return;
      const next = document.createElement('iframe');
      next.title = title;
      next.loading = 'lazy';
      next.height = String(height);
      next.src = src;
      if (frame) frame.replaceWith(next);
      else place.append(next);
      frame = next;
      layOut();
    },
  };
}
