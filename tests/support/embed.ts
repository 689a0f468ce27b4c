/** Being a newsroom and its reader: a host page with embeds, the frames in it, and what was said between them. */
import type { BrowserContextOptions, ElementHandle, Frame, Page } from '@playwright/test';
import { base as folder, inside, rooted } from './base.ts';
import { type Hosts, serveHosts, type Snippet } from './hosts.ts';
import { dist } from './site.ts';
import { test as base, chromiumOnly, type Engine, expect, type Watch, watch } from './test.ts';

/** What the spies in every page and frame have noted. Nothing is changed by them. */
interface Spied {
  /** The embeds' events: type, detail, and the name of the element that they came from. */
  events: { type: string; detail: Record<string, unknown>; name: string }[];
  /** Sum of layout shifts. */
  shift: number;
  /** What this page has posted on ports of its own, with the frame (document.timeline) in which it did. */
  posted: { t: string; frame: number; port: number; y?: number; ts?: number }[];
  /** Port of a child's connection, and what came in on it. */
  ports: MessagePort[];
  heard: { t: string; y?: number; ts?: number }[];
  connects: number;
  /** Frames in which this page was scrolled by script. */
  scrolls: number[];
}

declare global {
  interface Window {
    /** Scenes shown, by step (support/test.ts). */
    shown: string[];
    spied: Spied;
    /** Frames counted by a test that wants to know them exactly; otherwise they are told by their time. */
    counted?: number;
  }
}

/** Runs in every page and frame before anything else; must stand alone. */
function spy(): void {
  const spied: Spied = { events: [], shift: 0, posted: [], ports: [], heard: [], connects: 0, scrolls: [] };
  window.spied = spied;
  const now = () => window.counted ?? Number(document.timeline.currentTime ?? 0);
  for (const name of ['ready', 'step', 'complete', 'fallback', 'error', 'link'])
    document.addEventListener(`chapter-embed:${name}`, (event) => {
      const from = event.composedPath()[0] as Element;
      const detail = { ...(event as CustomEvent).detail };
      spied.events.push({ type: name, detail, name: from.id || (from.getAttribute('name') ?? from.localName) });
    });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) spied.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });

  const Channel = window.MessageChannel;
  let channels = 0;
  window.MessageChannel = class extends Channel {
    constructor() {
      super();
      const port = channels++;
      for (const end of [this.port1, this.port2]) {
        const post = end.postMessage.bind(end) as (message: unknown) => void;
        end.postMessage = (message: unknown) => {
          const { t, y, ts } = (message ?? {}) as { t: string; y?: number; ts?: number };
          spied.posted.push({ t, frame: now(), port, ...(y === undefined ? {} : { y, ts }) } as Spied['posted'][number]);
          post(message);
        };
      }
    }
  };
  addEventListener('message', ({ data, ports }) => {
    if (data?.type !== 'chapter-embed:connect') return;
    spied.connects++;
    const [port] = ports;
    if (!port) return;
    spied.ports.push(port);
    port.addEventListener('message', (event) => spied.heard.push(event.data));
  });
  const { scrollTo } = window;
  window.scrollTo = ((...to: [number, number]) => {
    spied.scrolls.push(now());
    scrollTo.apply(window, to);
  }) as typeof window.scrollTo;
}

/** Lets a page count its frames: two that follow a pause of the machine can have one time. */
export const countFrames = (where: Page | Frame): Promise<void> =>
  where.evaluate(() => {
    window.counted = 0;
    const count = () => {
      window.counted = (window.counted ?? 0) + 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });

export interface Visit {
  readonly page: Page;
  readonly seen: Watch;
}

type Options = BrowserContextOptions & { readonly spied?: boolean };
export type Host = (page: string, snippet?: Snippet, options?: Options) => Promise<Visit>;

export const site = `http://localhost:${process.env.PORT ?? 4322}${folder.slice(0, -1)}`;

export const test = base.extend<{ host: Host; bare: (options?: Options) => Promise<Visit> }, { hosts: Hosts }>({
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const hosts = await serveHosts(site, dist);
      await use(hosts);
      hosts.close();
    },
    { scope: 'worker' },
  ],
  /** A fresh page with the spies, nothing loaded. */
  bare: async ({ flat }, use) => opener(flat, use),
  /** Opens a host page, as far as its own HTML. */
  host: async ({ bare, hosts }, use) => {
    await use(async (name, snippet, options) => {
      const visit = await bare(options);
      await visit.page.goto(hosts.url(name, snippet), { waitUntil: 'domcontentloaded' });
      return visit;
    });
  },
});

async function opener(engine: Engine, use: (open: (options?: Options) => Promise<Visit>) => Promise<void>): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  await use(async ({ spied = true, ...options } = {}) => {
    const context = await (await engine(options)).newContext({ viewport: { width: 1280, height: 800 }, ...options });
    closing.push(() => context.close());
    const page = chromiumOnly(rooted(await context.newPage()));
    page.setDefaultTimeout(15_000);
    const seen = await watch(page);
    if (spied) await page.addInitScript(spy);
    return { page, seen };
  });
  for (const close of closing) await close();
}

export { expect };

/** An embed on a host page: its frame element (in light DOM or shadow root), and the child in it. */
export interface Embed {
  readonly frame: Frame;
  readonly element: ElementHandle<HTMLIFrameElement>;
}

/**
 * The nth embed of the page, brought to just below the window so that it loads (`far`: left where it is), when its child
 * is ready.
 */
export async function embed(page: Page | Frame, n = 0, { far = false } = {}): Promise<Embed> {
  const element = (await page.locator('iframe[src*="/embed/"]').nth(n).elementHandle()) as ElementHandle<HTMLIFrameElement>;
  if (!far) await below(element);
  await expect.poll(async () => (await element.contentFrame())?.url() ?? '').toMatch(/\/embed\//);
  const frame = (await element.contentFrame()) as Frame;
  // A sandbox may refuse the drawing module: then the stepper with its stills is all that comes.
  const there = () => document.querySelector('[data-current]') !== null || document.documentElement?.dataset.frame === 'ready';
  await frame.waitForFunction(there, null, { polling: 50 });
  return { frame, element };
}

/** Scrolls so that the frame begins 60 px below the window's edge: near enough to load, not to be seen. */
export const below = (element: ElementHandle<HTMLIFrameElement>): Promise<void> =>
  element.evaluate((frame) => {
    const by = frame.getBoundingClientRect().top - innerHeight - 60;
    const scroller = frame.closest('.inner, .body-scroller');
    (scroller ?? window).scrollBy({ top: by, behavior: 'instant' });
  });

/** Waits until the child is in a mode and the host agrees. */
export async function inMode(embed: Embed, mode: 'driven' | 'stepper'): Promise<void> {
  const now = async () => ({
    host: await embed.element.evaluate((frame) => {
      const root = frame.getRootNode() as ShadowRoot;
      return (frame.closest('chapter-embed') as (Element & { mode?: string }) | null)?.mode ?? (root.host?.localName || 'naked');
    }),
    child: await embed.frame.evaluate(() => document.documentElement.dataset.mode),
  });
  await expect
    .poll(now, { message: `mode ${mode}` })
    .toEqual({ host: mode, child: mode })
    .catch(async (error: Error) => {
      const owner = await embed.element.ownerFrame();
      throw new Error(`${error.message}\n${JSON.stringify({ at: await geometry(embed), events: owner && (await spied(owner)).events, posted: owner && (await spied(owner)).posted.map(({ t }) => t) })}`);
    });
}

/** Opens the host page and waits for its embed to be driven. */
export async function driven(page: Page | Frame, n = 0): Promise<Embed> {
  const one = await embed(page, n);
  // Once more: the page may have been laid out anew since, and an embed that is seen whole waits with the change.
  await below(one.element);
  await inMode(one, 'driven');
  return one;
}

/** Where the track and the frame in it stand in the host's window. */
export interface Geometry {
  /** Top and height of the track, and top, left, width and height of its frame. */
  readonly track: number;
  readonly tall: number;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** How far the host has driven the child, from the host's own layout. */
  readonly offset: number;
  readonly view: number;
}

export const geometry = ({ element }: Embed): Promise<Geometry> =>
  element.evaluate((frame) => {
    const element = frame.closest('chapter-embed') ?? frame;
    const track = (element.shadowRoot?.querySelector('div') ?? element).getBoundingClientRect();
    const { top, left, width, height } = frame.getBoundingClientRect();
    return { track: track.top, tall: track.height, top, left, width, height, offset: top - track.top, view: innerHeight };
  });

/** Scrolls the host so that `y` px of the chapter have passed, and waits until the child stands there with its scene shown. */
export async function drive(one: Embed, y: number, top = 0): Promise<Geometry> {
  await one.element.evaluate(
    (frame, [to, head]) => {
      const element = frame.closest('chapter-embed') as Element;
      const track = (element.shadowRoot?.querySelector('div') ?? element).getBoundingClientRect();
      const scroller = frame.closest('.inner, .body-scroller');
      const from = scroller?.getBoundingClientRect().top ?? 0;
      (scroller ?? window).scrollBy({ top: track.top - from - head + to, behavior: 'instant' });
    },
    [y, top] as const,
  );
  return settled(one);
}

/** Waits until the child stands where the host's layout says, and shows that step's scene. */
export async function settled(one: Embed): Promise<Geometry> {
  const apart = async () => {
    const [{ offset }, y] = [await geometry(one), await one.frame.evaluate(() => scrollY)];
    return Math.abs(offset - y);
  };
  await expect.poll(apart, { message: 'child scroll − host offset, px', intervals: [20, 50, 100] }).toBeLessThanOrEqual(1);
  await sceneShown(one.frame);
  return geometry(one);
}

/** The step whose words have crossed the line, from the child's own layout: the page's rule (scroll/active-step.ts). */
export const stepByGeometry = (frame: Frame): Promise<{ index: number; id: string }> =>
  frame.evaluate(() => {
    const line = (document.querySelector('.line-probe') as HTMLElement).getBoundingClientRect().bottom;
    const sections = [...document.querySelectorAll<HTMLElement>('[data-story] .step')];
    const index = Math.max(0, sections.findLastIndex((section) => section.getBoundingClientRect().top <= line + 0.5));
    return { index, id: sections[index]?.id ?? '' };
  });

/** Waits until the child's stage shows the step that its layout asks for. */
export async function sceneShown(frame: Frame): Promise<string> {
  let id = '';
  await expect
    .poll(
      async () => {
        ({ id } = await stepByGeometry(frame));
        return (await frame.evaluate(() => document.querySelector<HTMLElement>('[data-stage]')?.dataset.step)) === id;
      },
      { message: 'the stage shows the step of the layout', intervals: [20, 50, 100] },
    )
    .toBe(true);
  return id;
}

/** What the spies have noted in a page or frame. */
export const spied = (of: Page | Frame): Promise<Omit<Spied, 'ports'>> =>
  of.evaluate(() => {
    const { ports: _, ...rest } = window.spied;
    return rest;
  });

export const events = async (of: Page | Frame, type: string) => (await spied(of)).events.filter((event) => event.type === type);

/** Waits for an event of the embeds. */
export const heard = async (of: Page | Frame, type: string) => {
  await expect.poll(async () => (await events(of, type)).length, { message: `event ${type}` }).toBeGreaterThan(0);
  return events(of, type);
};

/** How often the embed page itself was requested. */
export const loads = ({ seen }: Visit, id = 'siege'): number =>
  seen.requests.filter((url) => inside(url) === `/embed/${id}/`).length;

/** The stepper's step: the current section, the count, whether the buttons can be pressed. */
export const stepper = (frame: Frame) =>
  frame.evaluate(() => ({
    current: [...document.querySelectorAll('[data-current]')].map((section) => section.id),
    count: document.querySelector('[data-count]')?.textContent?.trim() ?? '',
    back: document.querySelector('[data-back]')?.getAttribute('aria-disabled') !== 'true',
    next: document.querySelector('[data-next]')?.getAttribute('aria-disabled') !== 'true',
  }));

/** Runs in an embed page: whether its stage has a picture that can be seen. */
export const hasPicture = (): boolean =>
  [...document.querySelectorAll('[data-stage] .stage-layer:not([data-off]) :is(svg, img)')].some((picture) => {
    const { width, height } = picture.getBoundingClientRect();
    return Math.min(width, height) > 100 && picture.checkVisibility({ visibilityProperty: true });
  });

/** Errors of our own making: without what a host's own policy says about the host's own code. */
export const ours = ({ seen }: Visit, but: RegExp = /^$/): string[] => seen.errors.filter((error) => !but.test(error) && !/favicon\.ico/.test(error));

/** Random numbers that come out the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many times a property is tried: a slice by default. */
export const times = (slice: number, long: number): number => (process.env.LONG ? long : slice);

/**
 * Swipes with one finger, as the browser's own input, from a point by a distance. The finger rests before it is lifted,
 * by the time in the events: nothing is flung.
 */
export async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }, fling = false): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const steps = 12;
  const start = Date.now() / 1000;
  const at = (n: number) => ({ x: from.x + (by.x * n) / steps, y: from.y + (by.y * n) / steps });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from], timestamp: start });
  for (let n = 1; n <= steps; n++)
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(n)], timestamp: start + n * 0.016 });
  const end = start + steps * 0.016 + (fling ? 0.016 : 0.5);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: end });
  await cdp.detach();
}
