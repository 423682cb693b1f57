/** A value of a cell. */
export type Cell = string | number | boolean | null;

/**
 * One line of CSV as RFC 4180 has it. A text that a spreadsheet would take for a formula is made harmless with a
 * leading apostrophe (OWASP, CSV Injection); numbers are numbers and need none.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
