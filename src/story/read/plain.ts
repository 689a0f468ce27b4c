import { type Problem, problem } from '../problem.ts';
import { readBlocks } from './blocks.ts';
import type { SourceFile } from './files.ts';
import { plainForm } from './form.ts';
import { readMarkdown } from './markdown.ts';
import type { StepBlock } from './step.ts';

/** content/plain/<chapter>.md: the steps of one chapter in plain words. */
export interface PlainFile {
  /** The file's name without its ending: the id of the chapter. */
  readonly id: string;
  readonly file: SourceFile;
  /** Without scene, date and title: those are the full step's. */
  readonly steps: readonly StepBlock[];
}

/** Reads content/plain/<id>.md: no frontmatter, nothing but `:::step{#slug}` and `::::case{#slug}` blocks. */
export function readPlain(id: string, file: SourceFile, problems: Problem[]): PlainFile {
  const nodes = readMarkdown(file, problems) ?? [];
  const blocks = nodes.filter((node) => node.type !== 'yaml');
  if (blocks.length < nodes.length)
    problems.push(problem(file.at(0), 'frontmatter in plain words', 'the first step; the rest stands in the chapter'));
  return { id, file, steps: readBlocks(file, blocks, problems, plainForm) };
}
