import { escape } from '../figures/svg.ts';
import { at } from './paths.ts';

/** An interface text as HTML: `code` and [links](/under/the/base/) are the only markup it may hold. */
export const uiHtml = (text: string): string =>
  escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, href: string) => `<a href="${href.startsWith('/') ? at(href) : href}">${words}</a>`);
