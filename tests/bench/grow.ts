/**
 * A long story out of the real one: chapters of 25 or 26 steps with their plain words, lines for teachers and scenes, under
 * new ids. Every map has bounds of its own, so that no two chapters share a picture of one; figures have only the states that
 * there are, so that their scenes draw the same pictures again, as they would in a longer story without new figures.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { sourceFile } from '../../src/story/read/files.ts';
import { parseMarkdown, sourceOf } from '../../src/story/read/markdown.ts';

/** With 26 steps in the first 52 that are added, 200 chapters have 5,000 steps. */
const stepsIn = (added: number): number => (added <= 52 ? 26 : 25);

interface Block {
  readonly slug: string;
  readonly full: string;
  readonly plain: string;
}

type Bounds = readonly [west: number, south: number, east: number, north: number];
interface Scene {
  readonly id: string;
  readonly bounds?: Bounds;
  readonly stackBounds?: Bounds;
}

/** Adds chapters to the content of a copy until it has `chapters`. The real ones stay: pages and figures refer to them. */
export function grow(content: string, chapters: number): void {
  const paths = globSync('chapters/*.md', { cwd: content }).sort();
  const blocks = paths.flatMap((path) => blocksOf(content, path.slice('chapters/'.length)));
  const scenes = globSync('scenes/*.yaml', { cwd: content }).sort().flatMap((path) => (parse(readFileSync(join(content, path), 'utf8')) as { scenes: Scene[] }).scenes);
  const steps: string[] = [];
  for (let n = paths.length + 1, first = 0; n <= chapters; n++) {
    const size = stepsIn(n - paths.length);
    const id = `part-${String(n).padStart(3, '0')}`;
    const own = Array.from({ length: size }, (_, i) => {
      const { slug, full, plain } = blocks[(first + i) % blocks.length] as Block;
      const now = `${slug}-no${i + 1}`;
      steps.push(`${id}-${now}`);
      const rename = (text: string) => text.replace(`{#${slug}`, `{#${now}`).replace(/ scene="([^"]+)"/, ` scene="${id}-$1"`);
      return { full: rename(full), plain: rename(plain) };
    });
    const front = `---\nid: ${id}\nnumber: ${100 + n}\ntitle: Part ${n}\nsubtitle: A chapter for measuring\ndescription: One of many chapters made of the same steps, to see how the build grows.\npublished: 2026-11-21\nupdated: 2026-11-21\n---\n`;
    first += size;
    // A number in words of ours would be a bare number.
    writeFileSync(join(content, `chapters/${id}.md`), [front.replace(/title: Part \d+/, `title: ${inLetters(n)}`), ...own.map(({ full }) => full)].join('\n\n'));
    writeFileSync(join(content, `plain/${id}.md`), own.map(({ plain }) => plain).join('\n\n'));
    const used = new Set(own.flatMap(({ full }) => / scene="([^"]+)"/.exec(full)?.[1] ?? []));
    const renamed = scenes.map((scene) => ({ ...moved(scene, n), id: `${id}-${scene.id}` })).filter((scene) => used.has(scene.id));
    writeFileSync(join(content, `scenes/${id}.yaml`), stringify({ scenes: renamed }));
  }
  const list = join(content, 'published-steps.yaml');
  writeFileSync(list, `${readFileSync(list, 'utf8').trimEnd()}${steps.map((id) => `\n  - ${id}`).join('')}\n`);
  const sections = join(content, 'teach/sections.yaml');
  const line = 'meets: numbers\n    summary: A step to be counted.';
  writeFileSync(sections, `${readFileSync(sections, 'utf8').trimEnd()}${steps.map((id) => `\n  - step: ${id}\n    ${line}`).join('')}\n`);
}

/** The scene with its map moved a little, by up to 4 % of its width and height: another camera for every chapter. */
function moved(scene: Scene, n: number): Scene {
  const by = (bounds: Bounds | undefined): Bounds | undefined => {
    if (!bounds) return undefined;
    const [west, south, east, north] = bounds;
    const [x, y] = [((east - west) * n) / 5000, ((north - south) * n) / 5000];
    return [west + x, south + y, east + x, north + y].map((degrees) => Number(degrees.toFixed(6))) as unknown as Bounds;
  };
  const [bounds, stackBounds] = [by(scene.bounds), by(scene.stackBounds)];
  return { ...scene, ...(bounds && { bounds }), ...(stackBounds && { stackBounds }) };
}

/** "Chapter bc": a name without digits. */
const inLetters = (n: number) => `Chapter ${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;

function blocksOf(content: string, name: string): Block[] {
  const [full, plain] = ['chapters', 'plain'].map((folder) => {
    const file = sourceFile(name, readFileSync(join(content, folder, name), 'utf8'));
    const nodes = (parseMarkdown(file).children ?? []).filter((node) => node.type === 'containerDirective');
    return new Map(nodes.map((node) => [node.attributes?.id ?? '', sourceOf(file, node).trim()]));
  });
  return [...(full ?? [])].map(([slug, text]) => ({ slug, full: text, plain: plain?.get(slug) ?? '' }));
}

/** Changes one word of a chapter, where no claim and no quotation holds it. */
export function changeWord(content: string): void {
  const path = join(content, 'chapters/siege.md');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace('The river runs along', 'The river flows along');
  if (changed === text) throw new Error('the word that the bench changes is not in siege.md any more');
  writeFileSync(path, changed);
}
