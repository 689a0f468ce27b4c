/** Each page's policy, narrowed to the inline styles and scripts that stand in it. */
import { createHash } from 'node:crypto';

const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;
const inlineBlocks = /<(style|script)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g;

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes of what stands inline in a page, quoted as a policy writes them. A script of JSON is data: no policy asks about it. */
export function inlineHashes(html: string): string[] {
  return [...html.matchAll(inlineBlocks)]
    .filter(([, name, attributes = '']) => name === 'style' || !/\s(src=|type="application\/(ld\+)?json")/.test(attributes))
    .map(([, , , text = '']) => sha256(text));
}

/**
 * Takes hashes out of a page's policy that nothing in it has: Astro writes those of the whole site into every page, 1.5 kB
 * that no compression shortens, and so lets through in one page what stands in another.
 *
 * @returns the page, and its own inline blocks that its policy stops; a page without a policy as it was
 */
export function withOwnHashes(html: string): { readonly html: string; readonly stopped: readonly string[] } {
  const found = policy.exec(html);
  if (!found) return { html, stopped: [] };
  const [tag, content = ''] = found;
  const own = new Set(inlineHashes(html));
  const narrow = content.replace(/ 'sha256-[\w+/=]+'/g, (hash) => (own.has(hash.slice(1)) ? hash : ''));
  return { html: html.replace(tag, () => tag.replace(content, () => narrow)), stopped: [...own].filter((hash) => !narrow.includes(hash)) };
}
