/** Host side of the embeds: what a newsroom's page loads from /embed/v1.js. */
import { ChapterEmbed, site } from './element.ts';

const script = document.currentScript as HTMLScriptElement | null;

/** Frames of ours without the element, as content systems leave them when they strip unknown elements. */
function upgrade(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(`iframe[src^="${site.prefix}"]:not(chapter-embed *,[src*="secret="])`)) {
    // Moved any other way, a frame loads again and the reader loses the place: without moveBefore (Safari) it stays.
    if (!('moveBefore' in frame)) return;
    const element = document.createElement('chapter-embed');
    frame.before(element);
    element.moveBefore(frame, null);
  }
}

// Browsers older than these (Chrome 108, Safari 16.4, Firefox 101) keep the frame with its buttons.
if (script && 'adoptedStyleSheets' in document && CSS.supports('height:1lvh') && !customElements.get('chapter-embed')) {
  site.prefix = new URL('./', script.src).href;
  customElements.define('chapter-embed', ChapterEmbed);
  upgrade();
  addEventListener('DOMContentLoaded', upgrade);
}
