import { qrSvg } from '../../build/teach/qr.ts';

/**
 * The QR library as a script of its own (pages/teach/qr/code.js.ts). Inside the site's modules it would bring a helper for
 * CommonJS that every page that tells the story then fetches as one more file.
 */
Object.assign(window, { qrSvg });
