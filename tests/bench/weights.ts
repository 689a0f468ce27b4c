/** Bytes by kind, as they lie on disk and as a host would send them: gzip 9 and brotli 9. The same on every machine. */
import { extname } from 'node:path';
import { pageKind, pageKinds } from '../page-kinds.ts';
import { type Bytes, bytes, firstView, sum, weigh } from './first-view.ts';
import { markdown } from './report.ts';
import { inline, type Site } from './site.ts';

export interface PageBytes {
  readonly page: string;
  readonly html: Bytes;
  /** Inline, so a part of the HTML. */
  readonly style: Bytes;
  readonly script: Bytes;
  /** Eager pictures of the narrow screen that has the heaviest. */
  readonly pictures: Bytes;
  readonly fonts: Bytes;
}

/** Of each kind of page the one with the heaviest HTML. */
export function pageBytes(site: Site): Record<string, PageBytes> {
  const html = site.files.filter((file) => file.endsWith('.html'));
  const all = (files: readonly string[]) => sum(files.map((file) => weigh(site, file)));
  return Object.fromEntries(
    pageKinds.flatMap((kind) => {
      const pages = html.filter((page) => pageKind(site, page) === kind);
      if (pages.length === 0) return [];
      const page = pages.reduce((a, b) => (weigh(site, b).brotli > weigh(site, a).brotli ? b : a));
      const view = firstView(site, page);
      const style = bytes(inline(site.text(page), 'style').map(({ body }) => body).join(''));
      return [[kind, { page, html: all([page]), style, script: all(view.scripts), pictures: all(view.pictures.narrow), fonts: all(view.fonts) }]];
    }),
  );
}

/** All files of the build by ending. */
export function outputBytes(site: Site): Record<string, Bytes & { readonly files: number }> {
  const endings = [...new Set(site.files.map((file) => extname(file) || 'no ending'))].sort();
  return Object.fromEntries(
    endings.map((ending) => {
      const files = site.files.filter((file) => (extname(file) || 'no ending') === ending);
      return [ending, { files: files.length, ...sum(files.map((file) => weigh(site, file))) }];
    }),
  );
}

const kB = (n: number) => (n / 1000).toFixed(1);
const three = ({ raw, gzip, brotli }: Bytes) => (raw === 0 ? '-' : `${kB(raw)} / ${kB(gzip)} / ${kB(brotli)}`);

/** Both tables as text. */
export function weightTables(pages: Readonly<Record<string, PageBytes>>, output: ReturnType<typeof outputBytes>): string {
  const rows = Object.entries(pages).map(([kind, { page, html, style, script, pictures, fonts }]) => [kind, `/${page.replace(/index\.html$/, '')}`, ...[html, style, script, pictures, fonts].map(three)]);
  const whole = Object.entries(output).map(([ending, { files, ...size }]) => [ending, String(files), three(size)]);
  const total = Object.values(output);
  return [
    'First view, kB raw / gzip 9 / brotli 9; the heaviest page of each kind:',
    markdown(['kind', 'page', 'HTML', 'of it style', 'script', 'pictures (narrow)', 'fonts preloaded'], rows),
    '\nThe whole build, kB raw / gzip 9 / brotli 9:',
    markdown(['files', 'number', 'size'], [...whole, ['all', String(total.reduce((n, { files }) => n + files, 0)), three(sum(total))]]),
  ].join('\n');
}
