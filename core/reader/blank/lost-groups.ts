/**
 * Headers of a copy that are told apart by the groups over them in the blank, where these are gone: 区分 twice, with no
 * 自己評価 over the one. Each gets its group's word, as its column is the blank's.
 */
import type { Field, Form } from '../../form/form.js';
import { groupsOf, wordsOf, type Landmark } from '../survey/landmarks.js';
import { fieldsOfOneColumn } from '../table/column-fields.js';
import type { AlignedSheet } from './align-sheets.js';
import type { RestoredText } from './restored-grid.js';

/** Rows above a header in which its group may stand. */
const NEAR = 2;

/** @param landmarks of the copy's sheet, and what was restored on it */
export function lostGroups(sheet: AlignedSheet, form: Form, landmarks: readonly Landmark[]): RestoredText[] {
  return form.blocks.flatMap((block) => {
    const fields = fieldsOfOneColumn(block);
    const sharesWord = (field: Field) => {
      const words = wordsOf(field);
      return fields.some((other) => other !== field && wordsOf(other).some((word) => words.includes(word)));
    };
    return fields.flatMap((field) => {
      const left = sheet.blank.headers.get(block.id)?.columns.get(field.id)?.left;
      const isOpen = left !== undefined && groupsOf(field).length > 0 && sharesWord(field);
      return isOpen ? restored(sheet, { field, left }, landmarks) : [];
    });
  });
}

/** A field, and where its column is in the blank. */
interface PlacedField {
  readonly field: Field;
  readonly left: number;
}

/** Under every header of the table, which may come again. */
function restored(
  { blank, rows, columns }: AlignedSheet,
  { field, left }: PlacedField,
  landmarks: readonly Landmark[],
): RestoredText[] {
  const { from } = field;
  const column = columns.get(left);
  if (column === undefined || !('column' in from) || !Array.isArray(from.column)) return [];
  const text = `${from.under?.[0] ?? ''}（${from.column[0] ?? ''}）`;
  const [words, groups] = [wordsOf(field), groupsOf(field)];
  return blank.landmarks.flatMap((mark) => {
    const row = mark.area.left === left && words.includes(mark.text) ? rows.get(mark.area.top) : undefined;
    if (row === undefined) return [];
    const isThere = landmarks.some(
      (one) => one.area.top === row && one.area.left === column && words.includes(one.text),
    );
    const hasGroup = landmarks.some(({ area, text: group }) => {
      return area.top < row && area.top >= row - NEAR && groups.includes(group);
    });
    return isThere && !hasGroup ? [{ row, column, text }] : [];
  });
}
