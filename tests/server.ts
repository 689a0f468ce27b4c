/**
 * Serves a built site as a good static host does: brotli, ranges, 404.html, and the headers of its own `_headers`.
 * `node tests/server.ts dist 4322 [/base]`
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor, shippedHeaders } from '../src/hosting/rules.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
  '.pmtiles': 'application/octet-stream',
};
const packed = new Map<string, Buffer>();

/** Brotli 9, as a host would keep it ready; made once a file and version. */
function compressed(file: string): Buffer {
  const key = `${file} ${statSync(file).mtimeMs}`;
  let body = packed.get(key);
  if (!body) {
    body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    packed.set(key, body);
  }
  return body;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers requests from the folder `root`, whose pages stand under `base`; `headers`: with those of its `_headers`. */
export function site(root: string, base = '/', headers = true): Answer {
  return (request, response) => answer(resolve(root), base, headers, request, response);
}

/** The path of a request, decoded; null of one that is none, such as `//` or `/%`. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://x').pathname);
  } catch {
    return null;
  }
}

function answer(root: string, base: string, own: boolean, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request.url ?? '/');
  if (path === null) return void response.writeHead(400).end();
  const inside = path.startsWith(base) ? path.slice(base.length) : null;
  let file = inside === null ? '' : join(root, normalize(`/${inside}`));
  if (file && existsSync(file) && statSync(file).isDirectory()) {
    if (!path.endsWith('/')) return void response.writeHead(308, { location: `${path}/` }).end();
    file = join(file, 'index.html');
  }
  const found = file !== '' && existsSync(file);
  if (!found) file = join(root, '404.html');
  // A folder of test pages need not have one.
  if (!existsSync(file)) return void response.writeHead(404).end();
  const type = types[extname(file)] ?? 'application/octet-stream';
  const { mtimeMs, size } = statSync(file);
  const etag = `W/"${mtimeMs}-${size}"`;
  const headers: Record<string, string> = {
    'content-type': type,
    etag,
    'cache-control': 'no-cache',
    'accept-ranges': 'bytes',
    ...(inside === null || !own ? {} : headersFor(shippedHeaders(root), path)),
  };
  // "no-cache" asks again each time; a host answers that nothing has changed.
  if (found && request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (range && found) {
    const start = Number(range[1]);
    const end = Math.min(size - 1, range[2] ? Number(range[2]) : size - 1);
    response.writeHead(206, { ...headers, 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': String(end - start + 1) });
    return void createReadStream(file, { start, end }).pipe(response);
  }
  const text = !/woff2|png|octet/.test(type);
  if (text && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
    response.writeHead(found ? 200 : 404, { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' });
    return void response.end(compressed(file));
  }
  response.writeHead(found ? 200 : 404, headers);
  createReadStream(file).pipe(response);
}

/** Starts serving `root` under `base` on a loopback port; 0 picks one. Resolves when it listens. */
export function serve(root: string, port: number, base = '/'): Promise<Server> {
  const server = createServer(site(root, base));
  return new Promise((done) => server.listen(port, '127.0.0.1', () => done(server)));
}

if (import.meta.main ?? process.argv[1]?.endsWith('server.ts')) {
  const [root = 'dist', port = '4322', base = '/'] = process.argv.slice(2);
  await serve(root, Number(port), base);
}
