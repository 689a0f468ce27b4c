import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Rows fit their columns. */
export const tables: Rule = ({ content }) => {
  const problems: Problem[] = [];
  for (const { value, at } of content.figures.flatMap((file) => file.entries)) {
    const { columns, rows } = value.table;
    for (const [i, row] of rows.entries())
      if (row.length !== columns.length)
        problems.push(
          problem(at('table', 'rows', i), `cells in a row: ${row.length}`, `${columns.length}, one for each column`),
        );
  }
  for (const { value, at } of content.datasets.flatMap((file) => file.entries)) {
    const ids = value.columns.map((column) => column.id);
    for (const [i, row] of value.rows.entries()) {
      for (const key of Object.keys(row))
        if (!ids.includes(key))
          problems.push(
            problem(at('rows', i, key), `unknown column “${key}”`, `one of ${ids.join(', ')}`, nearest(key, ids)),
          );
      for (const id of ids)
        if (!(id in row))
          problems.push(problem(at('rows', i), `a row without “${id}”`, `a value for each of ${ids.join(', ')}`));
    }
  }
  return problems;
};
