import type { APIRoute } from 'astro';
import { ledgerRows } from '../../build/ledger.ts';
import { csv } from '../../figures/csv.ts';
import { loadStory } from '../../story/story.ts';

/** The ledger as comma-separated values; nested fields become columns. */
export const GET: APIRoute = () => {
  const rows = ledgerRows(loadStory()).map(({ scope, open, disputes, ...row }) => ({
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
  return new Response(csv({ columns, rows: rows.map((row) => columns.map((c) => String(row[c] ?? ''))) }), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
