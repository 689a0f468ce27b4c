import { gate } from './gate.ts';
import { type Parts, parts } from './parts.ts';
import { chosen, type Session, session } from './session.ts';
import { version } from './version.ts';

/** Where our pages are: "https://site/embed/". Set once by the entry, before the element is defined. */
export const site = { prefix: '', origin: '' };

/**
 * `<chapter-embed>`: a frame of ours that scrolls with the page around it. Whatever does not work out leaves the frame
 * as it was, with its own buttons.
 */
export class ChapterEmbed extends HTMLElement {
  static readonly version = version;
  static readonly observedAttributes = ['theme', 'accent', 'top', 'mode'];
  #parts: Parts | undefined;
  #frame: HTMLIFrameElement | null = null;
  #session: Session | undefined;
  #life = new AbortController();

  connectedCallback() {
    this.#life = new AbortController();
    // The parser may not have read the frame yet; a framework may put in another.
    const children = new MutationObserver(() => this.#adopt());
    children.observe(this, { childList: true });
    this.#life.signal.addEventListener('abort', () => children.disconnect());
    this.#adopt();
  }

  /** Moved without a reload (`moveBefore`): nothing to undo. */
  connectedMoveCallback() {
    this.#session?.again();
  }

  disconnectedCallback() {
    this.#life.abort();
    this.#session = undefined;
    this.#frame = null;
  }

  attributeChangedCallback(name: string) {
    const { theme = 'auto', accent = 'river' } = chosen(this);
    if (name === 'theme') this.#session?.say({ t: 'theme', theme });
    else if (name === 'accent') this.#session?.say({ t: 'accent', accent });
    else {
      if (name === 'top') this.#top();
      this.#session?.again();
    }
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
    return this.#session?.mode ?? 'stepper';
  }
  get progress(): number {
    return this.#session?.progress ?? 0;
  }

  #top(): void {
    const top = this.getAttribute('top');
    this.#parts?.track.style.setProperty('--chapter-embed-top', top && `${Number.parseFloat(top) || 0}px`);
  }

  /** Finds the frame, which a content system may have stripped, and begins; with `load="click"` makes it when asked. */
  #adopt(): void {
    const { signal } = this.#life;
    const frame = this.querySelector('iframe');
    if (frame && frame === this.#frame) return this.#parts?.assign(frame);
    const held = !frame && this.getAttribute('load') === 'click';
    if (!frame && !held) return;
    // As tall as it was, so that nothing below moves.
    const height = frame?.offsetHeight || 640;
    this.#parts ??= parts(this);
    this.#parts.assign(frame);
    this.#top();
    if (frame) {
      this.#frame = frame;
      this.#session = session(this, frame, this.#parts, height, site.origin, signal);
    } else gate(this, this.#parts.root, signal, site.prefix);
  }
}
