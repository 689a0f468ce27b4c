/** A place in a content file: 1-based line and column (UTF-16 units), as editors count them. */
export interface Position {
  /** Relative to the project, with forward slashes: `content/chapters/siege.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong in the content, said so that the writer can mend it without reading code. */
export interface Problem extends Position {
  readonly what: string;
  readonly expected?: string | undefined;
  /** The known name closest to the one that was written. */
  readonly nearest?: string | undefined;
}

/** Nobody reads a message further, whatever was pasted into the content. */
const clip = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);

/** A problem at a place. */
export function problem(at: Position, what: string, expected?: string, nearest?: string): Problem {
  return { file: at.file, line: at.line, column: at.column, what: clip(what, 600), expected: expected && clip(expected, 6000), nearest: nearest && clip(nearest, 600) };
}

/** Order of files, then of lines, then of columns; without repetitions. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const order = (a: Problem, b: Problem) =>
    (a.file < b.file ? -1 : Number(a.file > b.file)) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.what < b.what ? -1 : Number(a.what > b.what));
  const texts = new Set<string>();
  return [...problems].sort(order).filter((one) => {
    const text = formatProblem(one);
    return !texts.has(text) && texts.add(text);
  });
}

/** `file:line:column  what`, then what was expected and the nearest known name, each on an indented line. */
export function formatProblem({ file, line, column, what, expected, nearest }: Problem): string {
  const lines = [`${file}:${line}:${column}  ${what}`];
  if (expected) lines.push(`  expected: ${expected}`);
  if (nearest) lines.push(`  did you mean: ${nearest}`);
  return lines.join('\n');
}

/** Every problem in order, closed by a line that counts them. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = sortProblems(problems);
  const files = new Set(sorted.map((one) => one.file)).size;
  const count = `${sorted.length} ${sorted.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return [...sorted.map(formatProblem), '', `content: ${count}`].join('\n');
}

/** Thrown when content is not fit to be published. `loc` is the first problem: the dev server's overlay reads it. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  readonly loc: { file: string; line: number; column: number } | undefined;

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = sortProblems(problems);
    const [first] = this.problems;
    this.loc = first && { file: first.file, line: first.line, column: first.column };
  }
}
