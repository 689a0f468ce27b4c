import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import { type PartName, partNames, requiredParts } from '../schemas/chapter.ts';
import { readBody, readTitle, refuseLabel } from './body.ts';
import type { SourceFile } from './files.ts';
import type { Form } from './form.ts';
import type { MdNode } from './markdown.ts';
import { colonsOf, isClosed, readOpening, refuseWords } from './opening.ts';
import type { PartBlock, StepBlock } from './step.ts';

export const isPartName = (name: string | undefined): name is PartName => partNames.some((one) => one === name);

/** Reads one family case: title, opening, parts. What is wrong is added to `problems`. */
export function readCase(file: SourceFile, node: MdNode, problems: Problem[], form: Form): StepBlock {
  const { values, at } = readOpening(file, node, form.case, 'case', form.examples.case, problems);
  const { id: slug = '', scene = '', figure = '', date = '' } = values;
  const { title, fragment, rest } = readTitle(file, node, 'case', slug, problems, form.titled);
  const isPart = (child: MdNode) => child.type === 'containerDirective';
  const firstPart = rest.findIndex(isPart);
  const prose = rest.filter((child) => !isPart(child));
  const stray = prose.find((child) => firstPart >= 0 && rest.indexOf(child) > firstPart);
  if (stray)
    problems.push(
      problem(
        file.at(stray.position.start.offset),
        `prose between the parts of case “${slug}”`,
        'the opening before the first part, all else inside a part',
      ),
    );
  const { body, fragments } = readBody(file, prose, problems);
  const parts = rest.filter(isPart).flatMap((child) => readPart(file, child, problems));
  // A case that was opened with three colons ends with its first part: what is missing stands after it.
  if (colonsOf(file, node) > 3) checkParts(file, node, slug, parts, problems);
  return { kind: 'case', slug, scene, date, figure, title, body, fragments: [fragment, ...fragments], parts, at };
}

/** Parts of a container inside a case. A part that was not closed swallows those after it: they are read all the same. */
function readPart(file: SourceFile, node: MdNode, problems: Problem[]): PartBlock[] {
  const at = file.at(node.position.start.offset);
  const close = nearest(node.name ?? '', partNames);
  const name = isPartName(node.name) ? node.name : partNames.find((one) => one === close);
  if (!isPartName(node.name))
    problems.push(
      problem(at, `unknown part “:::${node.name}” of a case`, `one of ${partNames.join(', ')}`, close && `:::${close}`),
    );
  const children = node.children ?? [];
  const nested = children.filter((child) => child.type === 'containerDirective');
  if (name && (nested.length || !isClosed(file, node)))
    problems.push(problem(at, `part “${name}” is not closed`, 'a line “:::” before the next part'));
  for (const key of Object.keys(node.attributes ?? {}))
    problems.push(problem(at, `“${key}” on part “${node.name}”`, 'no attributes'));
  const inside = nested.flatMap((child) => readPart(file, child, problems));
  if (!name) return inside;

  refuseWords(file, node, problems);
  refuseLabel(file, node, 'part', 'its words on the lines after it', problems);
  const own = children.filter((child) => child.type !== 'containerDirective');
  const { body, fragments } = readBody(file, own, problems, name === 'coalition');
  return [{ name, body, fragments, at }, ...inside];
}

function checkParts(
  file: SourceFile,
  node: MdNode,
  id: string,
  parts: readonly PartBlock[],
  problems: Problem[],
): void {
  for (const [i, { name, at, fragments }] of parts.entries()) {
    if (parts.findIndex((part) => part.name === name) < i)
      problems.push(problem(at, `case “${id}” has two parts “${name}”`, 'each part once'));
    if (!fragments.some((one) => /[\p{L}\d]/u.test(one.text) || one.refs.length))
      problems.push(problem(at, `part “${name}” of case “${id}” is empty`, 'its words'));
  }
  const missing = requiredParts.filter((name) => !parts.some((part) => part.name === name));
  for (const name of missing)
    problems.push(
      problem(
        file.at(node.position.start.offset),
        `case “${id}” has no part “${name}”`,
        `:::${name} and its words; every family has the same form`,
      ),
    );
}
