import type { Table } from '../figures/table.ts';
import type { Story } from '../story/model.ts';
import { ledgerRows } from './ledger.ts';

/** The ledger as one flat table, for the CSV: parts of the scope become columns, lists become text. */
export function ledgerTable(story: Story): Table {
  const rows = ledgerRows(story).map(({ scope, open, disputes, ...row }) => ({
    ...row,
    scope_what: scope.what,
    scope_place: scope.place,
    scope_from: scope.from,
    scope_to: scope.to,
    scope_by: scope.by,
    open: open.map((o) => `${o.label}: ${o.text}`).join('; '),
    disputes: disputes.join(' '),
  }));
  const columns = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
  return { columns, rows: rows.map((row) => columns.map((c) => String(row[c] ?? ''))) };
}
