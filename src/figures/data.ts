/** Build time only: gathers from the story what a figure may draw. The result is plain JSON. */
import type { LedgerClaim, Story } from '../story/model.ts';
import { printNumber } from '../story/number.ts';
import type { Figure } from '../story/schemas/figure.ts';
import type { Scene } from '../story/schemas/scene.ts';
import { parseDay } from './day.ts';
import { cityGround } from './ground.ts';
import type { DrawnClaim, FigureData } from './types.ts';

/** Data of a figure; with a scene, also the days it stands on. Throws on a figure, claim or dataset that the story lacks. */
export function figureData(story: Story, figureId: string, scene?: Scene): FigureData {
  const figure = story.figures.get(figureId);
  if (!figure) throw new Error(`no figure “${figureId}” in content/figures`);
  const claims = Object.entries(figure.claims).map(([name, id]) => [name, drawnClaim(story, figure, id)] as const);
  const days = scene?.days;
  return {
    claims: Object.fromEntries(claims),
    words: figure.words,
    rows: rowsOf(story, figure),
    ...(days && { days: { from: days.from, to: days.to, ...(days.label === undefined ? {} : { label: days.label }) } }),
    ...(figureId === 'damage' && { geo: ground() }),
  };
}

let read: FigureData['geo'];

/** The same for every scene: read once. */
function ground(): NonNullable<FigureData['geo']> {
  read ??= cityGround();
  return read;
}

function drawnClaim(story: Story, figure: Figure, id: string): DrawnClaim {
  const claim = story.claims.get(id);
  if (!claim) throw new Error(`figure “${figure.id}” draws claim “${id}”, which is not in the ledger`);
  const family = story.claimants.get(claim.claimant)?.family;
  if (!family) throw new Error(`claim ${id} is by “${claim.claimant}”, who is not in claimants.yaml`);
  return {
    id,
    ...values(claim),
    qualifier: claim.qualifier,
    sample: claim.sample,
    unit: claim.unit ?? '',
    printed: printNumber(claim),
    number: printNumber(claim, 'value'),
    from: claim.scope.from ?? null,
    to: claim.scope.to ?? null,
    saidOn: claim.saidOn,
    place: claim.scope.place,
    claimant: story.claimants.get(claim.claimant)?.short ?? claim.claimant,
    family,
  };
}

/** A word ("hundreds") has no value to draw. */
function values({ value }: LedgerClaim): Pick<DrawnClaim, 'value' | 'high'> {
  if (typeof value === 'number') return { value, high: null };
  return typeof value === 'object' ? { value: value.low, high: value.high } : { value: null, high: null };
}

/** Rows of the dataset, or else of the figure's own table under its column names in lower case; From and To become ISO days. */
function rowsOf(story: Story, figure: Figure): FigureData['rows'] {
  if (figure.dataset) {
    const dataset = story.datasets.get(figure.dataset);
    if (!dataset)
      throw new Error(`figure “${figure.id}” needs dataset “${figure.dataset}”, which is not in content/datasets`);
    return dataset.rows;
  }
  if (figure.id !== 'calendar') return [];
  const names = figure.table.columns.map((column) => column.toLowerCase());
  return figure.table.rows.map((cells) =>
    Object.fromEntries(
      names.map((name, i) => [name, name === 'from' || name === 'to' ? parseDay(cells[i] ?? '') : (cells[i] ?? '')]),
    ),
  );
}
