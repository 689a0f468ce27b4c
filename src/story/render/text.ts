import type { MdNode } from '../read/markdown.ts';
import type { Ledger } from './claim.ts';
import { claimText } from './claim.ts';

/** Plain text of nodes: blocks on lines of their own, numbers from the ledger (left out without one), no signs. */
export function plainText(nodes: readonly MdNode[], ledger?: Ledger): string {
  return nodes.map((node) => one(node, ledger)).join('');
}

function one(node: MdNode, ledger: Ledger | undefined): string {
  const children = () => plainText(node.children ?? [], ledger);
  switch (node.type) {
    case 'text':
      return (node.value ?? '').replace(/\s*\n\s*/g, ' ');
    case 'break':
      return '\n';
    case 'paragraph':
    case 'heading':
      return `${children()}\n\n`;
    case 'listItem':
      return `${children().trim()}\n`;
    case 'list':
      return `${children()}\n`;
    case 'textDirective': {
      const written = {
        name: node.name ?? '',
        attributes: node.attributes ?? {},
        label: node.children?.length ? children() : undefined,
      };
      return ledger ? claimText(written, ledger) : (written.label ?? '');
    }
    default:
      return children();
  }
}
