/** The loader alone in a host's page: a stand-in child on localhost, the host on 127.0.0.1: two origins, two sites. */
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContextOptions, expect, type Frame, type Page } from '@playwright/test';
import { build } from '../../src/build/bundle.ts';
import { serve } from '../server.ts';

const fixtures = join(import.meta.dirname, '../fixtures/child');
const port = (server: Server) => (server.address() as AddressInfo).port;

export interface Site {
  /** http://localhost:port, where the child and the loader are. */
  readonly site: string;
  /** Saves a host page and gives its address. */
  host(body: string, head?: string): string;
}

interface Told {
  readonly type: string;
  readonly detail: Record<string, unknown>;
}

export interface Visit {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
  /** Events of the loader so far. */
  told(type?: string): Promise<Told[]>;
  shift(): Promise<number>;
  /** The child of the n-th embed. */
  child(n?: number): Promise<Frame>;
}

export const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
/** The snippet, with the child's query, attributes of the element and of the frame. */
export const snippet = (site: string, query = '', element = '', frame = `loading="lazy" sandbox="${sandbox}"`) =>
  `<chapter-embed name="siege" ${element}>
  <iframe src="${site}/embed/siege/${query}" title="The siege" width="100%" height="640" ${frame} style="border:0"></iframe>
  <p><a href="${site}/siege/">The siege, a chapter</a></p></chapter-embed>`;
export const script = (site: string) => `<script async src="${site}/embed/v1.js"></script>`;
export const prose = (n: number) => '<p class="prose">The ferry left at six, as it had done for ninety years, with eleven passengers and a dog. Nobody on board knew.</p>'.repeat(n);

export const test = base.extend<{ visit: (url: string, options?: BrowserContextOptions, before?: (page: Page) => Promise<void>) => Promise<Visit> }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const root = mkdtempSync(join(tmpdir(), 'stand-in-'));
      const [theirs, ours] = [join(root, 'host'), join(root, 'site')];
      mkdirSync(theirs);
      mkdirSync(join(ours, 'embed/siege'), { recursive: true });
      copyFileSync(join(fixtures, 'child.html'), join(ours, 'embed/siege/index.html'));
      copyFileSync(join(fixtures, 'child.js'), join(ours, 'embed/siege/child.js'));
      writeFileSync(join(ours, 'embed/v1.js'), await build('src/embed/loader/index.ts'));
      const servers = [await serve(theirs, 0), await serve(ours, 0)] as const;
      let n = 0;
      await use({
        site: `http://localhost:${port(servers[1])}`,
        host(body, head = '') {
          const name = `${n++}.html`;
          const style = '<style>body{margin:0 auto;max-width:44rem;font:18px/1.5 serif}.prose{margin:1em}</style>';
          writeFileSync(join(theirs, name), `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${style}${head}<title>Host</title><body>${body}`);
          return `http://127.0.0.1:${port(servers[0])}/${name}`;
        },
      });
      for (const server of servers) server.close();
    },
    { scope: 'worker' },
  ],
  visit: async ({ browser }, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (url, options = {}, before) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      closing.push(() => context.close());
      const page = await context.newPage();
      const [errors, requests]: [string[], string[]] = [[], []];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
      page.on('request', (request) => requests.push(request.url()));
      await page.addInitScript(() => {
        const all: Told[] = [];
        const kinds = ['ready', 'step', 'complete', 'fallback', 'error', 'link'];
        for (const kind of kinds) addEventListener(`chapter-embed:${kind}`, (e) => all.push({ type: kind, detail: (e as CustomEvent).detail }));
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        Object.assign(window, { told: all, shift: () => shift });
      });
      await before?.(page);
      await page.goto(url);
      return {
        page,
        errors,
        requests,
        told: async (type) => (await page.evaluate(() => (window as unknown as { told: Told[] }).told)).filter((t) => !type || t.type === type),
        shift: () => page.evaluate(() => (window as unknown as { shift(): number }).shift()),
        child: async (n = 0) => {
          const frame = await (await page.locator('iframe').nth(n).elementHandle())?.contentFrame();
          if (!frame) throw new Error('no frame');
          return frame;
        },
      };
    });
    for (const close of closing) await close();
  },
});

/** What the element says of itself, and where its frame is. */
export const state = (page: Page, n = 0) =>
  page.locator('chapter-embed').nth(n).evaluate((element) => {
    const embed = element as HTMLElement & { mode: string; progress: number };
    const track = embed.shadowRoot?.querySelector('div')?.getBoundingClientRect();
    const frame = embed.querySelector('iframe')?.getBoundingClientRect();
    return {
      mode: embed.mode, progress: embed.progress, scroll: scrollY, bottom: track?.bottom ?? 0, top: track?.top ?? 0,
      height: track?.height ?? 0, frameTop: frame?.top ?? 0, frameHeight: frame?.height ?? 0, frameWidth: frame?.width ?? 0,
    };
  });
export const inMode = (page: Page, mode: string, n = 0) => expect.poll(async () => (await state(page, n)).mode).toBe(mode);

export interface Seen {
  readonly connects: number;
  readonly applied: number[];
  readonly messages: { readonly t: string; readonly y?: number; readonly on?: boolean }[];
  readonly settings: unknown;
  readonly nonce: string;
}
export const seen = (frame: Frame): Promise<Seen> => frame.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** Scrolls with the wheel, as a hand does: events go to what is under the pointer. */
export async function wheel(page: Page, by: number, ticks: number): Promise<void> {
  for (let i = 0; i < ticks; i++) {
    await page.mouse.wheel(0, by);
    await frames(page, 2);
  }
  await frames(page, 10);
}

/** Lets the host draw so many frames: what a scroll or a message sets going has happened by then. */
export const frames = (page: Page, many: number): Promise<void> =>
  page.evaluate(
    (left) =>
      new Promise<void>((done) => {
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
        next();
      }),
    many,
  );

/** Waits until the child of a driven embed has scrolled to where its track is, to the pixel. */
export const together = (page: Page, child: Frame): Promise<void> =>
  expect.poll(async () => Math.abs((await child.evaluate(() => scrollY)) + (await state(page)).top)).toBeLessThanOrEqual(1);

export { expect };
