import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import { isPartName, readCase } from './case.ts';
import type { SourceFile } from './files.ts';
import type { Form } from './form.ts';
import { type MdNode, sourceOf } from './markdown.ts';
import { colonsOf, isClosed } from './opening.ts';
import { readStep, type StepBlock } from './step.ts';

/** Reads the `:::step` and `::::case` blocks that a file consists of. */
export function readBlocks(file: SourceFile, nodes: readonly MdNode[], problems: Problem[], form: Form): StepBlock[] {
  return withoutSpilled(file, nodes).flatMap((node) => readBlock(file, node, problems, form));
}

/** Steps of a top-level block. One that was not closed swallows those after it: they are read all the same. */
function readBlock(file: SourceFile, node: MdNode, problems: Problem[], form: Form): StepBlock[] {
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
  const step = (name === 'case' ? readCase : readStep)(file, own, problems, form);
  return [step, ...nested.flatMap((child) => readBlock(file, child, problems, form))];
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
