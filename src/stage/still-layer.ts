import type { StillFile } from './data.ts';

/** The layer of stills: shown first, and for as long as nothing better is there. */
export interface StillLayer {
  /** Shows a complete still, fitted into the stage; resolves when it can be seen, false when it cannot be had. */
  full(url: string, fit: 'cover' | 'contain'): Promise<boolean>;
  /** Shows a base still placed under the stage's own camera, CSS pixels. */
  base(file: StillFile, box: { x: number; y: number; width: number; height: number }): Promise<boolean>;
}

/** How long words wait for the picture under them, ms. */
const patience = 2500;

export function stillLayer(layer: HTMLElement): StillLayer {
  let wanted = '';

  const put = async (url: string, place: (img: HTMLImageElement) => void): Promise<boolean> => {
    wanted = url;
    const now = layer.querySelector('img');
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
      () => {
        if (wanted === url) layer.replaceChildren(img);
        return true;
      },
      () => false,
    );
    // A killed request, or a line that stalls: the card keeps its words, the stage its paper. What comes late is put under them.
    const there = await Promise.race([come, new Promise<false>((late) => setTimeout(late, patience, false))]);
    if (!there && wanted === url) layer.replaceChildren();
    return there;
  };

  return {
    full: (url, fit) =>
      put(url, (img) => {
        img.className = fit === 'contain' ? 'first of-figure' : 'first';
        img.removeAttribute('style');
      }),
    base: (file, { x, y, width, height }) =>
      put(file.url, (img) => {
        img.className = '';
        img.style.insetInlineStart = 'auto';
        img.style.left = `${x}px`;
        img.style.top = `${y}px`;
        img.style.width = `${width}px`;
        img.style.height = `${height}px`;
      }),
  };
}
