import { limits } from '../protocol.ts';

/**
 * The height at which no card of the stepper is cut, CSS px: one height for all steps, so that stepping moves nothing
 * in the host's page. Read from layout: frames off screen get no animation frames and no ResizeObserver (A3.1).
 */
export function wantedHeight(): number {
  const root = document.documentElement;
  if (root.dataset.mode !== 'stepper') return clamp(document.body.scrollHeight);
  root.setAttribute('data-measuring', '');
  const cards = [...document.querySelectorAll<HTMLElement>('.card')].map((card) => card.scrollHeight);
  root.removeAttribute('data-measuring');
  const bars = [...document.querySelectorAll<HTMLElement>('.embed-head, .embed-foot')].reduce((sum, bar) => sum + bar.offsetHeight, 0);
  const figure = document.body.dataset.kind === 'figure';
  const words = Math.max(0, ...cards) + 2;
  if (figure) return clamp(bars + words + between(400, 0.9 * innerWidth, 600));
  // As in styles/embed/stepper.css.
  if (matchMedia('(min-width: 40rem)').matches) return clamp(bars + Math.max(words, between(420, 0.36 * innerWidth, 520)));
  return clamp(bars + words + between(360, 0.7 * innerWidth, 440));
}

const between = (low: number, x: number, high: number): number => Math.round(Math.min(high, Math.max(low, x)));
const clamp = (px: number): number => between(limits.lowest, Math.ceil(px), limits.tallest);

/** Tells the height to hosts that speak another dialect: AMP's amp-iframe, NPR's pym.js, WordPress. */
export function tellDialects(px: number, width: number): void {
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: px, width }, '*');
  const pym = new URLSearchParams(location.search).get('childId');
  if (pym && /^[\w.-]{1,64}$/.test(pym)) parent.postMessage(`pymxPYMx${pym}xPYMxheightxPYMx${px}`, '*');
  const secret = wordpressSecret();
  if (secret) parent.postMessage({ message: 'height', value: px, secret }, '*');
}

/** The word that WordPress puts behind the address, so that it knows its frames (wp-embed.js). */
export const wordpressSecret = (): string | null => /[#&?]secret=([\w-]{1,64})/.exec(location.hash)?.[1] ?? null;
