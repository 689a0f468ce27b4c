import type { Table } from './table.ts';

const number = /^-?\d+(\.\d+)?$/;

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); negative numbers do not. */
const inert = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) && !number.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** RFC 4180: comma, CRLF, quotation marks doubled; the header is the first record and the last line ends too. */
export function csv({ columns, rows }: Table): string {
  return [columns, ...rows].map((record) => `${record.map((one) => quoted(inert(one))).join(',')}\r\n`).join('');
}
