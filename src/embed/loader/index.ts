/** Host side of the embeds: what a newsroom's page loads from /embed/v1.js. */
import { ChapterEmbed, site } from './element.ts';

const script = (document.currentScript as HTMLScriptElement | null)?.src;

/** Frames of ours without the element, as content systems leave them when they strip unknown elements. */
function upgrade(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(`iframe[src^="${site.prefix}"]:not([src*="secret="])`)) {
    // Moved any other way, a frame loads again and the reader loses the place: without moveBefore (Safari) it stays.
    if (frame.closest('chapter-embed') || !frame.parentNode || !('moveBefore' in frame.parentNode)) continue;
    const element = document.createElement('chapter-embed');
    frame.before(element);
    element.moveBefore(frame, null);
  }
}

// Browsers without these keep the frame with its buttons.
const able = 'assign' in HTMLSlotElement.prototype && 'adoptedStyleSheets' in document;
if (script && able && !customElements.get('chapter-embed')) {
  site.prefix = new URL('./', script).href;
  site.origin = new URL(script).origin;
  customElements.define('chapter-embed', ChapterEmbed);
  upgrade();
  addEventListener('DOMContentLoaded', upgrade);
}
