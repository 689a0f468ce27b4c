import { type Problem, problem } from '../problem.ts';
import { type ChapterFront, chapter } from '../schemas/chapter.ts';
import { readBlocks } from './blocks.ts';
import type { SourceFile } from './files.ts';
import { chapterForm } from './form.ts';
import { type Located, locate } from './located.ts';
import { type MdNode, readMarkdown, sourceOf } from './markdown.ts';
import type { StepBlock } from './step.ts';
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
  const nodes = readMarkdown(file, problems);
  if (!nodes) return { id, file, front: undefined, steps: [] };
  const [first, ...rest] = nodes;
  const hasFront = first?.type === 'yaml';
  if (!hasFront) problems.push(problem(file.at(0), 'a chapter without frontmatter', 'YAML between two lines of “---”'));
  const blocks = hasFront ? rest : [...(first ? [first] : []), ...rest];
  const steps = readBlocks(file, blocks, problems, chapterForm);
  if (!steps.length)
    problems.push(
      problem(file.at(0), `chapter “${id}” has no steps`, chapterForm.examples.step),
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
