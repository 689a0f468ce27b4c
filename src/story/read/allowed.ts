import { type Problem, problem } from '../problem.ts';
import type { SourceFile } from './files.ts';
import { type MdNode, sourceOf } from './markdown.ts';
import { escapedSign, unseenSign } from './signs.ts';

const blocks = new Set(['paragraph', 'blockquote', 'list', 'listItem']);
const inlines = new Set(['text', 'emphasis', 'strong', 'link', 'break', 'textDirective']);
const expected = 'paragraphs, lists, quotations, emphasis, links, :claim and :quote';

const names: Readonly<Record<string, string>> = {
  html: 'raw HTML',
  code: 'a block of code',
  inlineCode: 'code',
  image: 'an image',
  table: 'a table',
  heading: 'a second heading',
  thematicBreak: 'a rule',
  delete: 'struck-out text',
  definition: 'a link definition',
  linkReference: 'a link by reference',
  leafDirective: 'a “::” directive',
};

/** Problems for everything in a step that has no rendering. `inline` is true inside a heading or a label. */
export function checkAllowed(file: SourceFile, nodes: readonly MdNode[], problems: Problem[], inline = false): void {
  for (const node of nodes) {
    const at = file.at(node.position.start.offset);
    const known = inlines.has(node.type) || (!inline && blocks.has(node.type));
    if (!known) {
      problems.push(
        problem(at, `${names[node.type] ?? `“${node.type}”`} cannot stand here`, inline ? 'plain words' : expected),
      );
      continue;
    }
    const sign = node.type === 'text' ? escapedSign(node.value ?? '') : undefined;
    if (sign && !sourceOf(file, node).includes(sign)) problems.push(unseenSign(sign, at));
    if (node.type === 'link') checkLink(node, (what, wanted) => problems.push(problem(at, what, wanted)));
    if (node.checked !== undefined && node.checked !== null)
      problems.push(problem(at, 'a tick box cannot stand here', 'a plain list item'));
    checkAllowed(file, node.children ?? [], problems, inline || node.type === 'textDirective');
  }
}

/** A backslash is a slash to browsers: "/\\evil.example" leads away. A name before an "@" is no address of ours. */
function checkLink(node: MdNode, tell: (what: string, expected: string) => void): void {
  const url = node.url ?? '';
  if (!/^(?:https:\/\/(?![^/]*@)[^\s\\]+|\/(?!\/)[^\s\\]*|#\S+)$/.test(url))
    tell(`a link to “${url}”`, 'an address that begins with https://, / or #');
  if (node.title) tell('a link with a title', 'the words of the link alone');
}
