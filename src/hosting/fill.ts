/** public/_headers as a build ships it: under its base, with the hashes of the scripts that stand in the pages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inline } from './inline.ts';

const hash = (file: string) => `sha256-${createHash('sha256').update(inline(readFileSync(new URL(file, import.meta.url), 'utf8'))).digest('base64')}` as const;

/** The inline scripts: their hashes let them through the policies, in the header and in each page; nothing else inline runs. */
export const inlineScripts = ['../client/boot.js', '../embed/frame/boot.js'].map(hash);

/** "/", "/sub/": a base with a slash at both ends. */
export const wholeBase = (base = '/'): string => `/${base}/`.replace(/\/{2,}/g, '/');

/** Puts the base before each path, and the hashes where the policy leaves room for them. */
export const fill = (text: string, base: string): string =>
  text
    .replace(/^\//gm, wholeBase(base))
    .replaceAll('{inline scripts}', inlineScripts.map((one) => `'${one}'`).join(' '))
    .replace(/^(?:#.*\n)+\n?/gm, '');

/** `_headers` as a site under this base ships it. */
export const filled = (base: string): string => fill(readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8'), base);
