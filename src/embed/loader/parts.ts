import { css } from './styles.ts';

/** The shadow tree of one element. The iframe stays the host's own child and is only slotted: moving it would reload it. */
export interface Parts {
  /** As tall as the chapter scrolls. */
  readonly track: HTMLElement;
  /** Sticks in the track and holds the frame. */
  readonly box: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts each of the element's children in its place: the frame, pictures (seen before a click and in print), words. */
  assign(frame: HTMLIFrameElement | null): void;
}

let sheet: CSSStyleSheet | undefined;

export function parts(host: HTMLElement): Parts {
  const root = host.attachShadow({ mode: 'open', slotAssignment: 'manual' });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
  const [track, box] = [document.createElement('div'), document.createElement('div')];
  const [art, live, rest] = [0, 1, 2].map(() => document.createElement('slot')) as [HTMLSlotElement, HTMLSlotElement, HTMLSlotElement];
  track.className = 'track';
  track.append(box);
  box.append(live);
  root.append(art, track, rest);
  return {
    track,
    box,
    root,
    assign(frame) {
      const pictures: Element[] = [];
      const words: (Element | Text)[] = [];
      for (const node of host.childNodes) {
        if (node === frame) continue;
        if (node instanceof Element && (node.matches('img,svg') || node.querySelector('img,svg'))) pictures.push(node);
        else if (node instanceof Element || node instanceof Text) words.push(node);
      }
      art.className = frame ? 'framed' : '';
      art.assign(...pictures);
      live.assign(...(frame ? [frame] : []));
      rest.assign(...words);
    },
  };
}
