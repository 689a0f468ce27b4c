import type { MdNode } from '../read/markdown.ts';
import { claimLink, claimNumber, type Ledger } from './claim.ts';
import { escapeHtml } from './escape.ts';

const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
  listItem: 'li',
};

/**
 * HTML of checked prose. Only what read/allowed.ts lets through has a rendering; anything else throws rather than
 * being dropped. Links carry no base. A list item's only paragraph is printed without `<p>`.
 */
export function renderHtml(nodes: readonly MdNode[], ledger: Ledger): string {
  return nodes.map((node) => one(node, ledger)).join('');
}

function one(node: MdNode, ledger: Ledger): string {
  const children = node.children ?? [];
  const inner = () => renderHtml(children, ledger);
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value ?? '');
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escapeHtml(node.url ?? '')}">${inner()}</a>`;
    case 'list':
      return node.ordered
        ? `<ol${(node.start ?? 1) === 1 ? '' : ` start="${node.start}"`}>${inner()}</ol>`
        : `<ul>${inner()}</ul>`;
    case 'listItem': {
      const [only, ...others] = children;
      return `<li>${only?.type === 'paragraph' && !others.length ? renderHtml(only.children ?? [], ledger) : inner()}</li>`;
    }
    case 'textDirective':
      return directive(node, inner, ledger);
    default: {
      const element = elements[node.type];
      if (!element) throw new Error(`no rendering for Markdown “${node.type}”`);
      return `<${element}>${inner()}</${element}>`;
    }
  }
}

function directive(node: MdNode, inner: () => string, ledger: Ledger): string {
  const id = node.attributes?.id ?? '';
  const label = inner();
  const number = () =>
    escapeHtml(claimNumber({ name: 'claim', attributes: node.attributes ?? {}, label: undefined }, ledger));
  if (!ledger.has(id)) throw new Error(`:${node.name} refers to “${id}”, which is not in the ledger`);
  if (node.name === 'quote') return claimLink(id, `“${label}”`);
  return claimLink(id, label || number());
}
