/** The order of a class as ids of sections. Its only home is the address: `?s=id,id`. */
export type Order = readonly string[];

/** The order in an address: known sections, each once, in the order written. What is not known is left out. */
export function readOrder(search: string, known: ReadonlySet<string>): Order {
  const written = new URLSearchParams(search).get('s') ?? '';
  return [...new Set(written.split(',').map((id) => id.trim()))].filter((id) => known.has(id));
}

/** The address with an order in it; other choices in it stay. An empty order leaves none behind. */
export function withOrder(address: string, order: Order): string {
  const url = new URL(address);
  url.searchParams.delete('s');
  const rest = url.searchParams.toString();
  // Written by hand: URLSearchParams would print each comma as %2C, and teachers read these addresses aloud.
  const own = order.length > 0 ? `s=${order.join(',')}` : '';
  url.search = [own, rest].filter(Boolean).join('&');
  return url.href;
}

/** Adds a section at the end, or takes it out. */
export const toggle = (order: Order, id: string): Order => (order.includes(id) ? order.filter((one) => one !== id) : [...order, id]);

/** Moves a section one place up (-1) or down (1); at an end it stays. */
export function move(order: Order, id: string, by: 1 | -1): Order {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const next = [...order];
  [next[from], next[to]] = [next[to] as string, id];
  return next;
}
