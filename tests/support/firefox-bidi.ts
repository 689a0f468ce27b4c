/**
 * Stands between Playwright and a stock Firefox. Playwright drives it over WebDriver BiDi and sends a command that no
 * released Firefox knows (emulation.setMediaFeaturesOverride, Firefox 153); it is turned into a harmless one. What it would
 * have done is done by preferences (tests/firefox.ts). Started in place of the browser: `node firefox-bidi.ts firefox …`.
 */
import { spawn } from 'node:child_process';
import { connect, createServer, type Socket } from 'node:net';

const unknown = /"method":"emulation\.setMediaFeaturesOverride","params":\{.*\}(?=\}$)/;
const harmless = '"method":"session.status","params":{}';

/** One whole frame at the front of the bytes of a client (RFC 6455): its length, and its text where it is a whole one. */
function frame(bytes: Buffer): { size: number; text: string | null } | null {
  if (bytes.length < 6) return null;
  const short = (bytes[1] ?? 0) & 127;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < head + 4) return null;
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const size = head + 4 + length;
  if (bytes.length < size) return null;
  if (bytes[0] !== 0x81) return { size, text: null };
  const mask = bytes.subarray(head, head + 4);
  return { size, text: Buffer.from(bytes.subarray(head + 4, size).map((byte, i) => byte ^ (mask[i % 4] ?? 0))).toString() };
}

/** A short text in a frame of a client. */
function framed(text: string): Buffer {
  // Firefox takes a mask of nought for none at all.
  const mask = [1, 2, 3, 4];
  const body = Buffer.from(text).map((byte, i) => byte ^ (mask[i % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x81, 0x80 | body.length, ...mask]), body]);
}

function pass(client: Socket, port: number): void {
  const browser = connect(port, '127.0.0.1');
  browser.pipe(client);
  let rest = Buffer.alloc(0);
  let greeted = false;
  client.on('data', (part: Buffer) => {
    rest = Buffer.concat([rest, part]);
    if (!greeted) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      // Packed frames could not be read; Firefox wants to be called by its own port.
      const head = rest.subarray(0, end).toString().replace(/\r\nSec-WebSocket-Extensions:[^\r]*/i, '').replace(/\r\nHost:[^\r]*/i, `\r\nHost: 127.0.0.1:${port}`);
      browser.write(`${head}\r\n\r\n`);
      rest = rest.subarray(end + 4);
      greeted = true;
    }
    for (let one = frame(rest); one; one = frame(rest)) {
      browser.write(one.text !== null && unknown.test(one.text) ? framed(one.text.replace(unknown, harmless)) : rest.subarray(0, one.size));
      rest = rest.subarray(one.size);
    }
  });
  for (const [one, other] of [[client, browser], [browser, client]] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}

const [program = 'firefox', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'pipe'] });
child.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
let told = '';
child.stderr.on('data', (part: Buffer) => {
  told += part;
  const lines = told.split('\n');
  told = lines.pop() ?? '';
  for (const line of lines) {
    const port = Number(/WebDriver BiDi listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1]);
    if (!port) {
      process.stderr.write(`${line}\n`);
      continue;
    }
    const server = createServer((socket) => pass(socket, port)).listen(0, '127.0.0.1', () => {
      const at = server.address();
      process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}\n`);
    });
  }
});
