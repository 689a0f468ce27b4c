/** Paths under Astro's base, with and without the site's origin. Build time only (import.meta.env). */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A root-relative path under the base: at('siege/') → "/sub/siege/". */
export const at = (path: string): string => `${base}/${path.replace(/^\//, '')}`;

/** The absolute address of a path, for share cards, feeds and canonical links. */
export const absolute = (path: string): string => new URL(at(path), import.meta.env.SITE).href;

/** Puts the base in front of root-relative links in HTML made by the story reader. */
export const rebase = (html: string): string => html.replace(/href="\/(?!\/)/g, `href="${base}/`);
