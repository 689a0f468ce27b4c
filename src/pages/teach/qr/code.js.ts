import type { APIRoute } from 'astro';
import { bundle } from '../../../build/bundle.ts';

/** What draws the QR code of a reading order in the browser; fetched with the first section that is chosen. */
export const GET: APIRoute = async () =>
  new Response(await bundle('src/client/order/qr-entry.ts'), { headers: { 'content-type': 'text/javascript' } });
