import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import { type ChapterFront, chapter } from '../schemas/chapter.ts';
import { isPartName, readCase } from './case.ts';
import type { SourceFile } from './files.ts';
import { type Located, locate } from './located.ts';
import { type MdNode, parseMarkdown, sourceOf } from './markdown.ts';
import { colonsOf, isClosed } from './opening.ts';
import { readStep, type StepBlock } from './step.ts';
import { parseYaml } from './yaml.ts';

export interface ChapterFile {
  /** The file's name without its ending: what `id` in the frontmatter has to be. */
  readonly id: string;
  readonly file: SourceFile;
  readonly front: Located<ChapterFront> | undefined;
  readonly steps: readonly StepBlock[];
}

/** Reads content/chapters/<id>.md: frontmatter, then nothing but `:::step` and `::::case` blocks. */
export function readChapter(id: string, file: SourceFile, problems: Problem[]): ChapterFile {
  const [first, ...rest] = parseMarkdown(file).children ?? [];
  const hasFront = first?.type === 'yaml';
  if (!hasFront) problems.push(problem(file.at(0), 'a chapter without frontmatter', 'YAML between two lines of “---”'));
  const blocks = hasFront ? rest : [...(first ? [first] : []), ...rest];
  const steps = withoutSpilled(file, blocks).flatMap((node) => readBlock(file, node, problems));
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

/** Steps of a top-level block. One that was not closed swallows those after it: they are read all the same. */
function readBlock(file: SourceFile, node: MdNode, problems: Problem[]): StepBlock[] {
  const at = file.at(node.position.start.offset);
  if (node.type !== 'containerDirective') {
    problems.push(problem(at, 'prose outside a step', 'every paragraph between “:::step{…}” and “:::”'));
    return [];
  }
  if (isPartName(node.name)) {
    problems.push(problem(at, `“:::${node.name}” outside a case`, `inside ${opening}, before its closing “::::”`));
    return [];
  }
  const close = nearest(node.name ?? '', blockNames);
  const name = blockNames.find((one) => one === node.name) ?? blockNames.find((one) => one === close);
  if (name !== node.name)
    problems.push(
      problem(at, `unknown directive “:::${node.name}”`, ':::step or ::::case', close && `${signs(close)}${close}`),
    );
  if (!name) return [];

  const short = name === 'case' && colonsOf(file, node) < 4;
  if (short)
    problems.push(
      problem(at, `case “${node.attributes?.id ?? ''}” opens with three colons`, `${opening}: its parts have three`),
    );
  const isBlock = ({ type, name: inner }: MdNode) =>
    type === 'containerDirective' && (name === 'step' || blockNames.some((one) => one === inner));
  const nested = (node.children ?? []).filter(isBlock);
  if (nested.some((child) => blockNames.some((one) => one === child.name)) || !isClosed(file, node))
    problems.push(
      problem(
        at,
        `${name} “${node.attributes?.id ?? ''}” is not closed`,
        `a line “${signs(name)}” before the next step and at the end`,
      ),
    );
  const own = { ...node, children: (node.children ?? []).filter((child) => !isBlock(child)) };
  const step = name === 'case' ? readCase(file, own, problems) : readStep(file, own, problems);
  return [step, ...nested.flatMap((child) => readBlock(file, child, problems))];
}

const blockNames = ['step', 'case'];
const opening = '::::case{…}';
const signs = (name: string) => (name === 'case' ? '::::' : ':::');

/** A case opened with three colons ends with its first part; said once, the parts after it need not be told one by one. */
function withoutSpilled(file: SourceFile, nodes: readonly MdNode[]): MdNode[] {
  let spilling = false;
  return nodes.filter((node) => {
    const container = node.type === 'containerDirective';
    if (container && !isPartName(node.name)) spilling = node.name === 'case' && colonsOf(file, node) < 4;
    else if (spilling && (container || /^:+$/.test(sourceOf(file, node).trim()))) return false;
    return true;
  });
}
