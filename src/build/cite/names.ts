/** A person's name in two parts, or a body's name as it stands. */
export type Name = { readonly family: string; readonly given: string } | { readonly literal: string };

export interface Names {
  readonly names: readonly Name[];
  /** The byline ends in "and others". */
  readonly others: boolean;
}

const ranks = /^(?:(?:Lieutenant|Major|Brigadier) General|General|Colonel|Major|Captain|Sergeant Major|Dr\.?)\s+/;
const bodies = /\b(?:Affairs|Office|Agency|Command|Centre|Center|Council|Team|Staff|Network|International)\b/;

/** A byline as printed, "A. Bee and C. Dee", as names. Ranks are no part of a name. */
export function parseByline(byline: string | null): Names {
  if (!byline) return { names: [], others: false };
  const others = /\s+and others$/.test(byline);
  const list = byline.replace(/\s+and others$/, '').split(/,\s+(?:and\s+)?|\s+and\s+/);
  return { names: list.map(parseName), others };
}

function parseName(printed: string): Name {
  const name = printed.replace(ranks, '');
  const cut = name.lastIndexOf(' ');
  if (cut < 0 || bodies.test(name)) return { literal: name };
  return { given: name.slice(0, cut), family: name.slice(cut + 1) };
}

/** "Quentin Sommerville" */
export const forward = (name: Name): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`);

/** "Sommerville, Quentin" */
export const inverted = (name: Name): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

/** "Sommerville, Q."; every given name becomes an initial. */
export const initialled = (name: Name): string => {
  if ('literal' in name) return name.literal;
  const initials = name.given.split(/\s+/).map((part) => `${part[0]}.`);
  return `${name.family}, ${initials.join(' ')}`;
};
