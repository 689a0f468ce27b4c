/** Every request of every page kind broken in every way, one at a time. `SEED=17` tries others, `SLICE=4` four times as many, `LONG=1` all, `WAY=empty` of one way only. */
import type { Browser, BrowserContextOptions, Frame, Page } from '@playwright/test';
import { at, base, inside as inSite } from '../support/base.ts';
import { stepByGeometry } from '../support/embed.ts';
import { casesOf, chosen, seed } from '../support/faults/cases.ts';
import { kinds, type PageKind } from '../support/faults/kinds.ts';
import { blocks, busy, followClaim, strangeWords, use } from '../support/faults/reading.ts';
import { type Fault, type FaultyServer, serveFaulty } from '../support/faults/server.ts';
import { type Shown, shown, wrong } from '../support/faults/shown.ts';
import { takeForCard } from '../support/graphics-card.ts';
import { serveHosts } from '../support/hosts.ts';
import { dist, type StepOf } from '../support/site.ts';
import { landed, move, scrollTo } from '../support/stage.ts';
import { desktop, expect, test, watch } from '../support/test.ts';

/** What an unbroken reading shows: the measure of all broken ones. */
interface Control {
  /** Words that are there with script as well as without it. */
  readonly words: readonly string[];
  readonly steps: ReadonlyMap<string, Shown>;
  /** Requests, each with the step at which it was first made. */
  readonly requests: ReadonlyMap<string, string>;
  readonly strange: number;
}

interface Reading {
  readonly kind: PageKind;
  readonly url: string;
  readonly server: FaultyServer;
  readonly browser: Browser;
}

const motionless = { ...desktop, reducedMotion: 'reduce' } as const;
const patient = { timeout: 25_000, intervals: [30, 50, 100, 250] };

/** The browser's own reports of what the test broke. */
const reported = /net::ERR_|Failed to load resource|Failed to load module script|Refused to (apply|execute)|MIME type|Worker failed to load|Failed to decode downloaded font|OTS parsing error|preloaded using link preload/;

/** What V8 says of a text that is no script. */
const ofParser = /^(Unexpected (end of input|token|identifier|string|number)|Invalid or unexpected token|Unterminated )/;

async function visit<T>(browser: Browser, options: BrowserContextOptions, read: (page: Page, errors: (fault: Fault | null) => string[]) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await takeForCard(page);
    const broken: string[] = [];
    // Of a script from another origin the browser tells the message alone.
    page.on('pageerror', ({ name, message }) => (name === 'SyntaxError' || ofParser.test(message)) && broken.push(`uncaught: ${message}`));
    const seen = await watch(page);
    // A script that is cut or is no script cannot be read: the browser says so, as it says that a file is lost.
    // Where nothing is broken nothing is excused.
    return await read(page, (fault) => seen.errors.filter((error) => !fault || (error.startsWith('uncaught') ? !broken.includes(error) : !reported.test(error))));
  } finally {
    await context.close();
  }
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState !== 'loading');
  // A link to a step: the browser's own jump comes after the first frames, and would undo a step that was taken before it.
  // It waits for the page's scripts: where one stalls it may never come.
  const jumped = () => !document.getElementById(location.hash.slice(1)) || document.querySelector(':target');
  await page.waitForFunction(jumped, null, { timeout: 3000 }).catch(() => {});
}

/** The frame with the chapter in somebody's page, when it is ours: a lost one is the browser's page of errors. */
async function inside(page: Page): Promise<Frame | null> {
  const frame = page.frames().find((one) => one.parentFrame() && /\/embed\//.test(one.url()));
  return frame && (await frame.evaluate(() => document.body?.hasAttribute('data-embed') ?? false).catch(() => false)) ? frame : null;
}

const check = (page: Page | Frame, step: StepOf, control: Control | null, lost: string | null) => async () =>
  wrong(await shown(page, step), step, control?.steps.get(step.id), lost);

/** Goes from step to step as the kind of page does it, and says whether each is shown. */
async function readSteps({ kind }: Reading, page: Page, steps: readonly StepOf[], control: Control | null, fault: Fault | null, note: (step: StepOf, now: Shown) => void): Promise<void> {
  const lost = fault?.path ?? null;
  if (kind.reads === 'story') {
    await move(page);
    for (const step of steps) {
      await scrollTo(page, step.id);
      await expect.poll(check(page, step, control, lost), { message: step.id, ...patient }).toBeNull();
      if (!control) await landed(page, step, kind.live);
      note(step, await shown(page, step));
    }
  } else if (kind.reads === 'stepper') {
    for (const step of steps) {
      const to = () => page.evaluate((id) => {
        const next = document.querySelector<HTMLElement>('[data-next]');
        for (let i = 0; i < 60 && !document.getElementById(id)?.hasAttribute('data-current') && document.documentElement.dataset.mode === 'stepper'; i++) next?.click();
      }, step.id);
      const right = () => to().then(check(page, step, control, lost));
      await expect.poll(right, { message: step.id, ...patient }).toBeNull();
      if (!control) await page.waitForFunction(() => document.querySelector('.stage-overlay:not([data-off]) svg, .stage-figure:not([data-off]) svg'));
      note(step, await shown(page, step));
    }
  } else if (kind.reads === 'driven') {
    await page.locator('iframe[src*="/embed/"]').evaluate((frame) => scrollBy({ top: frame.getBoundingClientRect().top - innerHeight - 60, behavior: 'instant' }));
    if (!control) await expect.poll(() => page.locator('chapter-embed').evaluate((element) => (element as Element & { mode?: string }).mode), patient).toBe('driven');
    for (const share of [0.02, 0.3, 0.5, 0.75, 0.99]) {
      const right = async (): Promise<string | null> => {
        await page.evaluate((at) => {
          const element = document.querySelector('chapter-embed, iframe');
          const track = (element?.shadowRoot?.querySelector('div') ?? element)?.getBoundingClientRect();
          if (track) scrollBy({ top: track.top + at * Math.max(0, track.height - innerHeight), behavior: 'instant' });
        }, share);
        const frame = await inside(page);
        // Lost as a whole, or cut before its script: the host's page stands.
        if (!frame || (fault && fault.path === kind.path)) return null;
        const mode = await frame.evaluate(() => document.documentElement.dataset.mode);
        if (!control && mode !== 'driven') return `is ${mode}`;
        const id = mode === 'driven' ? (await stepByGeometry(frame)).id : await frame.evaluate(() => document.querySelector('[data-current], .step')?.id ?? '');
        const step = kind.steps?.find((one) => one.id === id);
        return step ? wrong(await shown(frame, step), step, undefined, lost) : `shows no step (“${id}”)`;
      };
      await expect.poll(right, { message: `at ${share}`, ...patient }).toBeNull();
    }
  }
}

/** "Explore the map" frees it or goes away, and is never busy for ever. */
async function explore(page: Page): Promise<void> {
  const button = page.locator('[data-explore]').locator('visible=true');
  if ((await button.count()) === 0) return;
  await button.evaluate((one: HTMLElement) => one.click());
  await expect(page.locator('[data-explore][aria-busy]'), 'explore').toHaveCount(0, { timeout: 25_000 });
  // Freed: then there is a map. Or not: then the story goes on as it was.
  const empty = await page.evaluate(() => document.querySelector('[data-exploring] .stage-live[data-off]') !== null);
  expect(empty, 'a map that is not there is explored').toBe(false);
  await page.keyboard.press('Escape');
}

/** The table of a figure opens, or its address is gone to. True when the page was left. */
async function table(page: Page): Promise<boolean> {
  const button = page.locator('.figure-open-table').locator('visible=true');
  if ((await button.count()) === 0) return false;
  await button.click();
  const state = async () => (page.url().includes('#table-') ? 'left' : (await page.evaluate(() => document.querySelector('dialog.table-dialog[open] td') !== null).catch(() => false)) ? 'open' : 'nothing');
  await expect.poll(state, { message: 'the table of a figure', ...patient }).not.toBe('nothing');
  if ((await state()) === 'left') return true;
  await page.keyboard.press('Escape');
  return false;
}

/** One whole reading. */
async function read(reading: Reading, control: Control | null, fault: Fault | null, steps: readonly StepOf[], note: (step: StepOf, now: Shown) => void): Promise<{ words: string[]; strange: number }> {
  const { kind, url, browser } = reading;
  return visit(browser, motionless, async (page, errors) => {
    const ownPage = fault !== null && inSite(url) === fault.path;
    // A page that is cut may be the browser's own page of errors.
    await open(page, url).catch((error) => {
      if (!ownPage) throw error;
    });
    let words: string[] = [];
    if (control && !ownPage) {
      const missing = async () => {
        const now = new Set(await blocks(page));
        return control.words.filter((block) => !now.has(block)).slice(0, 3);
      };
      await expect.poll(missing, { message: 'words that cannot be read', ...patient }).toEqual([]);
    } else {
      if (!control) await page.waitForLoadState('networkidle');
      words = await blocks(page);
    }
    if (!ownPage) {
      await readSteps(reading, page, steps, control, fault, note);
      if (kind.reads === 'page') await use(page);
      let left = false;
      if (kind.reads === 'story') {
        const [map, figure] = (['map', 'figure'] as const).map((view) => steps.find((step) => step.view === view));
        for (const step of [map, figure]) {
          if (!step) continue;
          await scrollTo(page, step.id);
          await expect.poll(check(page, step, control, fault?.path ?? null), { message: `${step.id} again`, ...patient }).toBeNull();
          if (step === map) await explore(page);
          else left = await table(page);
        }
      }
      const strange = await strangeWords(page);
      // A frame that is somebody else's page as a whole prints what it likes.
      const framed = /^\/embed\/[\w-]+\/$/.test(fault?.path ?? '');
      if (control && !framed) expect(strange, 'words that no page prints').toBeLessThanOrEqual(control.strange);
      if (!left && kind.reads !== 'driven') await followClaim(page);
      await expect.poll(() => busy(page), { message: 'busy for ever', ...patient }).toEqual([]);
      expect(errors(fault), 'errors').toEqual([]);
      return { words, strange };
    }
    expect(await strangeWords(page)).toBeLessThanOrEqual(control?.strange ?? 0);
    // Half a style has another hash than the policy names.
    expect(errors(fault).filter((error) => !/Content Security Policy|^error: policy: style/.test(error)), 'errors').toEqual([]);
    return { words, strange: 0 };
  });
}

async function scout(reading: Reading): Promise<Control> {
  const { kind, url, server, browser } = reading;
  const plain = await visit(browser, { ...motionless, javaScriptEnabled: false }, async (page) => {
    await page.goto(url);
    return new Set(await blocks(page));
  });
  server.asked.length = 0;
  const steps = new Map<string, Shown>();
  const requests = new Map<string, string>();
  const { words, strange } = await read(reading, null, null, kind.steps ?? [], (step, now) => {
    steps.set(step.id, now);
    for (const path of server.asked) if (!requests.has(path)) requests.set(path, step.id);
  });
  for (const path of server.asked) if (!requests.has(path)) requests.set(path, '');
  for (const path of requests.keys()) if (/^\/(favicon|sw\.js|sources\/$)/.test(path) && path !== inSite(url)) requests.delete(path);
  return { words: words.filter((block) => plain.has(block)), steps, requests, strange };
}

/** The first and the last step, and those around the one that the lost file belongs to. */
function around(kind: PageKind, at: string): readonly StepOf[] {
  const steps = kind.steps ?? [];
  const index = Math.max(0, steps.findIndex(({ id }) => id === at));
  return steps.filter((_, i) => i === 0 || i === steps.length - 1 || Math.abs(i - index) <= 1);
}

/** What the other kinds break as well. */
const ofMap = /\/(live|worker|raqqa|region|scene-camera|explore)[.-]/;

for (const kind of kinds)
  test(`one request is lost: ${kind.name}`, async ({ flat, browser }, info) => {
    if (process.env.LONG || process.env.SLICE) test.setTimeout(4 * 3_600_000);
    const server = await serveFaulty(dist);
    const here = `http://localhost:${server.port}${base.slice(0, -1)}`;
    const hosts = kind.reads === 'driven' ? await serveHosts(here, dist) : null;
    const url = hosts?.url('article.html', { id: 'siege', attributes: 'top="56"', sandbox: 'none' }) ?? `${server.origin}${at(kind.path)}`;
    const reading = { kind, url, server, browser: kind.live ? browser : await flat({}) };
    const control = await scout(reading);
    const paths = [...control.requests.keys()].filter((path) => !kind.live || ofMap.test(path));
    const all = casesOf(paths, kind.reads === 'driven' ? '' : inSite(url));
    const tried = chosen(all, kind.slice, kind.name);
    const bad: string[] = [];
    for (const fault of tried) {
      server.breaks(fault);
      const steps = around(kind, control.requests.get(fault.path) ?? '');
      await read(reading, control, fault, steps, () => {}).catch((error: Error) => bad.push(`${fault.path} ${fault.way}: ${error.message}`));
    }
    server.breaks(null);
    server.close();
    hosts?.close();
    info.annotations.push({ type: 'faults', description: `${seed} ${tried.length} ${all.length} ${bad.length}` });
    if (process.env.LOUD) console.log(`${kind.name}: ${tried.length} of ${all.length}, ${bad.length} bad\n${bad.join('\n').replace(/^/gm, '    ')}`);
    expect(bad).toEqual([]);
  });
