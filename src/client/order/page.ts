import { move, type Order, readOrder, toggle, withOrder } from './state.ts';

/** A section as the page lists it. */
interface Item {
  readonly id: string;
  readonly element: HTMLElement;
  readonly full: number;
  readonly plain: number;
}

/** Wires the reading-order builder: buttons in the list, the agenda above it, the link. */
function orderPage(root: HTMLElement): void {
  const items = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-section]')].map((element): [string, Item] => {
      const { section: id = '', full, plain } = element.dataset;
      return [id, { id, element, full: Number(full), plain: Number(plain) }];
    }),
  );
  const part = <E extends Element = HTMLElement>(name: string) => root.querySelector<E>(`[data-${name}]`) as E;
  const [agenda, list, none, total] = [part('agenda'), part('agenda-list'), part('agenda-none'), part('agenda-total')];
  const template = part<HTMLTemplateElement>('agenda-item');
  const link = part<HTMLInputElement>('copy-from');
  const known = new Set(items.keys());
  let order: Order = readOrder(location.search, known);

  const row = (id: string, index: number): HTMLElement => {
    const from = items.get(id)?.element as HTMLElement;
    const made = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    made.dataset.id = id;
    const title = from.querySelector('h4')?.textContent ?? id;
    for (const slot of made.querySelectorAll<HTMLElement>('[data-slot]'))
      slot.textContent = from.querySelector(`[data-of="${slot.dataset.slot}"]`)?.textContent ?? '';
    const target = made.querySelector('a');
    if (target) target.href = from.querySelector('a')?.href ?? '';
    const qr = made.querySelector('img');
    if (qr) {
      qr.src = `${root.dataset.qr}${id}.svg`;
      qr.alt = (qr.dataset.alt ?? '').replace('{title}', title);
    }
    for (const button of made.querySelectorAll<HTMLButtonElement>('button')) {
      button.setAttribute('aria-label', (button.dataset.label ?? '').replace('{title}', title));
      button.disabled = (button.dataset.do === 'up' && index === 0) || (button.dataset.do === 'down' && index === order.length - 1);
    }
    return made;
  };

  const draw = () => {
    list.replaceChildren(...order.map(row));
    agenda.hidden = order.length === 0;
    none.hidden = order.length > 0;
    const sum = (pace: 'full' | 'plain') => String(order.reduce((n, id) => n + (items.get(id)?.[pace] ?? 0), 0));
    total.textContent = (total.dataset.words ?? '').replace('{full}', sum('full')).replace('{plain}', sum('plain'));
    link.value = withOrder(location.href.split('#')[0] ?? '', order);
    for (const { id, element } of items.values()) {
      const button = element.querySelector<HTMLButtonElement>('button');
      const on = order.includes(id);
      button?.setAttribute('aria-pressed', String(on));
    }
    void drawQr(part('agenda-qr'), link.value, order.length > 0 ? `${root.dataset.qr}code.js` : null);
  };
  const change = (next: Order) => {
    order = next;
    history.replaceState(history.state, '', withOrder(location.href, order));
    draw();
  };

  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
    if (!button) return;
    const id = button.closest<HTMLElement>('[data-id]')?.dataset.id ?? button.closest<HTMLElement>('[data-section]')?.dataset.section ?? '';
    const what = button.dataset.do ?? '';
    if (what === 'clear') change([]);
    else if (what === 'toggle') change(toggle(order, id));
    else {
      change(what === 'remove' ? toggle(order, id) : move(order, id, what === 'up' ? -1 : 1));
      // The list was made anew: the focus stays with the section that was moved, or with the list.
      const again = list.querySelector<HTMLButtonElement>(`[data-id="${id}"] button[data-do="${what}"]:not([disabled])`);
      (again ?? list.querySelector<HTMLElement>(`[data-id="${id}"] a`) ?? part<HTMLElement>('agenda-title')).focus();
    }
  });
  draw();
}

type Draw = (text: string, title: string) => string;
let drawing: Promise<Draw> | null = null;

/** What draws QR codes, fetched once with the first choice. */
const qr = (address: string): Promise<Draw> =>
  (drawing ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve((window as unknown as { qrSvg: Draw }).qrSvg));
    script.addEventListener('error', () => reject(new Error('no QR code')));
    document.head.append(script);
  }));

/** The QR code of the whole order. Where what draws it cannot be fetched, the link serves. */
async function drawQr(place: HTMLElement, text: string, code: string | null): Promise<void> {
  if (!code) return place.replaceChildren();
  const draw = await qr(code).catch(() => null);
  if (!draw) return;
  const svg = new DOMParser().parseFromString(draw(text, place.dataset.title ?? ''), 'image/svg+xml').documentElement;
  place.replaceChildren(document.importNode(svg, true));
}

const page = document.querySelector<HTMLElement>('[data-order]');
if (page) orderPage(page);
