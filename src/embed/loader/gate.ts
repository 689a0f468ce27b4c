import { chosen } from './session.ts';
import { wordsFor } from './words.ts';

/** A button that stands for the frame until the reader wants it: before that, nothing is asked of our server. */
export function gate(host: HTMLElement, root: ShadowRoot, signal: AbortSignal, prefix: string): void {
  if (root.querySelector('button')) return;
  const title = host.title || host.querySelector('a')?.textContent?.trim() || host.getAttribute('name') || '';
  const button = document.createElement('button');
  button.textContent = `${wordsFor(host).load}: ${title}`;
  button.addEventListener('click', () => {
    const url = new URL(host.getAttribute('src') ?? `${host.getAttribute('name')}/`, prefix);
    for (const [key, value] of Object.entries(chosen(host))) url.searchParams.set(key, value);
    if (!url.href.startsWith(prefix)) return;
    button.remove();
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.allow = 'fullscreen';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    frame.src = url.href;
    host.append(frame);
    // The element has seen its new child by then, and shows it.
    queueMicrotask(() => frame.focus());
  });
  signal.addEventListener('abort', () => button.remove());
  root.querySelector('div')?.before(button);
}
