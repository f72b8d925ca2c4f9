/**
 * A table of the paper's rows in the Word file, with last year's value beside this year's.
 */
import { Paragraph, TextRun, type Table } from 'docx';
import { PAPER_WORDS } from '../../../core/publication/paper/paper-words.js';
import type { PaperRow, PaperTable } from '../../../core/publication/paper/paper.js';
import { COLOURS } from '../paper/colours.js';
import { hex } from './word-styles.js';
import { headCell, storable, tableOf, textCell, textsCell, type WordCell } from './word-table.js';

export function rowTable(table: PaperTable, width: number): Table {
  const { widths, columns, rows, textLabel } = table;
  const values = columns.flatMap(({ hasLast }) => (hasLast ? [widths.value, widths.value] : [widths.value]));
  return tableOf({
    width,
    widths: [widths.name, ...values, ...(textLabel === '' ? [] : [widths.text])],
    head: headOf(table),
    rows: rows.map((row) => ({
      cells: [nameCell(row), ...valueCells(row), ...(textLabel === '' ? [] : [textsCell(row.texts)])],
      isLong: row.isLong,
    })),
  });
}

/** Two rows where last year stands beside. */
function headOf({ nameLabel, columns, textLabel }: PaperTable): WordCell[][] {
  const rows = columns.some(({ hasLast }) => hasLast) ? 2 : 1;
  const first = columns.map(({ label, hasLast }) =>
    headCell(storable(label), hasLast ? { columns: 2, isCentred: true } : { rows, isCentred: true }),
  );
  const texts = textLabel === '' ? [] : [headCell(storable(textLabel), { rows })];
  const years = columns.flatMap(({ hasLast }) =>
    hasLast ? [PAPER_WORDS.lastYear, PAPER_WORDS.thisYear].map((year) => headCell(year, { isCentred: true })) : [],
  );
  const top = [headCell(storable(nameLabel), { rows }), ...first, ...texts];
  return rows === 1 ? [top] : [top, years];
}

function nameCell({ number, name, departments, change }: PaperRow): WordCell {
  const full = number === '' ? name : `${number}　${name}`;
  return {
    paragraphs: [
      ...textCell(full, { bold: true }).paragraphs,
      ...(departments === ''
        ? []
        : [new Paragraph({ style: 'Small', children: [new TextRun(storable(departments))] })]),
      ...(change === ''
        ? []
        : [
            new Paragraph({
              style: 'Small',
              children: [new TextRun({ text: storable(change), color: hex(COLOURS.accent) })],
            }),
          ]),
    ],
  };
}

function valueCells({ values }: PaperRow): WordCell[] {
  return values.flatMap(({ now, last }) => {
    if (last === null) return [textCell(now, { isCentred: true })];
    return [textCell(last, { isCentred: true, isFaint: true }), textCell(now, { isCentred: true, bold: true })];
  });
}
