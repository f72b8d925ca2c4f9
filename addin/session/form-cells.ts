/**
 * What the form says of single cells of the open workbook: which record one belongs to, where words of a vocabulary go,
 * which cells have issues. Pure.
 */
import { parseAddress, parseArea } from '../../core/grid/address.js';
import type { Workbook } from '../../core/grid/grid.js';
import { blockOf, isMadeByMark, type Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import type { FormRecord } from '../../core/record/record.js';
import type { CellMark, CellPlace, ChoiceCell } from '../excel/port.js';
import { pointedCell } from './pointed-cell.js';

/** The record that a cell belongs to: its own, else one whose rows it stands in. */
export function recordAt(workbook: Workbook, records: readonly FormRecord[], place: CellPlace): FormRecord | undefined {
  const cell = pointedCell(workbook, place);
  if (!cell) return undefined;
  const own = records.filter(({ sheet }) => sheet === place.sheet);
  // Of rows that share a merged cell the one that was pointed at.
  return (
    own.find((record) => cell.isInRowsOf(record) && cell.fieldOf(record)) ??
    own.find(cell.fieldOf) ??
    own.find(cell.isInRowsOf)
  );
}

/** Cells for words of a vocabulary that the department fills in. */
export function choiceCells(form: Form, records: readonly FormRecord[]): ChoiceCell[] {
  const choices = new Map(
    Object.entries(form.vocabularies).map(([id, vocabulary]) => [id, vocabulary.choices.map(({ value }) => value)]),
  );
  return records.flatMap(({ block, sheet, cells }) =>
    blockOf(form, block).fields.flatMap((field): ChoiceCell[] => {
      const { address = '' } = cells[field.id] ?? {};
      const own = choices.get(field.vocabulary ?? '');
      if (field.role !== 'answer' || !own || isMadeByMark(field) || parseAddress(address) === undefined) return [];
      return [{ sheet, address, choices: own }];
    }),
  );
}

/** Marks for what is wrong; notes are not worth a colour. */
export function issueMarks(issues: readonly Issue[]): CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const { severity, sheet, address } of issues) {
    if (severity === 'info' || sheet === '') continue;
    for (const one of address.split(',')) {
      if (!parseArea(one) || one.includes(':')) continue;
      const name = `${sheet}!${one}`;
      // A cell has the mark of its gravest issue.
      if (severity === 'error' || !marks.has(name)) marks.set(name, { sheet, address: one, kind: severity });
    }
  }
  return [...marks.values()];
}

/** One mark for each cell: what a person has to decide goes over what is wrong. */
export function joinedMarks(...groups: readonly (readonly CellMark[])[]): CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const mark of groups.flat()) marks.set(`${mark.sheet}!${mark.address}`, mark);
  return [...marks.values()];
}

/** Where a row is filled in first; where it takes no answer, where it begins. */
export function firstAnswer(form: Form, { block, sheet, cells }: FormRecord): CellPlace {
  const isThere = (address: string | undefined) => address !== undefined && address !== '';
  const answer = blockOf(form, block).fields.find(({ id, role }) => role === 'answer' && isThere(cells[id]?.address));
  const cell = answer ? cells[answer.id] : Object.values(cells).find(({ address }) => isThere(address));
  return { sheet, address: cell?.address ?? '' };
}
