/** Lessons, packets, the builder and the link pack: what needs no browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toLines } from '../../src/build/teach/lines.ts';
import { cartridge, cartridgeFiles } from '../../src/build/teach/imscc.ts';
import { linesOf, packetOf } from '../../src/build/teach/packet.ts';
import { qrSvg } from '../../src/build/teach/qr.ts';
import { sheetText } from '../../src/client/teach/sheet-text.ts';
import { move, readOrder, toggle, withOrder } from '../../src/client/order/state.ts';
import { sheets } from '../../src/story/schemas/lesson.ts';
import { questionTypes } from '../../src/story/schemas/question.ts';
import { readStory } from '../../src/story/story.ts';
import { Site } from '../bench/site.ts';

const story = readStory(join(import.meta.dirname, '../../content'));
const { lessons, labs, questions, sections } = story.teach;
const dist = process.env.DIST ?? join(import.meta.dirname, '../../dist');
const site = new Site(dist);

describe('content for classrooms', () => {
  test('every step has its line and at least one question; every type of question is there', () => {
    for (const id of story.steps.keys()) {
      expect(sections.has(id), id).toBe(true);
      expect([...questions.values()].some(({ steps }) => steps.includes(id)), id).toBe(true);
    }
    expect(new Set([...questions.values()].map(({ type }) => type))).toEqual(new Set(questionTypes));
  });

  test('three lessons of 45 minutes, each with every kind of sheet and its standards', () => {
    expect(lessons.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const lesson of lessons) {
      expect(lesson.parts.reduce((sum, { minutes }) => sum + minutes, 0), lesson.id).toBe(45);
      expect(new Set(lesson.parts.flatMap((part) => part.sheets)), lesson.id).toEqual(new Set(sheets));
      expect(new Set(lesson.standards.map(({ framework }) => framework)), lesson.id).toEqual(new Set(['C3', 'CCSS', 'England', 'IB']));
    }
  });

  test('labs stand on real disputes, and every cell on how names a claim', () => {
    const used = labs.flatMap((lab) => lab.cases.map(({ dispute }) => dispute));
    expect(new Set(used).size).toBe(used.length);
    expect(used.length).toBeGreaterThanOrEqual(12);
    for (const one of labs.flatMap((lab) => lab.cases)) for (const row of one.rows) expect(row.how.claims.length, row.claim).toBeGreaterThan(0);
  });

  test('who tells of deaths says so before, and offers something else to read', () => {
    for (const { step, meets, note, instead } of sections.values())
      if (meets === 'told') expect([note?.text, instead?.text].every((text) => (text ?? '').length > 20), step).toBe(true);
  });
});

describe('source packets', () => {
  test('lines break between words and keep every word', () => {
    const text = 'one  two\nthree four';
    expect(toLines(text, 9)).toEqual(['one two', 'three', 'four']);
    expect(toLines('longerthanthat a', 5)).toEqual(['longerthanthat', 'a']);
    expect(toLines('')).toEqual([]);
  });

  test.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s: numbered without gaps, the excerpts letter by letter', (_, lesson) => {
    const packet = packetOf(story, lesson);
    let next = 1;
    for (const { source, excerpts } of packet)
      for (const { claim, from, lines } of excerpts) {
        expect(from).toBe(next);
        next += lines.length;
        expect(claim.source).toBe(source.id);
        expect(lines.join(' ')).toBe((claim.translation ?? claim.excerpt).replace(/\s+/g, ' ').trim());
        expect(linesOf(packet, claim.id)).toEqual({ from, to: next - 1 });
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(62);
      }
    expect(linesOf(packet, 'none')).toBeNull();
  });

  test('line numbers on the page are those of the key', () => {
    for (const lesson of lessons) {
      const html = site.text(`teach/${lesson.id}/packet/index.html`);
      for (const { from } of packetOf(story, lesson).flatMap(({ excerpts }) => excerpts)) expect(html).toContain(`class="lines" start="${from}"`);
    }
  });
});

describe('reading order', () => {
  const known = new Set(['a', 'b', 'c']);
  test('reads what is known, once, in order', () => {
    expect(readOrder('?s=c,a,c,x, b', known)).toEqual(['c', 'a', 'b']);
    expect(readOrder('', known)).toEqual([]);
    expect(readOrder('?s=%3Cscript%3E', known)).toEqual([]);
  });
  test('writes it back and keeps other choices', () => {
    expect(withOrder('https://x.example/teach/order/?theme=dark&s=a', ['b', 'c'])).toBe('https://x.example/teach/order/?s=b,c&theme=dark');
    expect(withOrder('https://x.example/teach/order/?s=a', [])).toBe('https://x.example/teach/order/');
    expect(readOrder(new URL(withOrder('https://x.example/', ['c', 'a'])).search, known)).toEqual(['c', 'a']);
  });
  test('adds, takes out, moves', () => {
    expect(toggle(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggle(['a', 'b'], 'a')).toEqual(['b']);
    expect(move(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(move(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(move(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });
});

test('a response sheet as text has every question and a line for what is empty', () => {
  const text = sheetText('Sheet', [{ said: '1.  Who\n counted? ' }, { label: 'Answer', typed: ' Airwars ' }, { label: 'Name', typed: '' }], 'https://x.example/');
  expect(text).toBe('Sheet\nhttps://x.example/\n\n1. Who counted?\nAnswer: Airwars\nName: ____\n');
});

test('a QR code is black on white, with its quiet zone and nothing inline that the policy refuses', () => {
  const svg = qrSvg('https://whatraqqacost.example/teach/', 'Teach & <more>');
  expect(svg).toContain('Teach &#38; &#60;more&#62;');
  expect(svg).not.toMatch(/style=|<script|href=/);
  const first = /d="M(\d+) (\d+)h(\d+)/.exec(svg.split('#000')[1] ?? '')?.slice(1).map(Number);
  expect(first, 'the finder pattern begins after four empty modules, seven wide').toEqual([4, 4, 7]);
});

describe('link pack', () => {
  const bytes = (path: string) => unzipSync(new Uint8Array(readFileSync(join(dist, path))));
  const attr = (xml: string, name: string) => [...xml.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

  test('the same content makes the same file', () => {
    const folders = [{ id: 'f', title: 'A & B', links: [{ id: 'one', title: '“One”', url: 'https://x.example/?a=1&b=2' }] }];
    expect(cartridge('T', folders, '2026-11-21')).toEqual(cartridge('T', folders, '2026-11-21'));
    expect(cartridgeFiles('T', folders)['links/one.xml']).toContain('href="https://x.example/?a=1&#38;b=2"');
  });

  test('Thin Common Cartridge 1.3: ids are unique, references and files are there, every link leads to a page', () => {
    const files = bytes('teach/what-raqqa-cost.imscc');
    const manifest = strFromU8(files['imsmanifest.xml'] as Uint8Array);
    expect(manifest).toContain('<schema>IMS Thin Common Cartridge</schema>');
    expect(manifest).toContain('<schemaversion>1.3.0</schemaversion>');
    expect(manifest).toContain('structure="rooted-hierarchy"');
    const ids = attr(manifest, 'identifier');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    const resources = [...manifest.matchAll(/<resource identifier="([^"]+)" type="imswl_xmlv1p3"><file href="([^"]+)"\/>/g)];
    expect(new Set(attr(manifest, 'identifierref'))).toEqual(new Set(resources.map(([, id]) => id)));
    expect(new Set(Object.keys(files))).toEqual(new Set(['imsmanifest.xml', ...resources.map(([, , href]) => href)]));
    expect(resources).toHaveLength(story.steps.size + lessons.length + labs.length);
    for (const [, , href = ''] of resources) {
      const xml = strFromU8(files[href] as Uint8Array);
      expect(xml, href).toMatch(/<webLink [^>]*imsccv1p3\/imswl_v1p3[^>]*>\s*<title>[^<]+<\/title>\s*<url href="[^"]+" target="_blank"\/>\s*<\/webLink>/);
      const path = new URL(attr(xml, 'href')[0] ?? '').pathname;
      expect(existsSync(join(dist, path, 'index.html')), path).toBe(true);
    }
  });
});

test('every question on a page leads to sections that are there', () => {
  const pages = site.pages.filter((path) => /^teach\/(?:key|[\w-]+\/discussion)\//.test(path));
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages)
    for (const item of site.text(page).split(/<li id="/).slice(1)) {
      const links = [...(item.split('</li>')[0] ?? '').matchAll(/href="\/(teach\/s\/[\w-]+\/)"/g)].map(([, path = '']) => path);
      if (/class="ask"/.test(item)) expect(links.length, `${page} ${item.slice(0, 30)}`).toBeGreaterThan(0);
      for (const path of links) expect(existsSync(join(dist, path, 'index.html')), path).toBe(true);
    }
});

test('keys name claims for every answer, are not for search engines and not in the sitemap', () => {
  for (const page of site.pages.filter((path) => path.startsWith('teach/key/'))) {
    const html = site.text(page);
    expect(html, page).toContain('<meta name="robots" content="noindex">');
    const answers = html.split('class="key"').slice(1);
    for (const answer of answers) expect(answer.split('</li>')[0], page).toMatch(/data-claim="[A-Z]\d+"/);
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell);
    for (const cell of cells) expect(cell, page).toContain('data-claim=');
    expect(answers.length + cells.length, page).toBeGreaterThan(0);
  }
  expect(site.text('sitemap-0.xml')).not.toMatch(/\/teach\/key\//);
  expect(site.text('sitemap-0.xml')).toMatch(/\/teach\/comparing-reports\//);
});
