import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import { type ChapterFront, chapter } from '../schemas/chapter.ts';
import type { SourceFile } from './files.ts';
import { type Located, locate } from './located.ts';
import { type MdNode, parseMarkdown, sourceOf } from './markdown.ts';
import { readStep, type StepBlock } from './step.ts';
import { parseYaml } from './yaml.ts';

export interface ChapterFile {
  /** The file's name without its ending: what `id` in the frontmatter has to be. */
  readonly id: string;
  readonly file: SourceFile;
  readonly front: Located<ChapterFront> | undefined;
  readonly steps: readonly StepBlock[];
}

/** Reads content/chapters/<id>.md: frontmatter, then nothing but `:::step` blocks. */
export function readChapter(id: string, file: SourceFile, problems: Problem[]): ChapterFile {
  const [first, ...rest] = parseMarkdown(file).children ?? [];
  const hasFront = first?.type === 'yaml';
  if (!hasFront) problems.push(problem(file.at(0), 'a chapter without frontmatter', 'YAML between two lines of “---”'));
  const steps = (hasFront ? rest : [...(first ? [first] : []), ...rest]).flatMap((node) =>
    readBlock(file, node, problems),
  );
  if (!steps.length)
    problems.push(
      problem(file.at(0), `chapter “${id}” has no steps`, ':::step{#slug scene="scene-id" date="29 June"}'),
    );
  return { id, file, front: hasFront ? readFront(file, first, problems) : undefined, steps };
}

function readFront(file: SourceFile, node: MdNode, problems: Problem[]): Located<ChapterFront> | undefined {
  const skipped = sourceOf(file, node).indexOf('\n') + 1;
  const text = sourceOf(file, node)
    .slice(skipped)
    .replace(/---\s*$/, '');
  const yaml = parseYaml(file, problems, text, node.position.start.offset + skipped);
  return yaml && locate(chapter, yaml, [], problems);
}

/** Steps of a top-level block. A step that was not closed swallows those after it: they are read all the same. */
function readBlock(file: SourceFile, node: MdNode, problems: Problem[]): StepBlock[] {
  const at = file.at(node.position.start.offset);
  if (node.type !== 'containerDirective') {
    problems.push(problem(at, 'prose outside a step', 'every paragraph between “:::step{…}” and “:::”'));
    return [];
  }
  if (node.name !== 'step') {
    const close = nearest(node.name ?? '', ['step']);
    problems.push(problem(at, `unknown directive “:::${node.name}”`, ':::step', close && `:::${close}`));
    if (!close) return [];
  }
  const nested = (node.children ?? []).filter((child) => child.type === 'containerDirective');
  const open = nested.some((child) => child.name === 'step') || !/\n[ \t]*:{3,}[ \t\r]*$/.test(sourceOf(file, node));
  if (open)
    problems.push(
      problem(
        at,
        `step “${node.attributes?.id ?? ''}” is not closed`,
        'a line “:::” before the next step and at the end',
      ),
    );
  const own = { ...node, children: (node.children ?? []).filter((child) => child.type !== 'containerDirective') };
  const step = readStep(file, own, problems);
  return [step, ...nested.flatMap((child) => readBlock(file, child, problems))];
}
