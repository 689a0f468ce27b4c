import { css } from './styles.ts';

/** The shadow tree of one element. The iframe stays the host's own child and is only slotted: moving it would reload it. */
export interface Parts {
  readonly root: ShadowRoot;
  /** As tall as the chapter scrolls. */
  readonly track: HTMLElement;
  /** Sticks in the track and holds the frame. */
  readonly box: HTMLElement;
  /** Puts each of the element's children in its place: the frame, pictures (seen before a click and in print), words. */
  assign(frame: HTMLIFrameElement | null): void;
}

const make = <K extends 'div' | 'slot'>(name: K): HTMLElementTagNameMap[K] => document.createElement(name);
let sheet: CSSStyleSheet | undefined;

export function parts(host: HTMLElement): Parts {
  const root = host.attachShadow({ mode: 'open', slotAssignment: 'manual' });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
  const [track, box, art, live, rest] = [make('div'), make('div'), make('slot'), make('slot'), make('slot')];
  track.className = 'track';
  root.append(art, track, rest);
  track.append(box);
  box.append(live);
  return {
    root,
    track,
    box,
    assign(frame) {
      // Comments cannot be slotted.
      const nodes = [...host.childNodes].filter((node) => 'assignedSlot' in node && node !== frame) as Element[];
      const picture = ({ outerHTML }: Element) => /<img/.test(outerHTML);
      art.className = frame ? 'framed' : '';
      art.assign(...nodes.filter(picture));
      rest.assign(...nodes.filter((node) => !picture(node)));
      if (frame) live.assign(frame);
    },
  };
}
