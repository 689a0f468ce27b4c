/** What a link to us may hold beside its path: nothing in it is run, fetched or built into the page. */
import type { Frame, Page } from '@playwright/test';
import { address, type Reads } from '../fuzz/address.ts';
import { base } from '../support/base.ts';
import { aFigure, aMap, file, story, stepsOf } from '../support/site.ts';
import { move } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

const everywhere = { theme: ['dark', 'light', 'auto'], view: ['text', 'class'], motion: ['off'] } as const;
const frame = { theme: ['dark', 'light', 'auto'], accent: ['moss', 'ink'], font: ['serif', 'system'], ground: ['#f1ebde', '191b1c'], credit: ['short'], note: ['confirm'], motion: ['off'], step: story.map(({ id }) => id), steps: [`${story[1]?.id}..${story[3]?.id}`], view: ['text'], childId: ['graphic-1'], initialWidth: ['375'], parentUrl: ['https://x.example/'] } as const;
const ids = (path: string) => [...file(`${path}index.html`).matchAll(/ id="([\w-]+)"/g)].map(([, id = '']) => id).slice(0, 60);
const steps = story.map(({ id }) => id);

const kinds: readonly Reads[] = [
  { path: '/', query: everywhere, fragments: stepsOf('').map(({ id }) => id) },
  { path: '/siege/', query: everywhere, fragments: [...steps, 'table-artillery', 'content'] },
  { path: '/siege/', query: { ...everywhere, view: ['class'] }, fragments: steps },
  { path: '/competing-tolls/', query: { ...everywhere, count: ['all-city-battle-any', 'civilians'] }, fragments: ids('competing-tolls/') },
  { path: `/s/${aFigure.id}/`, query: everywhere, fragments: ids(`s/${aFigure.id}/`) },
  { path: '/sources/', query: everywhere, fragments: ['K17', 'N13', 'P19'] },
  { path: '/sources/explore/', query: { ...everywhere, q: ['siege', 'killed'], family: ['un', 'coalition'], place: ['raqqa'], source: ['amnesty'], chapter: ['siege', 'none'], number: ['yes', 'no'], from: ['2017-06-01'], to: ['2018-01-31'], sort: ['said', 'id'], order: ['desc'] }, fragments: ['K17'] },
  { path: '/teach/order/', query: { ...everywhere, s: ['siege-guns,four-families-aswad', 'siege-where'] }, fragments: ids('teach/order/') },
  { path: '/teach/s/competing-tolls-one-day/', query: everywhere, fragments: ids('teach/s/competing-tolls-one-day/') },
  { path: '/teach/lab/compare-the-counts/', query: everywhere, fragments: ['X03'] },
  { path: '/teach/law-of-war/response/', query: everywhere, fragments: [] },
  { path: '/newsrooms/', query: { ...everywhere, embed: ['siege', aMap.id], width: ['360', 'full'], look: ['dark'], accent: ['plum'], step: steps, note: ['confirm'], credit: ['short'], code: ['amp', 'lms'] }, fragments: ['embed-siege'] },
  { path: '/newsrooms/siege/', query: { ...everywhere, accent: ['plum'], step: steps, note: ['confirm'], credit: ['short'] }, fragments: [] },
  { path: '/embed/siege/', query: frame, fragments: [...steps, '?secret=Ab3xYz90Qr'] },
  { path: '/embed/four-families/', query: frame, fragments: ids('embed/four-families/') },
  { path: `/embed/${aFigure.id}/`, query: frame, fragments: ['?secret=Ab3xYz90Qr'] },
  { path: '/plain/siege/', query: everywhere, fragments: steps },
  { path: '/glossary/', query: everywhere, fragments: ids('glossary/') },
  { path: '/404.html', query: everywhere, fragments: [] },
];

/** What an address must never change: whatever runs, sends or fetches. One line each, in an order of its own. */
const anatomy = (of: Page | Frame): Promise<{ lines: string[]; words: number; wrong: string[] }> =>
  of.evaluate(() => {
    const lines = new Set<string>();
    const wrong: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const tag = element.localName;
      if (/^(script|iframe|object|embed|base|meta|form|frame|applet|portal)$/.test(tag)) lines.add(`<${tag}> ${tag === 'meta' ? (element.getAttribute('http-equiv') ?? '') : tag === 'script' && !element.hasAttribute('src') ? element.getAttribute('type') : ''}`);
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) lines.add(`${tag} ${name}`);
        if (!/^(src|srcset|href|xlink:href|action|formaction|data|poster|srcdoc|ping|background)$/.test(name)) continue;
        if (name === 'srcdoc') lines.add(`${tag} srcdoc`);
        const url = URL.parse(value, document.baseURI);
        if (url && url.origin !== location.origin) lines.add(`${tag} ${name} ${url.protocol === 'https:' || url.protocol === 'http:' ? url.origin : url.protocol}`);
      }
    }
    const allowed: Record<string, RegExp> = { theme: /^(night|paper)$/, view: /^(text|class)$/, motion: /^(on|off)$/, mode: /^(stepper|driven|text)$/, accent: /^(river|oxide|ink|moss|plum)$/, font: /^(serif|sans|system)$/, credit: /^(full|short)$/, ground: /^#[\da-f]{6}$/i };
    for (const [key, value] of Object.entries(document.documentElement.dataset)) if (allowed[key] && !allowed[key].test(value ?? '')) wrong.push(`data-${key}="${value?.slice(0, 60)}"`);
    for (const key in {}) wrong.push(`Object.prototype.${key}`);
    if ((window as unknown as { hits: number }).hits) wrong.push('a script of the address was run');
    const text = document.body.innerText;
    if (/undefined|\bNaN\b|\[object /.test(text.replace(/(?<=value=)\S+/g, ''))) wrong.push(`prints ${/.{0,20}(undefined|\bNaN\b|\[object ).{0,20}/.exec(text)?.[0]}`);
    return { lines: [...lines].sort(), words: text.trim().split(/\s+/).length, wrong };
  });

/** Lets everything come that an address could have set going. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 30)));
}

const each = process.env.LONG ? 210 : 2;
const parts = process.env.LONG ? kinds.length : 2;
const first = Number(process.env.SEED ?? 20170606);

for (let part = 0; part < parts; part++) {
  const own = kinds.filter((_, i) => i % parts === part);
  const total = own.length * each;
  test(`nothing in a query or a fragment is run, fetched or built in: ${total} addresses, part ${part + 1} of ${parts}`, async ({ still, baseURL }) => {
    test.setTimeout(900_000);
    const { page, seen } = await still({ reducedMotion: 'reduce' });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.addInitScript(() => Object.assign(window, { hits: 0, hit: () => (window as unknown as { hits: number }).hits++ }));
    const origin = new URL(baseURL ?? '').origin;

    const clean = new Map<string, Set<string>>();
    const faults: string[] = [];
    for (let n = 0; n < total; n++) {
      const seed = first + part * 1000 + n;
      const { page: kind, url, next } = address(seed, own);
      if (!clean.has(kind.path)) {
        // The projector view brings a bar of its own.
        const lines = new Set<string>();
        for (const query of kind.path === '/' || /^\/[\w-]+-?\/$/.test(kind.path) ? ['', '?view=class'] : ['']) {
          await page.goto(kind.path + query);
          await move(page);
          await settle(page);
          for (const frame of page.frames()) for (const line of (await anatomy(frame)).lines) lines.add(line);
        }
        clean.set(kind.path, lines);
        seen.errors.length = 0;
        seen.requests.length = 0;
      }
      // Else a link that differs by its fragment alone would only move.
      if (new URL(page.url()).pathname.endsWith(kind.path)) await page.goto('about:blank');
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await move(page);
      await settle(page);
      const tell = (fault: string) => faults.push(`seed ${seed}: ${fault}\n  ${url.slice(0, 300)}`);
      for (const change of ['', next]) {
        // A fragment may also change under an open page.
        if (change) {
          await page.evaluate((hash) => {
            location.hash = hash;
          }, change);
          await settle(page);
        }
        if (new URL(page.url()).pathname !== `${base}${kind.path.slice(1)}`) tell(`left for ${page.url().slice(0, 200)}`);
        for (const frame of page.frames()) {
          const { lines, words, wrong } = await anatomy(frame);
          for (const line of lines) if (!clean.get(kind.path)?.has(line)) tell(`brought ${line}`);
          for (const fault of wrong) tell(fault);
          if (words < 12) tell(`reads ${words} words`);
        }
      }
      for (const asked of seen.requests) if (!/^(blob:|data:|about:)/.test(asked) && new URL(asked).origin !== origin) tell(`asked ${asked.slice(0, 200)}`);
      for (const error of seen.errors) tell(error.slice(0, 300));
      for (const dialog of dialogs) tell(`dialog ${dialog}`);
      seen.requests.length = seen.errors.length = dialogs.length = 0;
    }
    console.log(`injection: ${total} addresses, ${faults.length} faults`);
    expect(faults).toEqual([]);
  });
}
