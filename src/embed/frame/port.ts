import { type ChildMessage, type HostMessage, hostMessage, type Mode, oldest, type Settings, settings, version } from '../protocol.ts';

/** The wire to the host page. Before a host has connected, what is sent is lost: it asks again when it comes. */
export interface Wire {
  send(message: ChildMessage): void;
}

const newNonce = (): string => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Greets the host and waits for its port. The host is not trusted: only the direct parent is heard, the first connection
 * wins, and every message is parsed. All that is ever said to it is in protocol.ts.
 *
 * @param story id of the embed, number of its steps, and what it can do
 * @param connected called once, with what the host's page asks for
 * @param said called with every message that is to be believed
 */
export function greet(
  story: { readonly id: string; readonly steps: number; readonly modes: readonly Mode[] },
  connected: (asked: Settings) => void,
  said: (message: HostMessage) => void,
): Wire {
  let port: MessagePort | null = null;
  const nonce = newNonce();
  const hello = () => parent.postMessage({ type: 'chapter-embed:hello', v: version, min: oldest, max: version, nonce, ...story }, '*');

  const hear = (event: MessageEvent) => {
    if (event.source !== parent || typeof event.data !== 'object' || event.data === null) return;
    const { type, v, nonce: theirs, settings: asked } = event.data as Record<string, unknown>;
    if (type === 'chapter-embed:ping' && !port) hello();
    if (type !== 'chapter-embed:connect' || port || theirs !== nonce || v !== version || event.ports.length !== 1) return;
    port = event.ports[0] as MessagePort;
    port.onmessage = ({ data }) => {
      const message = hostMessage(data);
      if (message) said(message);
    };
    connected(settings(asked));
  };
  if (parent !== window) {
    addEventListener('message', hear);
    hello();
  }
  return { send: (message) => port?.postMessage(message) };
}
