/**
 * Tables as CSV (RFC 4180): UTF-8 with a byte order mark, by which Excel knows it, lines that end with CRLF, and no text
 * that a spreadsheet takes for a formula. How a text is kept from that is said in the table of codes, and can be undone:
 * one apostrophe in front, also of a text that begins with one.
 */
import { answersTable } from '../../../core/open-data/answer-tables.js';
import type { OpenColumn, OpenTable, OpenValue } from '../../../core/open-data/open-table.js';
import type { Publication } from '../../../core/publication/publication.js';
import { longText } from '../long-text.js';

const BOM = '\ufeff';
const LINE_END = '\r\n';
/** What spreadsheets read as the beginning of a formula, in either width; and the mark itself. */
const DANGEROUS = /^[=+\-@\t\r＝＋－＠']/u;

export function answersCsv(publication: Publication): Uint8Array {
  return csvOf(answersTable(publication));
}

export function csvOf(table: OpenTable): Uint8Array {
  return longText(linesOf(table));
}

function* linesOf({ columns, rows }: OpenTable): Generator<string> {
  yield BOM + columns.map(({ title }) => quoted(title)).join(',') + LINE_END;
  for (const row of rows) yield row.map((value, i) => written(value, columns[i])).join(',') + LINE_END;
}

function written(value: OpenValue, column: OpenColumn | undefined): string {
  if (value === null) return '';
  if (typeof value === 'number' || column?.type !== 'text') return String(value);
  return quoted(DANGEROUS.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
