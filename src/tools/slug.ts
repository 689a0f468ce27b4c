import { slug as schema } from '../story/schemas/common.ts';

/** True for lower-case words joined by hyphens. */
export const isSlug = (name: string): boolean => schema.safeParse(name).success;

/** The nearest name that may stand in an address: "Air Strikes!" → "air-strikes". Undefined when nothing is left of it. */
export function toSlug(name: string): string | undefined {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '');
  return plain || undefined;
}

/** Where a name stops being right, counted from 1: its first letter that toSlug would not keep. */
export function wrongAt(name: string): number {
  const wrong = name.search(/^[^a-z]|[^a-z0-9-]|-(?=-|$)/);
  return wrong + 1 || 1;
}

/** A title to begin with: "ways-back" → "Ways back". */
export const titleOf = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
