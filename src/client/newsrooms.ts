/** The bench for newsrooms: choose, look, copy. The page is complete without it; the address is the only memory. */
import { type CodeChoices, type CodeSite, type CodeSubject, embedCode, frameSrc, frameTitle } from '../build/embed-codes.ts';
import { bench } from './newsrooms/bench.ts';
import { type Choice, readChoice, writeChoice } from './newsrooms/choice.ts';
import { codePanel } from './newsrooms/code.ts';

const { site, base, embeds } = JSON.parse(document.getElementById('embeds')?.textContent ?? '{}') as { site: CodeSite; base: string; embeds: CodeSubject[] };
const ids = embeds.map(({ id }) => id);
const gallery = document.querySelector<HTMLElement>('[data-gallery]') as HTMLElement;
const find = <T extends HTMLElement>(name: string) => gallery.querySelector<T>(`[data-${name}]`) as T;
const [title, facts] = [find('title'), find('facts')];
const [open, whole, article] = [find<HTMLAnchorElement>('open'), find<HTMLAnchorElement>('whole'), find<HTMLAnchorElement>('article')];
const [pick, begin, ask, short] = [find<HTMLSelectElement>('pick'), find<HTMLSelectElement>('begin'), find<HTMLInputElement>('ask'), find<HTMLInputElement>('short')];
const links = [...gallery.querySelectorAll<HTMLAnchorElement>('[data-choose]')];

let choice: Choice = readChoice(new URLSearchParams(location.search), ids);
// Safari refuses more than a hundred changes of the address in half a minute.
const apart = 400;
let kept: ReturnType<typeof setTimeout> | undefined;
let written = -apart;
const stand = bench(gallery, (width) => choose({ width }));
const panel = codePanel(gallery, (code) => choose({ code }));

/** Our embed pages as seen from here: codes carry the address the site is published under, which may be another. */
const local = (address: string): string => new URL(new URL(address).pathname + new URL(address).search + new URL(address).hash, location.origin).href;

const stepsOf = (of: CodeSubject) => (of.kind === 'chapter' ? embeds.filter(({ kind, id }) => kind === 'step' && id.startsWith(`${of.id}-`)) : []);

function choose(change: Partial<Choice>): void {
  choice = { ...choice, ...change };
  show();
  clearTimeout(kept);
  // Not at rest only: who reloads right after a choice would lose it.
  kept = setTimeout(keep, Math.max(0, written + apart - performance.now()));
}

function keep(): void {
  written = performance.now();
  const url = new URL(location.href);
  writeChoice(choice, url.searchParams, ids);
  url.hash = '';
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

function show(): void {
  const of = embeds.find(({ id }) => id === choice.embed) as CodeSubject;
  const steps = stepsOf(of);
  const step = steps.find(({ id }) => id === choice.step)?.id;
  const choices: CodeChoices = { theme: choice.theme, accent: choice.accent, ...(step && { step }), ...(choice.ask && of.note && { note: 'confirm' }), ...(choice.short && { credit: 'short' }) };
  if (title.dataset.id !== of.id) {
    title.dataset.id = of.id;
    title.textContent = of.title;
    facts.replaceChildren(...[...(document.getElementById(`embed-${of.id}`)?.querySelectorAll(':scope > .facts') ?? [])].map((dl) => dl.cloneNode(true)));
    begin.replaceChildren(new Option(begin.dataset.first, ''), ...steps.slice(1).map(({ id, title: name }) => new Option(name, id)));
    find('begin-field').hidden = !steps.length;
    find('ask-field').hidden = !of.note;
    mark(of.id);
  }
  pick.value = of.id;
  begin.value = step ?? '';
  ask.checked = choice.ask;
  short.checked = choice.short;
  for (const input of gallery.querySelectorAll<HTMLInputElement>('[data-segments] input')) {
    const value = input.name === 'width' ? String(choice.width) : choice[input.name as 'theme' | 'accent'];
    input.checked = input.value === value;
  }
  const src = local(frameSrc(of, choices));
  open.href = src;
  whole.href = local(of.page);
  article.hidden = of.kind !== 'chapter';
  article.href = `${new URL(`${base}newsrooms/${of.id}/`, location.origin).href}${new URL(src).search}`;
  stand.show({ src, title: frameTitle(of, site), height: of.height });
  // A width with no room beside the code puts the code below.
  gallery.classList.toggle('is-wide', choice.width === 'full' || choice.width > 480);
  stand.resize(choice.width);
  panel.show(choice.code, embedCode(choice.code, of, choices, site) ?? '');
}

/** Marks the line of the list, and opens the steps it is among. */
function mark(id: string): void {
  for (const link of links) {
    if (link.dataset.choose !== id) {
      link.removeAttribute('aria-current');
      continue;
    }
    link.setAttribute('aria-current', 'true');
    const steps = link.closest('details');
    if (steps) steps.open = true;
  }
}

gallery.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-choose]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose({ embed: link.dataset.choose ?? '', step: '' });
});
pick.addEventListener('change', () => choose({ embed: pick.value, step: '' }));
begin.addEventListener('change', () => choose({ step: begin.value }));
ask.addEventListener('change', () => choose({ ask: ask.checked }));
short.addEventListener('change', () => choose({ short: short.checked }));
gallery.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.closest('[data-segments]')) return;
  const { name, value } = target;
  if (name === 'width') choose({ width: value === 'full' ? 'full' : Number(value) });
  else choose({ [name]: value } as Partial<Choice>);
});
addEventListener('popstate', () => {
  choice = readChoice(new URLSearchParams(location.search), ids);
  show();
});
show();
