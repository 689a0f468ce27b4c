import type { StillFlight } from '../map/still-flight.ts';
import type { StillFile } from './data.ts';
import { after, patience } from './patience.ts';

/** The layer of stills: shown first, and for as long as nothing better is there. */
export interface StillLayer {
  /** Whether a base still is the one that is seen: another scene of the same camera. */
  shows(file: StillFile): boolean;
  /** Shows a complete still, fitted into the stage; resolves when it can be seen, false when it cannot be had. */
  full(url: string, fit: 'cover' | 'contain'): Promise<boolean>;
  /**
   * Shows a base still placed under the stage's own camera, CSS pixels. With a flight it comes over the still that is
   * there, which goes with it; resolves when nothing moves any more.
   */
  base(file: StillFile, box: { x: number; y: number; width: number; height: number }, flight?: StillFlight | null): Promise<boolean>;
}

export function stillLayer(layer: HTMLElement): StillLayer {
  let wanted = '';

  /** One still comes over the other; both move about the centre of the stage, wherever their own boxes lie. */
  const pass = async (old: HTMLImageElement, img: HTMLImageElement, { going, coming, duration, size }: StillFlight): Promise<void> => {
    layer.replaceChildren(old, img);
    const move = (still: HTMLImageElement, keyframes: readonly Keyframe[]): Animation => {
      // From its own style, where it was placed: to measure it would lay out the page once more.
      const [left, top] = [still.style.left, still.style.top].map((px) => Number.parseFloat(px) || 0) as [number, number];
      still.style.transformOrigin = `${size.width / 2 - left}px ${size.height / 2 - top}px`;
      return still.animate([...keyframes], { duration });
    };
    move(old, going);
    await move(img, coming).finished;
  };

  const put = async (url: string, place: (img: HTMLImageElement) => void, flight?: StillFlight | null): Promise<boolean> => {
    wanted = url;
    const now = layer.querySelector<HTMLImageElement>('img:last-child');
    if (now && now.dataset.url === url) {
      place(now);
      return true;
    }
    const img = new Image();
    img.alt = '';
    img.decoding = 'async';
    img.dataset.url = url;
    img.src = url;
    place(img);
    const come = img.decode().then(
      async () => {
        if (wanted !== url) return true;
        if (now && flight && now.isConnected) await pass(now, img, flight);
        if (wanted === url) layer.replaceChildren(img);
        return true;
      },
      () => false,
    );
    // A killed request, or a line that stalls: the card keeps its words, the stage its paper. What comes late is put under them.
    const there = await Promise.race([come, after(patience + (flight?.duration ?? 0), false)]);
    if (!there && wanted === url) layer.replaceChildren();
    return there;
  };

  return {
    shows: ({ url }) => layer.querySelector<HTMLImageElement>('img:last-child')?.dataset.url === url,
    full: (url, fit) =>
      put(url, (img) => {
        img.className = fit === 'contain' ? 'first of-figure' : 'first';
        img.removeAttribute('style');
      }),
    base: (file, { x, y, width, height }, flight) =>
      put(
        file.url,
        (img) => {
          img.className = '';
          img.style.insetInlineStart = 'auto';
          img.style.left = `${x}px`;
          img.style.top = `${y}px`;
          img.style.width = `${width}px`;
          img.style.height = `${height}px`;
        },
        flight,
      ),
  };
}
