/**
 * One small workbook for each shape that a form can have: a table, rows of programmes with labelled rows, an outline
 * with its marks beside the lines or in front of them, narrative boxes.
 */
import type { Form } from '../../core/form/form.js';
import { buildWorkbook } from './build-workbook.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from './evaluation-form.js';
import { NARRATIVE_CELLS, NARRATIVE_FORM, NARRATIVE_MERGES } from './narrative-form.js';
import { OUTLINE_CELLS, OUTLINE_FORM, PROGRESS_CELLS, PROGRESS_FORM, PROGRESS_MERGES } from './progress-form.js';

type Cells = Readonly<Record<string, string | number | null>>;

export interface Shape {
  readonly name: string;
  readonly form: Form;
  readonly cells: Cells;
  readonly merges: readonly string[];
}

/** The outline with the marks in front of the texts, in one cell. */
export const OUTLINE_IN_ONE_CELL: Cells = {
  A1: '目標',
  ...{ A2: '１　遊び場を広げる', A3: '２　声を聞く' },
  A5: '進め方',
  ...{ A6: '１　調べる', B8: '・公園を回る', B9: '・ 人に尋ねる' },
  ...{ A11: '２　直す', B12: '(1) 砂場から始める' },
};

export const SHAPES: readonly Shape[] = [
  { name: 'a table', form: EVALUATION_FORM, cells: entryCells(), merges: ENTRY_MERGES },
  {
    name: 'programmes over indicators, with labelled rows',
    form: PROGRESS_FORM,
    cells: PROGRESS_CELLS,
    merges: PROGRESS_MERGES,
  },
  { name: 'an outline', form: OUTLINE_FORM, cells: OUTLINE_CELLS, merges: [] },
  { name: 'an outline with marks and texts in one cell', form: OUTLINE_FORM, cells: OUTLINE_IN_ONE_CELL, merges: [] },
  { name: 'narrative boxes', form: NARRATIVE_FORM, cells: NARRATIVE_CELLS, merges: NARRATIVE_MERGES },
];

export function workbookOf({ cells, merges }: Pick<Shape, 'cells' | 'merges'>): Promise<Uint8Array> {
  const filled = Object.entries(cells).filter(([, value]) => value !== null && value !== '');
  const sheet = { name: '表', cells: Object.fromEntries(filled) as Record<string, string | number>, merges };
  return buildWorkbook({ sheets: [sheet, { name: '控え', cells: { A1: '触らないシート' } }] });
}
