import { gate } from './gate.ts';
import { type Parts, parts } from './parts.ts';
import { type Session, session } from './session.ts';
import { version } from './version.ts';

/** Where our pages are: "https://site/embed/". Set once by the entry, before the element is defined. */
export const site = { prefix: '' };

/**
 * `<chapter-embed>`: a frame of ours that scrolls with the page around it. Whatever does not work out leaves the frame
 * as it was, with its own buttons.
 */
export class ChapterEmbed extends HTMLElement {
  static readonly version = version;
  static readonly observedAttributes = ['theme', 'accent', 'top', 'mode'];
  #parts: Parts | undefined;
  #frame: HTMLIFrameElement | null | undefined;
  #session: Session | undefined;

  constructor() {
    super();
    // The parser may not have read the frame yet; a framework may put in another.
    new MutationObserver(() => this.connectedCallback()).observe(this, { childList: true });
  }

  /** Finds the frame, which a content system may have stripped, and begins; with `load="click"` it is made when asked for. */
  connectedCallback() {
    const frame = this.querySelector('iframe');
    if (!this.isConnected || (!frame && this.getAttribute('load') !== 'click')) return;
    if (frame !== this.#frame) this.disconnectedCallback();
    // As tall as it was, so that nothing below moves; a frame among words stands on a line, with a gap under it.
    const space = () => this.getBoundingClientRect().bottom - frame!.getBoundingClientRect().bottom;
    const height = frame?.offsetHeight || 640;
    const gap = frame && space();
    this.#parts ??= parts(this);
    this.#parts.assign(frame);
    this.attributeChangedCallback('top');
    if (!frame) return gate(this, site.prefix);
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.#session = session(this, frame, this.#parts, height, site.prefix);
    this.#parts.rest.style.cssText = `padding-top:${gap! - space()}px`;
  }

  /** Moved without a reload (`moveBefore`): goes on. Without this method it would be taken for removed. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    this.#session?.end();
    this.#session = this.#frame = undefined;
  }

  attributeChangedCallback(name: string) {
    const value = (of: string) => this.getAttribute(of) ?? '';
    const style = this.#parts?.track.style;
    if (style) {
      style.setProperty('--chapter-embed-top', value('top') && `${+value('top')}px`);
      // Backdrops of frames are opaque unless both sides have the same scheme.
      style.colorScheme = value('theme').replace('auto', '') || 'light dark';
    }
    this.#session?.attribute(name, value(name));
  }

  /** Shows step `id`. */
  goTo(id: string): void {
    this.#session?.goTo(id);
  }
  /** Holds the picture where it is; `pause(false)` lets it go on. */
  pause(on = true): void {
    this.#session?.pause(on);
  }
  get mode(): 'stepper' | 'driven' {
    return this.#session?.mode() ?? 'stepper';
  }
  get progress(): number {
    return this.#session?.progress() ?? 0;
  }
}
