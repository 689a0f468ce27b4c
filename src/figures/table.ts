/** The table beside a figure and its CSV: the same rows, so that picture, table and download cannot differ. */
import type { Dataset } from '../story/schemas/dataset.ts';
import type { Figure } from '../story/schemas/figure.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const grouped = new Intl.NumberFormat('en-GB');

/** The figure's own table, as written (claims already printed). */
export const figureTable = (figure: Figure): Table => ({ columns: figure.table.columns, rows: figure.table.rows });

/** A dataset as a table: columns in its order, numbers grouped for reading. */
export function datasetTable(dataset: Dataset): Table {
  return {
    columns: dataset.columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)),
    rows: dataset.rows.map((row) => dataset.columns.map(({ id }) => cell(row[id]))),
  };
}

const cell = (value: string | number | undefined): string =>
  typeof value === 'number' && Number.isInteger(value) ? grouped.format(value) : String(value ?? '');

/** Dataset columns for a download: ids as header, numbers bare. */
export function datasetRecords(dataset: Dataset): Table {
  return {
    columns: dataset.columns.map(({ id }) => id),
    rows: dataset.rows.map((row) => dataset.columns.map(({ id }) => String(row[id] ?? ''))),
  };
}
