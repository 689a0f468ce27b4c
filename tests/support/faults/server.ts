/** The built site behind a bad line: one file at a time is lost, held, cut, or answered with something else. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { site } from '../../server.ts';
import { base, inside } from '../base.ts';

/**
 * What a line, a proxy or a broken host does to an answer: `failed`: the connection closes; `stalled`: nothing comes, ever;
 * `cut`: half of it, then the connection closes; `half`: half of it, said to be whole; `empty`: nothing, said to be all; `portal`: a login page with
 * status 200; `noise`: bytes of chance under the file's own type.
 */
export const ways = ['failed', 'stalled', 'cut', 'half', 'empty', 'portal', 'noise'] as const;
export type Way = (typeof ways)[number];

export interface Fault {
  /** Path in the site. */
  readonly path: string;
  readonly way: Way;
}

export interface FaultyServer {
  /** http://127.0.0.1:port, without the folder that the site stands in. */
  readonly origin: string;
  readonly port: number;
  /** Paths in the site, in the order in which they were asked for. */
  readonly asked: string[];
  /** Breaks this file from now on, or none. What was held is let go. */
  breaks(fault: Fault | null): void;
  close(): void;
}

const portal = '<!doctype html><title>Sign in</title><h1>Welcome to the airport</h1><form action="/login"><input name="room"></form><script>document.title = "portal"</script>';
const noise = Buffer.from(Array.from({ length: 700 }, (_, i) => (i * i * 31 + i * 7 + 129) % 256));
const plain = 'x-unbroken';

/** Serves `root` on a port of its own, in the folder that it was built for. */
export async function serveFaulty(root: string): Promise<FaultyServer> {
  const whole = site(root, base);
  const asked: string[] = [];
  const held = new Set<ServerResponse>();
  let fault: Fault | null = null;

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://x');
    const path = inside(address.href);
    if (request.headers[plain]) return whole(request, response);
    asked.push(path);
    if (path !== fault?.path) return whole(request, response);
    // A page that is left may ask for more while the server closes.
    broken(fault.way, address.pathname, request, response).catch((error: Error) => {
      if (server.listening) throw error;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  async function broken(way: Way, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (way === 'failed') return void request.socket.destroy();
    if (way === 'stalled') return void held.add(response);
    if (way === 'portal') return void response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' }).end(portal);
    const answer = await fetch(origin + path, { headers: { [plain]: '1', 'accept-encoding': 'identity' } });
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = { ...Object.fromEntries(answer.headers), 'cache-control': 'no-store' };
    const part = way === 'noise' ? noise : body.subarray(0, way === 'empty' ? 0 : body.length >> 1);
    response.writeHead(200, { ...headers, 'content-length': String(way === 'cut' ? body.length : part.length), connection: 'close' });
    if (way === 'cut') response.write(part, () => response.destroy());
    else response.end(part);
  }

  return {
    origin,
    port,
    asked,
    breaks(next) {
      fault = next;
      for (const response of held) response.destroy();
      held.clear();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
