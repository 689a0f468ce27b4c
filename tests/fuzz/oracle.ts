/** Says whether content was rightly read: a whole, harmless story, or refused with messages that say where. */
import { parseDocument } from 'htmlparser2';
import type { Story } from '../../src/story/model.ts';
import { printNumber } from '../../src/story/number.ts';
import { ContentError, type Problem } from '../../src/story/problem.ts';
import { findInline } from '../../src/story/read/inline.ts';
import { type Files, sourceFile } from '../../src/story/read/files.ts';
import { readStory } from '../../src/story/story.ts';
import type { Bytes } from './mutant.ts';

export interface Verdict {
  readonly kind: 'story' | 'refused' | 'fault';
  /** What is wrong with a fault; the first message of a refusal. */
  readonly what: string;
}

/** The files as the reader has them from a disk. */
export const filesOf = (bytes: Bytes): Files =>
  new Map([...bytes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, one]) => [path, sourceFile(`content/${path}`, Buffer.from(one).toString('utf8'))]));

export function judge(bytes: Bytes): Verdict {
  const files = filesOf(bytes);
  let story: Story;
  try {
    story = readStory(files);
  } catch (error) {
    if (!(error instanceof ContentError)) return fault(`threw ${(error as Error).stack?.slice(0, 600)}`);
    const bad = error.problems.map((one) => unlocated(one, files)).find(Boolean);
    if (bad) return fault(bad);
    return error.problems.length ? { kind: 'refused', what: error.problems[0]?.what ?? '' } : fault('refused without a word');
  }
  const wrong = empty(story) ?? harmful(story) ?? swallowed(story, files) ?? unprinted(story);
  return wrong ? fault(wrong) : { kind: 'story', what: '' };
}

const fault = (what: string): Verdict => ({ kind: 'fault', what });

/** A problem that stands nowhere or says nothing. */
function unlocated(one: Problem, files: Files): string | undefined {
  const said = JSON.stringify(one).slice(0, 400);
  if (!one.what || /undefined|\[object|NaN:|Invalid input/.test(one.what)) return `a message that says nothing: ${said}`;
  if (/undefined|\[object/.test(`${one.expected}`.replace(/^undefined$/, ''))) return `an expectation that says nothing: ${said}`;
  if (one.what.length + (one.expected?.length ?? 0) > 20_000) return `a message of ${one.what.length} characters: ${said}`;
  const path = one.file.replace(/^content\//, '');
  const missing = !files.has(path) && ['site.yaml', 'published-steps.yaml'].includes(path);
  if (!files.has(path) && !missing) return `a message about no file: ${said}`;
  const lines = (files.get(path)?.text ?? '').split('\n');
  const whole = [one.line, one.column].every((n) => Number.isInteger(n) && n >= 1);
  if (!whole || one.line > lines.length || one.column > (lines[one.line - 1]?.length ?? 0) + 1) return `a place that is not in the file: ${said}`;
  return undefined;
}

function empty({ chapters, steps, site }: Story): string | undefined {
  if (!chapters.length || !steps.size || !site.title.trim()) return 'a story without chapters, steps or title';
  for (const { id, kind, title, date, text, html, plain, parts } of steps.values()) {
    if (!title.trim() || !date.trim()) return `step ${id} has no title or no date`;
    for (const one of [...(kind === 'card' ? [{ text, html }, plain] : []), ...Object.values(parts), ...Object.values(plain.parts)])
      if (!/[\p{L}\d]/u.test(one.text) || !one.html.trim()) return `step ${id} has an empty text`;
  }
  return undefined;
}

/** All HTML that pages print as it is. */
function htmlOf(story: Story): string[] {
  const steps = [...story.steps.values()].flatMap((step) => [step, step.plain, ...Object.values(step.parts), ...Object.values(step.plain.parts)]);
  return [
    ...steps.map(({ html }) => html),
    ...story.method.flatMap(({ text, items }) => [...text, ...items.map((item) => item.text)]),
  ];
}

const elements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'class', 'data-claim'], p: [], h4: [], em: [], strong: [], blockquote: [], ul: [], ol: ['start'], li: [], br: [],
};

function harmful(story: Story): string | undefined {
  for (const html of htmlOf(story)) {
    const queue: unknown[] = [parseDocument(html)];
    for (let node = queue.pop() as Node | undefined; node; node = queue.pop() as Node | undefined) {
      queue.push(...(node.children ?? []));
      if (node.type === 'comment' || node.type === 'directive' || node.type === 'cdata') return `a ${node.type} in ${html}`;
      if (node.name === undefined || node.type === 'root') continue;
      const allowed = elements[node.name];
      if (!allowed) return `<${node.name}> in ${html}`;
      for (const [key, value] of Object.entries(node.attribs ?? {})) {
        if (!allowed.includes(key)) return `${key}="${value}" in ${html}`;
        if (key === 'href' && !/^(?:https:\/\/[^\s"'<>\\]+|\/(?![/\\])[^\s\\]*|#\S+)$/.test(value)) return `a link to ${value}`;
      }
    }
  }
  for (const { id, link } of story.sources.values()) if (link && !/^https?:\/\/[^\s"<>]+$/.test(link)) return `source ${id} links to ${link}`;
  return undefined;
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly unknown[];
}

/** Every reference in the Markdown is a link in the HTML, with its number where it has no words. */
function swallowed(story: Story, files: Files): string | undefined {
  for (const chapter of story.chapters)
    for (const [folder, html] of [
      ['chapters', chapter.steps.flatMap((step) => [step.html, ...Object.values(step.parts).map((part) => part.html)])],
      ['plain', chapter.steps.flatMap(({ plain }) => [plain.html, ...Object.values(plain.parts).map((part) => part.html)])],
    ] as const) {
      const source = files.get(`${folder}/${chapter.id}.md`)?.text.replace(/^---[\s\S]*?\n---\s*\n/, '') ?? '';
      const all = html.join('\n');
      const written = [...source.matchAll(/(?<!\\)(?:\\\\)*:(claim|quote)(?=[[{])(\[(?:[^[\]\\]|\\.|\[[^[\]]*\])*\])?(?:\{[^}]*?#([A-Z]\d{2,3})[^}]*\})?/g)];
      const links = [...all.matchAll(/data-claim="([^"]*)">([\s\S]*?)<\/a>/g)];
      if (written.length !== links.length) return `${folder}/${chapter.id}.md has ${written.length} references, its HTML ${links.length}`;
      for (const [i, [whole, , label, id]] of written.entries()) {
        const [, linked, inner = ''] = links[i] ?? [];
        if (id !== undefined && linked !== id) return `${whole} became a link to ${linked}`;
        const claim = story.claims.get(linked ?? '');
        if (!claim) return `a link to the unknown claim ${linked}`;
        if (!inner.replace(/<[^>]*>/g, '').trim()) return `${whole} prints nothing`;
        const value = printNumber(claim, 'value').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
        if (!label && !inner.includes(value)) return `${whole} prints “${inner}”, not ${value}`;
      }
    }
  return undefined;
}

/** No text of YAML still has a directive in it, and none that had one is empty. */
function unprinted(story: Story): string | undefined {
  let found: string | undefined;
  const walk = (value: unknown, path: string): void => {
    if (found) return;
    if (typeof value === 'string') {
      const left = findInline(value)[0];
      if (left) found = `${path} still says :${left.name} in “${value.slice(0, 200)}”`;
    } else if (value instanceof Map) for (const [key, inner] of value) walk(inner, `${path}.${key}`);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) if (!['excerpt', 'translation', 'html', 'text'].includes(key)) walk(inner, `${path}.${key}`);
  };
  walk(story, 'story');
  return found;
}
