/**
 * Where in a workbook the headers and labels of a form's fields stand, and what they say there: what a person looks for
 * to see which column is meant. The reader itself needs no address and keeps none.
 */
import { formatAddress, parseAddress, type Area, type Position } from '../../grid/address.js';
import { topLeft } from '../../grid/area.js';
import { extentAt, type Grid, type Workbook } from '../../grid/grid.js';
import { nameOfField } from '../../form/correct/corrections.js';
import type { Block, Field, Form } from '../../form/form.js';
import { blocksOn, countsForForm, isNamedByForm } from '../../form/form-sheets.js';
import type { FormRecord } from '../../record/record.js';
import { isExampleSheet } from '../../reader/example-sheets.js';
import { headerText } from '../../reader/survey/header-text.js';
import type { Landmarks } from '../../reader/survey/landmarks.js';
import { surveyWorkbook } from '../../reader/survey/survey.js';
import { columnsOf } from '../../reader/table/column-fields.js';
import { headerWordsOf } from '../../reader/table/header-words.js';
import { findTableHeaders, type TableHeader } from '../../reader/table/table-headers.js';

/** A header as it stands in the sheet. */
export interface HeaderCell {
  readonly sheet: string;
  readonly address: string;
  /** What it says; before it what stands over it, the uppermost first. */
  readonly texts: readonly string[];
}

/** By `nameOfField`, each field's headers in the order of the sheets; none for one that is not found, or has none. */
export type HeaderCells = ReadonlyMap<string, readonly HeaderCell[]>;

/** @param records what was read of the workbook with the form, by which labels that come again are told apart */
export function headerCells(workbook: Workbook, form: Form, records: readonly FormRecord[]): HeaderCells {
  const found = new Map<string, HeaderCell[]>();
  // One form, one survey.
  const { sheets, signposts } = surveyWorkbook(workbook, [form])[0]!;
  workbook.sheets.forEach((grid, i) => {
    const landmarks = sheets[i];
    if (!landmarks || !countsForForm(form, grid.name) || isExampleSheet(grid, isNamedByForm(form, grid.name))) return;
    const own = records.filter(({ sheet }) => sheet === grid.name);
    for (const block of blocksOn(form, grid.name)) {
      const words = form.once(headerWordsOf).get(block);
      const headers = words ? findTableHeaders(grid, words, landmarks.texts, signposts.fiscalYear) : [];
      for (const field of block.fields) {
        const cells = cellsOf({ form, grid, landmarks, headers, records: own }, block, field);
        const name = nameOfField(block.id, field.id);
        if (cells.length > 0) found.set(name, [...(found.get(name) ?? []), ...cells]);
      }
    }
  });
  for (const [name, owner] of borrowed(form)) if (!found.has(name)) found.set(name, found.get(owner) ?? []);
  return found;
}

interface Sheet {
  readonly form: Form;
  readonly grid: Grid;
  readonly landmarks: Landmarks;
  readonly headers: readonly TableHeader[];
  readonly records: readonly FormRecord[];
}

function cellsOf(sheet: Sheet, block: Block, field: Field): HeaderCell[] {
  const { form, grid, landmarks, headers } = sheet;
  const { from } = field;
  if ('label' in from) return labelCells(sheet, block, field, from.label);
  if ('context' in from) {
    const mark = landmarks.contexts.find(({ id }) => id === from.context);
    return mark ? [{ sheet: grid.name, address: mark.address, texts: [mark.text] }] : [];
  }
  const ids = columnsOf(form, field).map(({ id }) => id);
  return headers.flatMap((header) =>
    ids.flatMap((id) => {
      const span = header.columns.get(id);
      return span ? (headerIn(grid, header, span.left) ?? []) : [];
    }),
  );
}

/** The lowest cell with a text of a column's header, and what stands over it. */
function headerIn(grid: Grid, { top, bottom }: TableHeader, column: number): HeaderCell | undefined {
  const texts: string[] = [];
  let place: Position | undefined;
  for (let row = bottom; row >= top; row--) {
    const area = extentAt(grid, { row, column });
    const text = textAt(grid, area);
    if (text !== '' && text !== texts[0]) {
      texts.unshift(text);
      place ??= topLeft(area);
    }
    row = Math.min(row, area.top);
  }
  return place && { sheet: grid.name, address: formatAddress(place), texts };
}

/** The label that stands before the first box that was read; where nothing was read, the first of its words. */
function labelCells(
  { grid, landmarks, records }: Sheet,
  { id: block }: Block,
  field: Field,
  label: readonly string[],
): HeaderCell[] {
  const words = new Set(label.map(headerText));
  const known = landmarks.texts.filter(({ text }) => words.has(text)).map(({ area }) => area);
  const addresses = records.flatMap((record) =>
    record.block === block ? (record.cells[field.id]?.address ?? []) : [],
  );
  const box = parseAddress(addresses[0]?.split(',')[0] ?? '');
  const before = box ? known.filter(({ top, left }) => top <= box.row && left <= box.column) : [];
  const area = before.at(-1) ?? known[0];
  if (!area) return [];
  return [{ sheet: grid.name, address: formatAddress(topLeft(area)), texts: [textAt(grid, area)] }];
}

function textAt(grid: Grid, { top, left }: Area): string {
  return (grid.cell(top, left)?.text ?? '').replace(/\s+/gu, ' ').trim();
}

/** Fields that take what another field's column or box holds: their header is that one's. */
function borrowed({ blocks }: Form): (readonly [name: string, owner: string])[] {
  return blocks.flatMap((block) =>
    block.fields.flatMap(({ id, from }) => {
      const name = nameOfField(block.id, id);
      if ('labels' in from) {
        const owner = blocks.find(
          ({ layout, fields }) => layout === 'labels' && fields.some((one) => one.id === from.labels),
        );
        return owner ? [[name, nameOfField(owner.id, from.labels)] as const] : [];
      }
      if ('heading' in from) {
        const owner = block.headingRows ? block : blocks.find(({ headingRows }) => headingRows?.block === block.id);
        return owner ? [[name, nameOfField(owner.id, from.heading)] as const] : [];
      }
      return [];
    }),
  );
}
