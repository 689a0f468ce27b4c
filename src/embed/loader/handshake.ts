import { type Hello, hello, version } from '../protocol.ts';

/**
 * Listens for a frame's greeting, which counts only if it comes from that very window and from our own origin: other
 * frames of the page can say anything. A sandbox without allow-same-origin has the origin "null", believed only where
 * we see that sandbox. The same greeting twice is one; a new nonce means that the frame was loaded again.
 *
 * @param prefix where our embed pages are, the same as the loader's own place: "https://site/embed/"
 */
export function greet(frame: HTMLIFrameElement, prefix: string, signal: AbortSignal, met: (said: Hello, to: string) => void): void {
  const own = 'allow-same-origin';
  let nonce = '';
  addEventListener(
    'message',
    ({ source, origin, data }) => {
      if (source !== frame.contentWindow || !frame.src.startsWith(prefix)) return;
      const sealed = !(frame.getAttribute('sandbox') ?? own).includes(own);
      if (sealed ? origin !== 'null' : !prefix.startsWith(`${origin}/`)) return;
      const said = hello(data);
      if (!said || said.nonce === nonce) return;
      nonce = said.nonce;
      met(said, sealed ? '*' : origin);
    },
    { signal },
  );
  // To anyone: nothing is secret in it, and before the frame has loaded a named origin would be reported as an error.
  frame.contentWindow!.postMessage({ type: 'chapter-embed:ping', v: version }, '*');
}
