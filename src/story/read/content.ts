import { z } from 'zod';
import type { LedgerClaim } from '../model.ts';
import { printNumber } from '../number.ts';
import { type Position, type Problem, problem } from '../problem.ts';
import { type Claim, claim } from '../schemas/claim.ts';
import { type Claimant, claimant } from '../schemas/claimant.ts';
import { slug } from '../schemas/common.ts';
import { type Correction, correction } from '../schemas/correction.ts';
import { type Dataset, dataset } from '../schemas/dataset.ts';
import { type Dispute, dispute } from '../schemas/dispute.ts';
import { type Figure, figure } from '../schemas/figure.ts';
import { type MethodSection, methodSection } from '../schemas/method.ts';
import { type Place, place } from '../schemas/place.ts';
import { type PublishedClaims, publishedClaims } from '../schemas/published-claims.ts';
import { type Scene, scene } from '../schemas/scene.ts';
import { type Site, site } from '../schemas/site.ts';
import { type Source, source } from '../schemas/source.ts';
import { type Term, term } from '../schemas/term.ts';
import { type ChapterFile, readChapter } from './chapter.ts';
import { type Entries, readList, readOne } from './entries.ts';
import { type Files, filesIn, readFiles, sourceFile } from './files.ts';
import { checkGeodata } from './geo.ts';
import type { Located } from './located.ts';
import { unseenSigns } from './signs.ts';
import { type PlainFile, readPlain } from './plain.ts';
import { readTeach, type TeachContent } from './teach.ts';

/** content/claims/<id>.yaml: the claims of one source. */
export interface ClaimFile extends Entries<Claim> {
  readonly id: string;
  readonly source: string;
  readonly sourceAt: Position;
}

/** A file that holds one thing and bears its id. */
export interface NamedFile<T> extends Entries<T> {
  readonly id: string;
}

/** Everything under content/ as written: what could be read, and the problems met on the way. */
export interface Content {
  readonly site: Located<Site> | undefined;
  /** In the order of their numbers. */
  readonly chapters: readonly ChapterFile[];
  /** The chapters in plain words. */
  readonly plain: readonly PlainFile[];
  readonly claims: readonly ClaimFile[];
  readonly claimants: Entries<Claimant>;
  readonly sources: Entries<Source>;
  readonly places: Entries<Place>;
  readonly scenes: readonly Entries<Scene>[];
  readonly figures: readonly NamedFile<Figure>[];
  readonly datasets: readonly NamedFile<Dataset>[];
  readonly glossary: Entries<Term>;
  readonly disputes: Entries<Dispute>;
  readonly corrections: Entries<Correction>;
  /** Sections of the method page, in the order of the file. */
  readonly method: Entries<MethodSection>;
  /** Lessons, questions, labs, and what teachers are told of each step. */
  readonly teach: TeachContent;
  /** What claims said when readers last saw them; undefined when nothing was published. */
  readonly publishedClaims: Located<PublishedClaims> | undefined;
  /** Ids of steps that readers may have linked to; undefined when the list is not there. */
  readonly published: readonly Located<string>[] | undefined;
  readonly publishedAt: Position;
  /** Claims by id with their printed numbers; of two with one id, the first. */
  readonly ledger: ReadonlyMap<string, LedgerClaim>;
  readonly problems: readonly Problem[];
}

/** Reads content, given as a folder or as files. Never throws for what is in them. */
export function readContent(from: string | Files): Content {
  const files = typeof from === 'string' ? readFiles(from) : from;
  const problems: Problem[] = [...unseenSigns(files), ...checkGeodata(files)];
  const get = (path: string) => files.get(path) ?? sourceFile(`${folderOf(files)}/${path}`, '');
  const named = <S extends z.ZodType>(folder: string, schema: S) =>
    filesIn(files, folder, '.yaml').map(({ id, file }) => ({ id, ...readOne(file, schema, problems) }));

  if (!files.has('site.yaml'))
    problems.push(problem(get('site.yaml').at(0), 'site.yaml is missing', 'the title and the words of the cover'));
  const claims = filesIn(files, 'claims', '.yaml').map(({ id, file }): ClaimFile => {
    const { yaml, ...entries } = readList(file, 'claims', claim, problems, { source: slug });
    const written = (yaml?.value as { source?: unknown } | null | undefined)?.source;
    return {
      id,
      source: typeof written === 'string' ? written : id,
      sourceAt: yaml?.at(['source']) ?? file.at(0),
      ...entries,
    };
  });
  const chapters = filesIn(files, 'chapters', '.md').map(({ id, file }) => readChapter(id, file, problems));
  const plain = filesIn(files, 'plain', '.md').map(({ id, file }) => readPlain(id, file, problems));
  const published = readList(files.get('published-steps.yaml'), 'steps', z.string().min(3), problems);

  return {
    site: files.has('site.yaml') ? readOne(get('site.yaml'), site, problems).entries[0] : undefined,
    chapters: chapters.sort((a, b) => (a.front?.value.number ?? 0) - (b.front?.value.number ?? 0)),
    plain,
    claims,
    claimants: readList(files.get('claimants.yaml'), 'claimants', claimant, problems),
    sources: readList(files.get('sources.yaml'), 'sources', source, problems),
    places: readList(files.get('places.yaml'), 'places', place, problems),
    scenes: filesIn(files, 'scenes', '.yaml').map(({ file }) => readList(file, 'scenes', scene, problems)),
    figures: named('figures', figure),
    datasets: named('datasets', dataset),
    glossary: readList(files.get('glossary.yaml'), 'terms', term, problems),
    disputes: readList(files.get('disputes.yaml'), 'disputes', dispute, problems),
    corrections: readList(files.get('corrections.yaml'), 'corrections', correction, problems, {}, 0),
    method: readList(files.get('method.yaml'), 'sections', methodSection, problems),
    teach: readTeach(files, problems),
    publishedClaims: files.has('published-claims.yaml')
      ? readOne(get('published-claims.yaml'), publishedClaims, problems).entries[0]
      : undefined,
    published: files.has('published-steps.yaml') ? published.entries : undefined,
    publishedAt: get('published-steps.yaml').at(0),
    ledger: makeLedger(claims),
    problems,
  };
}

function makeLedger(files: readonly ClaimFile[]): Map<string, LedgerClaim> {
  const ledger = new Map<string, LedgerClaim>();
  for (const { source: from, entries } of files)
    for (const { value } of entries)
      if (!ledger.has(value.id)) ledger.set(value.id, { ...value, source: from, printed: printNumber(value) });
  return ledger;
}

/** What messages call the content folder. */
function folderOf(files: Files): string {
  for (const [path, file] of files) return file.name.slice(0, -path.length - 1);
  return 'content';
}
