import { posix } from 'node:path';

/**
 * An address of the site as one between files of the pack: "/siege/#x" on "s/a/index.html" → "../../siege/index.html#x".
 * What is not in the pack leads to the published site; other sites, anchors and data stay what they are.
 */
export function relative(url: string, from: string, base: string, known: (file: string) => boolean, site: string): string {
  // A switch of the view, which needs script.
  if (url.startsWith('?')) return url.includes('#') ? url.slice(url.indexOf('#')) : posix.basename(from);
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url) ?? [];
  const inside = decodeURI(path.startsWith(base) ? path.slice(base.length) : path.slice(1));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!known(file)) return new URL(url, site).href;
  // A query means something to scripts only.
  const anchor = rest.replace(/^\?[^#]*/, '');
  if (file === from) return anchor || posix.basename(file);
  return encodeURI(posix.relative(posix.dirname(from), file)) + anchor;
}
