import { css } from './styles.ts';

/** The shadow tree of one element. The iframe stays the host's own child and is only slotted: moving it would reload it. */
export interface Parts {
  /** As tall as the chapter scrolls. */
  readonly track: HTMLElement;
  /** Sticks in the track and holds the frame. */
  readonly box: HTMLElement;
  /** What else is in the element. */
  readonly rest: HTMLElement;
  /** Puts each of the element's children in its place: the frame, and the rest under it. */
  assign(frame: HTMLIFrameElement | null): void;
}

export function parts(host: HTMLElement): Parts {
  const root = host.attachShadow({ mode: 'open', slotAssignment: 'manual' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const [track, box, rest] = ['div', 'slot', 'slot'].map((name) => document.createElement(name)) as [HTMLElement, HTMLSlotElement, HTMLSlotElement];
  track.append(box);
  root.append(track, rest);
  return {
    track,
    box,
    rest,
    assign(frame) {
      if (frame) box.assign(frame);
      // Comments cannot be slotted.
      rest.assign(...([...host.childNodes].filter((node) => 'assignedSlot' in node && node !== frame) as Element[]));
    },
  };
}
