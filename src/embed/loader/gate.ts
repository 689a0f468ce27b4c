import { chosen } from './chosen.ts';

/**
 * A button that stands for the frame until the reader wants it: before that, nothing is asked of our server. Its word is
 * the only one that the loader says itself; `label` says it in the page's own language.
 */
export function gate(host: HTMLElement, prefix: string): void {
  const root = host.shadowRoot!;
  if (root.querySelector('button')) return;
  const name = host.getAttribute('name');
  const title = host.querySelector('a')?.textContent || name;
  const button = document.createElement('button');
  button.textContent = `${host.getAttribute('label') ?? 'Show the interactive'}: ${title}`;
  button.onclick = () => {
    // No sandbox: the script that makes this frame is of the same origin, and already trusted with the page.
    const frame = document.createElement('iframe');
    frame.title = title!;
    frame.src = new URL(host.getAttribute('src') ?? `${name}/?${new URLSearchParams(chosen(host))}`, prefix).href;
    button.remove();
    host.append(frame);
    // The element has seen its new child by then, and shows it.
    queueMicrotask(() => frame.focus());
  };
  root.append(button);
}
