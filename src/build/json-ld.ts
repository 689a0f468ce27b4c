/**
 * Facts about pages for machines (schema.org). Pure: `to` makes absolute addresses. No ClaimReview: nothing here rates a
 * claim. No author is named where none is; the publisher is.
 */
import type { Chapter, LedgerClaim, Step, Story } from '../story/model.ts';
import type { Correction } from '../story/schemas/correction.ts';
import { newest } from './cite/works.ts';

type To = (path: string) => string;
type Node = Record<string, unknown>;

const licence = 'https://creativecommons.org/licenses/by/4.0/';
const context = { '@context': 'https://schema.org' };

const publisher = ({ site }: Story, to: To): Node => ({ '@type': 'Organization', name: site.publisher, url: to('') });

const correction = (one: Correction, to: To): Node => ({
  '@type': 'CorrectionComment',
  '@id': to(`corrections/#${one.id}`),
  datePublished: one.date,
  text: `${one.was} → ${one.is}. ${one.why}`,
});

/** The publication in which a claim was read; nothing that is not known. */
function sourceLd(story: Story, claim: LedgerClaim): Node {
  const source = story.sources.get(claim.source);
  const link = claim.link ?? source?.link;
  return {
    '@type': 'CreativeWork',
    ...(source?.title && { name: source.title }),
    ...(source?.author && { author: source.author }),
    publisher: { '@type': 'Organization', name: source?.publisher },
    ...(source?.published && !source.publishedNote && { datePublished: source.published }),
    ...(link && { url: link }),
  };
}

/** Who says it. Residents are named only where the source names them. */
function speakerLd(story: Story, claim: LedgerClaim): Node {
  const claimant = story.claimants.get(claim.claimant);
  if (claimant?.person || claimant?.family === 'residents')
    return claim.speaker || claimant.person ? { author: { '@type': 'Person', name: claim.speaker ?? claimant.name } } : {};
  return { author: { '@type': 'Organization', name: claimant?.name } };
}

const claimLd = (story: Story, claim: LedgerClaim, to: To): Node => ({
  '@type': 'Claim',
  '@id': to(`sources/#${claim.id}`),
  text: claim.text,
  ...speakerLd(story, claim),
  appearance: sourceLd(story, claim),
});

/** A chapter as an article, with what it cites and what was corrected in it. */
export function chapterLd(story: Story, chapter: Chapter, to: To): Node {
  const told = new Set(chapter.steps.flatMap((step) => step.claims));
  const sources = new Set([...told].flatMap((id) => story.claims.get(id)?.source ?? []));
  const corrected = story.corrections.filter(({ claims }) => claims.some((id) => told.has(id)));
  return {
    ...context,
    '@type': 'ReportageNewsArticle',
    '@id': to(`${chapter.id}/`),
    url: to(`${chapter.id}/`),
    headline: chapter.title,
    description: chapter.description,
    image: to(`cards/${chapter.id}.png`),
    datePublished: chapter.published,
    dateModified: chapter.updated,
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: licence,
    timeRequired: `PT${chapter.minutes}M`,
    position: chapter.number,
    isPartOf: { '@type': 'CreativeWork', name: story.site.title, url: to('') },
    publisher: publisher(story, to),
    publishingPrinciples: to('method/'),
    correctionsPolicy: to('corrections/'),
    citation: [...sources].map((id) => ({ '@id': to(`sources/#${id}`) })),
    ...(corrected.length > 0 && { correction: corrected.map((one) => correction(one, to)) }),
  };
}

/** Exact words of a step: its quotations, by claim. */
const quotations = ({ html, parts }: Step): { id: string; words: string }[] =>
  [html, ...Object.values(parts).map((part) => part.html)].flatMap((one) =>
    [...one.matchAll(/data-claim="(\w+)">“(.*?)”<\/a>/gs)].map(([, id = '', words = '']) => ({ id, words: plain(words) })),
  );

const plain = (html: string): string =>
  html.replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The claims that a step tells, and its quotations. */
export function stepLd(story: Story, step: Step, to: To): Node {
  const claims = step.claims.flatMap((id) => story.claims.get(id) ?? []);
  const quoted = quotations(step).flatMap(({ id, words }) => {
    const claim = story.claims.get(id);
    return claim ? [{ '@type': 'Quotation', text: words, ...speakerLd(story, claim), isPartOf: sourceLd(story, claim), mainEntityOfPage: to(`s/${step.id}/`) }] : [];
  });
  return { ...context, '@graph': [...claims.map((claim) => claimLd(story, claim, to)), ...quoted] };
}

/** The ledger as a data set. `columns` are the columns of the CSV. */
export function datasetLd(story: Story, words: { readonly name: string; readonly text: string }, columns: readonly string[], to: To): Node {
  const file = (path: string, type: string) => ({ '@type': 'DataDownload', contentUrl: to(path), encodingFormat: type });
  return {
    ...context,
    '@type': 'Dataset',
    '@id': to('data/'),
    url: to('data/'),
    name: words.name,
    description: words.text,
    license: licence,
    isAccessibleForFree: true,
    inLanguage: 'en',
    dateModified: newest(story) ?? undefined,
    creator: publisher(story, to),
    spatialCoverage: { '@type': 'Place', name: story.places.get('raqqa')?.en },
    variableMeasured: columns,
    distribution: [file('data/claims.json', 'application/json'), file('data/claims.csv', 'text/csv')],
    citation: [...story.sources.keys()].map((id) => ({ '@id': to(`sources/#${id}`) })),
  };
}

/** The corrections page. */
export const correctionsLd = (story: Story, to: To): Node => ({
  ...context,
  '@type': 'WebPage',
  '@id': to('corrections/'),
  url: to('corrections/'),
  publisher: publisher(story, to),
  mainEntity: story.corrections.map((one) => correction(one, to)),
});
