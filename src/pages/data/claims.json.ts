import type { APIRoute } from 'astro';
import { ledgerRows } from '../../build/ledger.ts';
import { loadStory } from '../../story/story.ts';

/** The ledger, one object a claim. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(ledgerRows(loadStory()), null, 1)}\n`, { headers: { 'content-type': 'application/json' } });
