/**
 * What stands in the Word file, in the order of the PDF.
 */
import { HeadingLevel, Paragraph, TableOfContents, TextRun, type Table } from 'docx';
import { PAPER_WORDS } from '../../../core/publication/paper/paper-words.js';
import type { Paper, PaperBox, PaperChart, PaperList, PaperTable } from '../../../core/publication/paper/paper.js';
import { chartParagraph } from './word-chart.js';
import { rowTable } from './word-rows.js';
import { pageWidth } from './word-styles.js';
import { headCell, storable, tableOf, textCell, textParagraphs, textsCell } from './word-table.js';

type Part = Paragraph | Table | TableOfContents;

export function bodyOf(paper: Paper): Part[] {
  return [...cover(paper), ...contents(), ...summary(paper), ...parts(paper), ...opinions(paper), ...appendix(paper)];
}

function headingAt(level: 1 | 2 | 3, text: string, onNewPage = false): Paragraph {
  const heading =
    [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? HeadingLevel.HEADING_1;
  return new Paragraph({ heading, pageBreakBefore: onNewPage, children: [new TextRun(storable(text))] });
}

function plain(text: string, style?: string): Paragraph {
  return new Paragraph({ ...(style === undefined ? {} : { style }), children: [new TextRun(storable(text))] });
}

/** Between two tables, which Word would join. */
function gap(): Paragraph {
  return plain('');
}

function cover({ about, isWide }: Paper): Part[] {
  const above = isWide ? 3 : 8;
  const matters = about.isDraft
    ? [
        plain(`${PAPER_WORDS.draft}　${PAPER_WORDS.draftNotice}`, 'Cover'),
        ...about.openMatters.map((text) => plain(text, 'Cover')),
      ]
    : [];
  return [
    ...Array.from({ length: above }, gap),
    plain(about.municipality, 'Cover'),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(storable(about.title))] }),
    plain(about.plan, 'Cover'),
    plain(about.year, 'Cover'),
    gap(),
    ...matters,
    gap(),
    plain(about.stamp, 'Cover'),
  ];
}

/** Filled in with the headings; Word puts the numbers of the pages to them when it is asked to update the table. */
function contents(): Part[] {
  const table = new TableOfContents(PAPER_WORDS.contents, {
    hyperlink: true,
    headingStyleRange: '1-2',
    beginDirty: false,
  });
  return [
    new Paragraph({
      style: 'CellHead',
      pageBreakBefore: true,
      children: [new TextRun({ text: PAPER_WORDS.contents, size: 30 })],
    }),
    table,
  ];
}

function summary(paper: Paper): Part[] {
  const width = pageWidth(paper.isWide);
  const facts = paper.facts.map(({ label, text }) => ({
    cells: [textCell(storable(label)), textCell(text, { bold: true })],
  }));
  return [
    headingAt(1, PAPER_WORDS.summary, true),
    ...(facts.length > 0 ? [tableOf({ width, widths: [40, 60], head: [], rows: facts })] : []),
    ...paper.charts.flatMap((chart) => [
      headingAt(2, chart.title),
      chartParagraph(chart, paper.isWide),
      chartTable(chart, width),
    ]),
  ];
}

function chartTable({ of, words, bars }: PaperChart, width: number): Table {
  const share = 64 / (words.length + 1);
  const numbers = [...words, PAPER_WORDS.total];
  return tableOf({
    width,
    widths: [36, ...numbers.map(() => share)],
    head: [[headCell(of), ...numbers.map((word) => headCell(word, { isCentred: true }))]],
    rows: bars.map(({ label, counts, total, isWhole }) => {
      const cells = [...counts, total].map((count) => textCell(String(count), { isCentred: true, bold: isWhole }));
      return { cells: [textCell(label, { bold: isWhole }), ...cells] };
    }),
  });
}

function parts(paper: Paper): Part[] {
  const width = pageWidth(paper.isWide);
  if (paper.parts.length === 0) return [plain(PAPER_WORDS.noRows)];
  return paper.parts.flatMap(({ heading, groups }) => [
    headingAt(1, heading, true),
    ...groups.flatMap((group) => [
      ...(group.heading === '' ? [] : [headingAt(2, group.heading)]),
      ...group.boxes.flatMap((box) => boxOf(box, width)),
      ...group.tables.flatMap((table) => [...captionOf(table, group), rowTable(table, width), gap()]),
    ]),
  ]);
}

function captionOf({ caption }: PaperTable, group: Paper['parts'][number]['groups'][number]): Part[] {
  return group.tables.length > 1 ? [headingAt(group.heading === '' ? 2 : 3, caption)] : [];
}

function boxOf({ name, texts }: PaperBox, width: number): Part[] {
  const cell = { paragraphs: [...textCell(name, { bold: true }).paragraphs, ...textParagraphs(texts)] };
  return [tableOf({ width, widths: [100], head: [], rows: [{ cells: [cell], isLong: true }] }), gap()];
}

function opinions({ opinions: list, isWide }: Paper): Part[] {
  if (!list) return [];
  const heading = headingAt(1, PAPER_WORDS.opinions, true);
  if (list.length === 0) return [heading, plain(PAPER_WORDS.noOpinions)];
  const rows = list.map(({ name, departments, texts, isLong }) => {
    const names = [
      ...textCell(name, { bold: true }).paragraphs,
      ...(departments === '' ? [] : [plain(departments, 'Small')]),
    ];
    return { cells: [{ paragraphs: names }, textsCell(texts)], isLong };
  });
  const head = [[headCell(PAPER_WORDS.item), headCell(PAPER_WORDS.opinion)]];
  return [heading, tableOf({ width: pageWidth(isWide), widths: [32, 68], head, rows })];
}

function appendix({ lists, notes, isWide }: Paper): Part[] {
  const width = pageWidth(isWide);
  return [
    headingAt(1, PAPER_WORDS.appendix, true),
    ...lists.flatMap((list) => [headingAt(2, list.title), ...listOf(list, width)]),
    headingAt(2, PAPER_WORDS.about),
    tableOf({
      width,
      widths: [22, 78],
      head: [],
      rows: notes.map(({ label, text }) => ({ cells: [textCell(label, { bold: true }), textCell(text)] })),
    }),
  ];
}

function listOf({ columns, rows, none }: PaperList, width: number): Part[] {
  if (rows.length === 0) return [plain(none)];
  return [
    tableOf({
      width,
      widths: columns.map(() => 100 / columns.length),
      head: [columns.map((column) => headCell(column))],
      rows: rows.map((cells) => ({ cells: cells.map((text) => textCell(text)) })),
    }),
  ];
}
