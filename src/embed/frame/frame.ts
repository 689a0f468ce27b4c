/** What the two halves of an embed page know of each other: the classic script that always runs, and the module that draws. */

/** The drawn stage. A sandboxed frame without its site's origin may be refused the module: then the stills stay. */
export interface Drawn {
  /** Shows a step on the stage; resolves when it can be seen. */
  show(index: number, animate: boolean): Promise<void>;
  /** Follows the scroll position, as on the site's own pages; calls back with the active step. */
  follow(changed: (index: number) => void): void;
  /** Stops following. */
  leave(): void;
  theme(): void;
}

/** Left on the window by the classic script. */
export interface EmbedFrame {
  readonly sections: readonly HTMLElement[];
  adopt(drawn: Drawn): void;
}

declare global {
  interface Window {
    embedFrame?: EmbedFrame;
  }
}
