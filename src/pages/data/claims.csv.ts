import type { APIRoute } from 'astro';
import { ledgerTable } from '../../build/ledger-table.ts';
import { csv } from '../../figures/csv.ts';
import { loadStory } from '../../story/story.ts';

/** The ledger as comma-separated values; nested fields become columns. */
export const GET: APIRoute = () =>
  new Response(csv(ledgerTable(loadStory())), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
