import { datasetRecords, datasetTable, figureTable, type Table } from '../figures/table.ts';
import type { Story } from '../story/model.ts';

/** A table as printed: what its caption says, its columns, its rows. */
export interface CaptionedTable extends Table {
  readonly caption: string;
}

/** The tables of a figure: its own rows, and the series it draws when it draws one. */
export function tablesOf(story: Story, id: string): readonly CaptionedTable[] {
  const figure = story.figures.get(id);
  if (!figure) throw new Error(`no figure "${id}"`);
  const own = figureTable(figure);
  const dataset = figure.dataset ? story.datasets.get(figure.dataset) : undefined;
  return [
    ...(own.rows.length ? [{ ...own, caption: figure.states[0]?.title ?? figure.id }] : []),
    ...(dataset ? [{ ...datasetTable(dataset), caption: dataset.text }] : []),
  ];
}

/** The same rows as records for a download; a figure with a series offers the series. */
export function recordsOf(story: Story, id: string): Table {
  const figure = story.figures.get(id);
  if (!figure) throw new Error(`no figure "${id}"`);
  const dataset = figure.dataset ? story.datasets.get(figure.dataset) : undefined;
  return dataset ? datasetRecords(dataset) : figureTable(figure);
}
