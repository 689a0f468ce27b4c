import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Position } from '../problem.ts';

/** A text file of content and where its offsets (UTF-16 units) stand. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly at: (offset: number) => Position;
  /** Why the file could not be opened. */
  readonly fault?: string;
}

/** Files by their path inside the content folder: `chapters/siege.md`. */
export type Files = ReadonlyMap<string, SourceFile>;

/** A file from its text; `name` is printed in messages. A byte order mark is not text. */
export function sourceFile(name: string, raw: string): SourceFile {
  const text = raw.replace(/^\uFEFF/, '');
  const starts = [0];
  for (const match of text.matchAll(/\n/g)) starts.push(match.index + 1);
  const at = (offset: number): Position => {
    // The last line that begins at or before the offset.
    let line = 1;
    for (let step = 1 << 30; step; step >>= 1)
      if (line + step <= starts.length && (starts[line + step - 1] ?? 0) <= offset) line += step;
    return { file: name, line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
  return { name, text, at };
}

/** A file of the disk; one that cannot be opened, such as a folder of that name, says so and hides no other. */
function fileAt(name: string, path: string): SourceFile {
  try {
    return sourceFile(name, readFileSync(path, 'utf8'));
  } catch (error) {
    return { ...sourceFile(name, ''), fault: (error as NodeJS.ErrnoException).code ?? 'unknown' };
  }
}

/** Reads the Markdown, YAML and geodata under a content folder. `shown` is what messages call the folder. */
export function readFiles(root: string, shown?: string): Files {
  const from = relative(process.cwd(), root) || '.';
  const label = shown ?? (from.startsWith('..') ? root : from).split(sep).join('/');
  const files = new Map<string, SourceFile>();
  if (!existsSync(root)) return files;
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'));
  for (const path of paths.sort())
    if (/^[^.].*\.(md|yaml)$|^geo\/[^/]+\.json$/.test(path)) files.set(path, fileAt(`${label}/${path}`, join(root, path)));
  return files;
}

/** Paths of the files right inside a folder, with one ending, in order. */
export function filesIn(files: Files, folder: string, ending: '.md' | '.yaml'): { id: string; file: SourceFile }[] {
  const found = [];
  for (const [path, file] of files) {
    const [parent, name, ...deeper] = path.split('/');
    if (parent === folder && name?.endsWith(ending) && !deeper.length && name !== 'README.md')
      found.push({ id: name.slice(0, -ending.length), file });
  }
  return found;
}
