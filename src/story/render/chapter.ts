import type { CasePart, Chapter, Step } from '../model.ts';
import type { ChapterFile } from '../read/chapter.ts';
import type { MdNode } from '../read/markdown.ts';
import type { PlainFile } from '../read/plain.ts';
import { fragmentsOf, type StepBlock } from '../read/step.ts';
import type { ChapterFront } from '../schemas/chapter.ts';
import type { Term } from '../schemas/term.ts';
import type { Ledger } from './claim.ts';
import { fillAll } from './fill.ts';
import { renderHtml } from './html.ts';
import { makePlain } from './plain.ts';
import { type TermLinks, termLinks } from './terms.ts';
import { plainText } from './text.ts';

const wordsPerMinute = 220;

/** A checked chapter with its steps printed in order, each with its plain words. */
export function makeChapter(
  { id, front, steps }: ChapterFile,
  plain: PlainFile | undefined,
  ledger: Ledger,
  glossary: readonly Term[],
): Chapter {
  const terms = termLinks(glossary);
  const plainTerms = termLinks(glossary);
  const made = steps.map((block, index) => {
    const twin = plain?.steps.find(({ slug }) => slug === block.slug);
    if (!twin) throw new Error(`step “${id}-${block.slug}” has no plain words`);
    return { ...makeStep(block, id, index + 1, ledger, terms), plain: makePlain(twin, ledger, plainTerms) };
  });
  const words = made
    .flatMap((step) => [step, ...Object.values(step.parts)].map((one) => one.text).concat(step.title))
    .join(' ')
    .split(/\s+/).length;
  return {
    ...fillAll(front?.value as ChapterFront, ledger),
    steps: made,
    minutes: Math.max(1, Math.ceil(words / wordsPerMinute)),
  };
}

function makeStep(block: StepBlock, chapter: string, number: number, ledger: Ledger, terms: TermLinks): Omit<Step, 'plain'> {
  const { slug, kind, title, date, scene, figure } = block;
  const print = (nodes: readonly MdNode[]): CasePart => ({
    html: renderHtml(nodes, ledger, terms),
    text: plainText(nodes, ledger).trim(),
  });
  return {
    id: `${chapter}-${slug}`,
    slug,
    chapter,
    kind,
    number,
    title,
    date,
    scene,
    ...print(block.body),
    figure: figure || null,
    parts: Object.fromEntries(block.parts.map((part) => [part.name, print(part.body)])),
    claims: [...new Set(fragmentsOf(block).flatMap((one) => one.refs.map((ref) => ref.id)))],
  };
}
