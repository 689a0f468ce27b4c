/**
 * What a page is made of, as a key: while it stays the same, so does the page. A page of a chapter is made of that
 * chapter's words and of everything else except the words of other chapters; `words.ts` sees to it that this is true.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../look/cache.ts';
import type { Story } from '../../story/model.ts';
import { proseOf, withoutProse } from './words.ts';

/** What a page is made of: `chapter` whose words it may hold, null for none. */
export interface PageKey {
  readonly key: string;
  readonly chapter: string | null;
}

/** Kinds of page there are many of: one for each chapter, step, claim, scene. */
const ofOne = /^(?:(?:(?:s|plain|teach\/s|embed|newsrooms)\/)?([^/.]+)|(?:cite|oembed|cards)\/([^/.]+)\.\w+)$/;
const ofNoWords = /^(?:stills|pictures|teach\/qr|data\/notes)\/./;

/** Everything outside the story's own words that a page could be made of. */
const outside = ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE', 'node_modules/.package-lock.json'];
const words = /^content[\\/](?:chapters|plain)[\\/]/;

/** Keys by pathname ("/s/siege-river/" or "/cards/siege.png"); none for a page that is always made anew. */
export function pageKeys(story: Story, env: NodeJS.ProcessEnv = process.env): (pathname: string) => PageKey | undefined {
  const settings = Object.entries(env).filter(([name]) => /^(PUBLIC_\w*|SITE|BASE|NODE_ENV|TZ|LANG|LC_\w+)$/.test(name)).sort();
  const common = hash(JSON.stringify([process.version, settings, withoutProse(story)]), ...filesOutside());
  const owner = new Map<string, string>(story.chapters.flatMap(({ id, steps }) => [[id, id] as const, ...steps.map((step) => [step.id, id] as const)]));
  const own = new Map(story.chapters.map((chapter) => [chapter.id, hash(common, JSON.stringify(chapter.steps.map(proseOf)))]));
  return (pathname) => {
    const path = pathname.replace(/^\/|\/$/g, '');
    if (ofNoWords.test(path)) return { key: common, chapter: null };
    const [, page, file] = ofOne.exec(path) ?? [];
    const chapter = owner.get(page ?? file ?? '');
    if (chapter) return { key: own.get(chapter) ?? '', chapter };
    // Of a figure, the ledger, a source: no words of a chapter. Any other page may hold those of all: /, /teach/, /newsrooms/.
    const ofOther = file !== undefined || (page !== undefined && path.startsWith('embed/'));
    return ofOther ? { key: common, chapter: null } : undefined;
  };
}

function* filesOutside(): Generator<string | Uint8Array> {
  for (const one of outside) {
    if (!existsSync(one)) continue;
    const files = statSync(one).isFile() ? [one] : readdirSync(one, { recursive: true, encoding: 'utf8' }).map((name) => join(one, name)).sort();
    for (const file of files) if (!words.test(file) && statSync(file).isFile()) yield* [file, readFileSync(file)];
  }
}
