/** Counts what travels, at the server: workers and prefetches included, compressed. */
import type { Server } from 'node:http';
import { extname } from 'node:path';

export const kinds = ['html', 'css', 'js', 'worker', 'font', 'still', 'data', 'other'] as const;
export type Kind = (typeof kinds)[number];

export interface Sent {
  readonly path: string;
  readonly kind: Kind;
  /** On the line, headers included. */
  readonly bytes: number;
  /** Without the headers: what budgets are written in. */
  readonly body: number;
}

/** Kind of a request, by its path. */
export function kindOf(path: string): Kind {
  if (/worker[^/]*\.m?js$/.test(path)) return 'worker';
  const byEnding: Readonly<Record<string, Kind>> = {
    '': 'html',
    '.html': 'html',
    '.css': 'css',
    '.js': 'js',
    '.mjs': 'js',
    '.woff2': 'font',
    '.json': 'data',
    '.geojson': 'data',
    '.pmtiles': 'data',
    '.svg': 'still',
    '.png': 'still',
  };
  if (path.endsWith('favicon.svg')) return 'other';
  return byEnding[extname(path)] ?? 'other';
}

/** A growing list of what the server has sent; several servers can share one. */
export function watchTraffic(server: Server, log: Sent[] = []): Sent[] {
  // First in the row, before the answer's headers are on the socket.
  server.prependListener('request', (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const socket = response.socket;
    const before = socket?.bytesWritten ?? 0;
    response.on('close', () => {
      const bytes = (socket?.bytesWritten ?? before) - before;
      // Node keeps the head it has sent here, and tells its length nowhere else.
      const head = (response as { _header?: string })._header?.length ?? 0;
      log.push({ path, kind: kindOf(path), bytes, body: Math.max(0, bytes - head) });
    });
  });
  return log;
}

/** Bytes by kind, and their sum as `all`; `of` counts them with or without headers. */
export function byKind(log: readonly Sent[], of: 'bytes' | 'body' = 'bytes'): Record<Kind | 'all', number> {
  const sum = (some: readonly Sent[]) => some.reduce((n, sent) => n + sent[of], 0);
  const parts = kinds.map((kind) => [kind, sum(log.filter((sent) => sent.kind === kind))] as const);
  return { ...(Object.fromEntries(parts) as Record<Kind, number>), all: sum(log) };
}
