import type { MdNode } from '../read/markdown.ts';
import { claimLink, claimNumber, type Ledger } from './claim.ts';
import { escapeHtml } from './escape.ts';
import type { TermLinks } from './terms.ts';

const elements: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
  listItem: 'li',
};

/**
 * HTML of checked prose. Only what read/allowed.ts lets through has a rendering; anything else throws rather than
 * being dropped. Links carry no base. A list item's only paragraph is printed without `<p>`. With `terms`, glossary words
 * are linked, but for those in links, headings and quotations.
 */
export function renderHtml(nodes: readonly MdNode[], ledger: Ledger, terms?: TermLinks): string {
  return nodes.map((node) => one(node, ledger, terms)).join('');
}

const unlinked = new Set(['link', 'heading', 'blockquote', 'textDirective']);

function one(node: MdNode, ledger: Ledger, terms: TermLinks | undefined): string {
  const children = node.children ?? [];
  const inner = () => renderHtml(children, ledger, unlinked.has(node.type) ? undefined : terms);
  switch (node.type) {
    case 'text':
      return terms ? terms.text(node.value ?? '') : escapeHtml(node.value ?? '');
    case 'paragraph':
      terms?.paragraph();
      return `<p>${inner()}</p>`;
    case 'heading':
      // Under the title of its case and the name of its part.
      if (node.depth !== 3) throw new Error(`no rendering for a heading of level ${node.depth}`);
      return `<h4>${inner()}</h4>`;
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
      return `<li>${only?.type === 'paragraph' && !others.length ? renderHtml(only.children ?? [], ledger, terms) : inner()}</li>`;
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
  return claimLink(id, label.trim() ? label : number());
}
