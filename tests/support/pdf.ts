/** Reading a PDF as Chromium writes it, as far as tests need: its pages, and how much is painted on each. */
import { inflateSync } from 'node:zlib';

export interface PdfPage {
  /** Glyphs shown, those of pictures included. */
  readonly glyphs: number;
  /** Strokes, fills and images. */
  readonly marks: number;
}

type Objects = ReadonlyMap<string, { readonly head: string; readonly stream: string }>;

function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const body = text.slice(start, end);
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = at < 0 ? '' : text.substr(start + at + 7, length);
    // Only drawings are read: images are streams too, and large.
    const drawn = raw && !/\/Subtype \/Image|\/FontFile|\/Length1/.test(head);
    const packed = drawn && head.includes('FlateDecode');
    objects.set(match[1] as string, {
      head,
      stream: packed ? inflate(raw) : drawn ? raw : '',
    });
  }
  return objects;
}

function inflate(raw: string): string {
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

/** The pages in the order of the file. Throws when there is none: then it is no PDF of Chromium's. */
export function pagesOf(pdf: Buffer): readonly PdfPage[] {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  if (pages.length === 0) throw new Error('no pages');
  return pages.map(({ head }) => {
    const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
    return painted(objects.get(contents)?.stream ?? '');
  });
}

function painted(stream: string): PdfPage {
  let glyphs = 0;
  for (const [, hex = ''] of stream.matchAll(/<([0-9A-Fa-f]*)>/g)) glyphs += hex.length / 4;
  for (const [, text = ''] of stream.matchAll(/\(((?:\\.|[^\\)])*)\)/g)) glyphs += text.length / 2;
  return { glyphs, marks: stream.match(/(?:^|\n|\s)(?:f\*?|S|B\*?|Do)\s/g)?.length ?? 0 };
}
