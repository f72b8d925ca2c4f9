/**
 * Rows under the first one of a record that has one cell for all of them, where somebody took its merged cells apart: a
 * text that goes on there belongs to it; another grade, figure or name is told, since the record has one.
 */
import type { Block, Field, Form } from '../../form/form.js';
import type { Issue } from '../../issue/issue.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { RecordCell } from '../../record/record.js';
import { displayText, textValue } from '../../record/value.js';
import { compact } from '../../text/normalise.js';
import { cellsOfRow, type FoundRow } from '../field-values.js';
import type { SheetScope } from '../reading.js';
import { wordsOf } from '../survey/landmarks.js';
import { isBlank } from './row-cells.js';

/** The cells of a record, and what is to be said of a row below its first. */
interface Lengthened {
  readonly cells: Record<string, RecordCell>;
  readonly issues: readonly Issue[];
}

/**
 * @param cells of the record so far
 * @param isNext whether the row is the next one: a text further down does not go on with it
 */
export function withRowBelow(
  sheet: SheetScope,
  block: Block,
  { cells, isNext }: { readonly cells: Record<string, RecordCell>; readonly isNext: boolean },
  found: FoundRow,
): Lengthened {
  const own = ownFields(sheet.form, block).filter((field) => beginsHere(found, field));
  if (own.length === 0) return { cells, issues: [] };
  const below = cellsOfRow(sheet, block, found);
  const lengthened = { ...cells };
  const issues: Issue[] = [];
  for (const field of own) {
    const [above, cell] = [lengthened[field.id], below[field.id]];
    if (!cell || cell.value.kind === 'blank' || saySame(above, cell)) continue;
    if (!above || above.value.kind === 'blank') lengthened[field.id] = cell;
    else if (isNext && isText(field, above, cell)) lengthened[field.id] = joined(above, cell);
    else issues.push(secondValue(sheet, block, field, [above, cell]));
  }
  return { cells: lengthened, issues };
}

/** What a record has once; what a row of another block has in the same column is that row's. */
function ownFields(form: Form, block: Block): readonly Field[] {
  return form.once(fieldsOnce).get(block) ?? [];
}

function fieldsOnce({ blocks }: Form): ReadonlyMap<Block, readonly Field[]> {
  return new Map(
    blocks.map((block) => {
      const others = blocks.filter((other) => other !== block && other.layout === 'table' && other.per !== 'key');
      const words = new Set(others.flatMap(({ fields }) => fields.flatMap(wordsOf)));
      const isOwn = (field: Field) => field.role !== 'key' && !wordsOf(field).some((word) => words.has(word));
      return [block, block.fields.filter((field) => 'column' in field.from && isOwn(field))];
    }),
  );
}

function beginsHere({ row, columns }: FoundRow, { id }: Field): boolean {
  const cell = columns.get(id);
  return cell !== undefined && cell.row === row && !cell.covered && !isBlank(cell);
}

function saySame(above: RecordCell | undefined, cell: RecordCell): boolean {
  return compact(displayText(above?.value)) === compact(displayText(cell.value));
}

/** Both are texts that somebody wrote there, and the field's whole cells. */
function isText({ type, from }: Field, ...cells: readonly RecordCell[]): boolean {
  const isWhole = 'column' in from && !from.templates && !from.decorations;
  return type === 'text' && isWhole && cells.every(({ value, formula }) => value.kind === 'value' && !formula);
}

function joined(above: RecordCell, cell: RecordCell): RecordCell {
  const text = `${displayText(above.value)}\n${displayText(cell.value)}`;
  return { value: textValue(text), address: `${above.address},${cell.address}` };
}

function secondValue(sheet: SheetScope, { id }: Block, field: Field, [above, cell]: readonly [RecordCell, RecordCell]) {
  const [taken, other] = [displayText(above.value), displayText(cell.value)];
  const place = { sheet: sheet.grid.name, block: id, address: cell.address, evidence: [other, taken] };
  return makeIssue('value-second', place, field.label, taken.slice(0, LONGEST_SHOWN));
}

const LONGEST_SHOWN = 40;
