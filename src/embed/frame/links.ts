import { wordpressSecret } from './height.ts';

/**
 * Links leave the frame: `<base target="_blank">` opens them beside the host's page. WordPress frames may open nothing,
 * but ask the host to go there. Links to a step of this frame only step.
 *
 * @param told called with the address of a link that leaves
 * @param step called with the id of a step; true when it was one of this frame's
 */
export function links(told: (href: string) => void, step: (id: string) => boolean): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    const here = link.hash && link.origin === location.origin && link.pathname === location.pathname;
    if (here) {
      event.preventDefault();
      step(link.hash.slice(1));
      return;
    }
    told(link.href);
    const secret = wordpressSecret();
    if (!secret) return;
    event.preventDefault();
    parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  });
}
