import type { StillFlight } from '../map/still-flight.ts';
import type { StillFile } from './data.ts';

/** The layer of stills: shown first, and for as long as nothing better is there. */
export interface StillLayer {
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

  /** Both move about the centre of the stage, wherever their own boxes lie. */
  const move = (img: HTMLImageElement, keyframes: readonly Keyframe[], duration: number): Animation => {
    img.style.transformOrigin = `${layer.clientWidth / 2 - img.offsetLeft}px ${layer.clientHeight / 2 - img.offsetTop}px`;
    return img.animate([...keyframes], { duration });
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
    try {
      await img.decode();
    } catch {
      // A killed request: the card keeps its words, the stage its paper.
      if (wanted === url) layer.replaceChildren();
      return false;
    }
    if (wanted !== url) return true;
    if (!now || !flight) layer.replaceChildren(img);
    else {
      layer.replaceChildren(now, img);
      const { going, coming, duration } = flight;
      move(now, going, duration);
      await move(img, coming, duration).finished.catch(() => {}); // taken out by the next scene
      if (wanted === url) layer.replaceChildren(img);
    }
    return true;
  };

  return {
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
