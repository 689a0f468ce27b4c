/** Sorting a table by its columns. The header cells with `data-sort` become buttons; there is one order at a time. */
export interface Sorter {
  /** Puts the rows in an order; an unknown column or none brings back the order of the ledger. */
  apply(column: string, order: string): void;
}

/**
 * @param table its first header row and its first body
 * @param changed called with the column and order that a reader chose; empty for the order of the ledger
 */
export function sortable(table: HTMLTableElement, changed: (column: string, order: string) => void): Sorter {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].filter((th) => th.dataset.sort);
  const body = table.tBodies[0] as HTMLTableSectionElement;
  const rows = [...body.rows];
  const collator = new Intl.Collator('en', { numeric: true });
  let now = '';

  for (const th of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...th.childNodes);
    th.append(button);
    button.addEventListener('click', () => {
      // Up, down, as it was.
      const column = th.dataset.sort ?? '';
      const order = th.getAttribute('aria-sort');
      if (order === 'ascending') changed(column, 'desc');
      else if (order === 'descending') changed('', '');
      else changed(column, '');
    });
  }

  /** Times sort by their ISO form, which the row carries; everything else by the words of the cell. */
  const keyOf = (row: HTMLTableRowElement, th: HTMLTableCellElement): string => {
    const { said = '', period = '' } = row.dataset;
    if (th.dataset.sort === 'said') return said;
    if (th.dataset.sort === 'period') return period;
    return row.cells[th.cellIndex]?.textContent?.trim() ?? '';
  };

  return {
    apply(column, order) {
      const wanted = `${column} ${order}`;
      if (wanted === now) return;
      now = wanted;
      const th = heads.find((one) => one.dataset.sort === column);
      for (const one of heads) one.removeAttribute('aria-sort');
      th?.setAttribute('aria-sort', order === 'desc' ? 'descending' : 'ascending');
      const keyed = rows.map((row, i) => ({ row, i, key: th ? keyOf(row, th) : '' }));
      const way = order === 'desc' ? -1 : 1;
      // Rows without an entry stand last whichever the way.
      if (th) keyed.sort((a, b) => Number(!a.key) - Number(!b.key) || way * collator.compare(a.key, b.key) || a.i - b.i);
      body.append(...keyed.map(({ row }) => row));
    },
  };
}
