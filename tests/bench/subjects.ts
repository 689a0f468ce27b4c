/** What is measured, each beside its control: pages of the site, and a newspaper's page with a chapter in it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { chaptersOf } from '../page-kinds.ts';
import { serve } from '../server.ts';
import { serveHosts } from '../support/hosts.ts';
import { bareWords, writeControls } from './control.ts';
import type { Target } from './measure.ts';
import type { Site } from './site.ts';
import { watchTraffic } from './traffic.ts';

export interface Subject {
  /** "/siege/", or "embed siege". */
  readonly name: string;
  readonly ours: Target;
  readonly control: Target;
}

/** The front, every chapter, one lesson, one page in plain words. Paths as in "siege/"; the front is "". */
export function defaultPages(site: Site): string[] {
  const lesson = site.files.flatMap((file) => /^teach\/([\w-]+)\/packet\/index\.html$/.exec(file)?.[1] ?? [])[0];
  const chapters = chaptersOf(site);
  return ['', ...chapters.map((id) => `${id}/`), ...(lesson ? [`teach/${lesson}/`] : []), ...(chapters[0] ? [`plain/${chapters[0]}/`] : [])];
}

const port = (server: Server) => (server.address() as AddressInfo).port;

/**
 * Starts the servers and builds the controls. `embed` names the chapter that is measured in a host's page, null none.
 * A host keeps its files compressed; so do these, once each has been asked for.
 */
export async function subjects(browser: Browser, site: Site, pages: readonly string[], embed: string | null): Promise<{ all: Subject[]; close(): void }> {
  const map = site.files.find((file) => /\.js$/.test(file) && !/worker/.test(file) && site.text(file).includes('maplibregl-'));
  if (!map) throw new Error('no chunk with MapLibre in the built site');
  const [folder, host] = ['control', 'host'].map((name) => mkdtempSync(join(tmpdir(), `bench-${name}-`))) as [string, string];
  const servers = [await serve(site.root, 0), await serve(folder, 0), await serve(host, 0)] as const;
  const [ours, bare, newspaper] = servers;
  const [origin, bareOrigin] = [`http://127.0.0.1:${port(ours)}`, `http://127.0.0.1:${port(bare)}`];
  const close = () => {
    for (const server of servers) server.close();
    for (const one of [folder, host]) rmSync(one, { recursive: true, force: true });
  };
  try {
    await writeControls(browser, origin, pages, site.root, folder);
    const warm = (from: string, paths: readonly string[]) =>
      Promise.all(paths.map((path) => fetch(`${from}/${path}`, { headers: { 'accept-encoding': 'br' } }).then((answer) => answer.arrayBuffer())));
    for (const file of site.files.filter((one) => /^(_astro|stills|embed)\/.*\.(js|mjs|css|svg|json)$/.test(one))) await warm(origin, [file]);
    for (const path of pages) await Promise.all([warm(origin, [path]), warm(bareOrigin, [path])]);
    const [sent, sentBare] = [watchTraffic(ours), watchTraffic(bare)];
    watchTraffic(newspaper, sent);
    watchTraffic(newspaper, sentBare);
    const all = pages.map((path): Subject => {
      const hasStage = site.text(`${path}index.html`).includes('data-stage');
      return {
        name: `/${path}`,
        ours: { url: `${origin}/${path}`, traffic: sent, map: hasStage ? `/${map}` : null },
        control: { url: `${bareOrigin}/${path}`, traffic: sentBare, map: null },
      };
    });
    if (embed !== null) {
      // The child on another origin: the site as `localhost`, the newspaper as 127.0.0.1.
      const child = `http://localhost:${port(ours)}`;
      const words = await bareWords(browser, `${origin}/${embed}/`);
      const hosts = await serveHosts(child, site.root);
      const article = async (address: string) => (await fetch(address)).text();
      const query = new URL(hosts.put(words)).searchParams.get('put') ?? '';
      const files = { 'embed.html': await article(hosts.url('article.html', { id: embed, attributes: 'top="56"' })), 'bare.html': await article(hosts.url('article.html', { put: query })), 'courier.css': await article(`${hosts.origin}/courier.css`) };
      hosts.close();
      mkdirSync(host, { recursive: true });
      symlinkSync(join(site.root, 'stills'), join(host, 'stills'));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(host, name), text);
      const at = `http://127.0.0.1:${port(newspaper)}`;
      await warm(at, Object.keys(files));
      await warm(origin, [`embed/${embed}/`]);
      all.push({
        name: `embed ${embed}`,
        ours: { url: `${at}/embed.html`, traffic: sent, map: null },
        control: { url: `${at}/bare.html`, traffic: sentBare, map: null },
      });
    }
    return { all, close };
  } catch (error) {
    close();
    throw error;
  }
}
