/**
 * The blocks of a drafted table: one record for each row; or, where labelled rows stand beneath several rows of one
 * merged name, one block for what is said once a name and one for its rows.
 */
import { say } from '../../issue/say.js';
import { blockId, blockLabel, blockNote, headingBlock, tiesOf, type FieldedColumn } from './block-notes.js';
import type { BlockInput, Drafting, FieldInput } from '../drafting.js';
import { draftNote } from '../reasons.js';
import { FieldIds } from '../guess/field-ids.js';
import type { Role } from '../guess/field-guess.js';
import { findHeadings, type HeadingColumns } from '../guess/heading-rows.js';
import { sectionFields, sectionsOver, sectionTexts, type SectionsOver } from './table-sections.js';
import {
  columnFields,
  guessColumns,
  isSharedColumn,
  labelledFields,
  withoutTwins,
  type ColumnFields,
} from './table-fields.js';
import { findTickColumns, tickField } from './tick-columns.js';
import { judgedByCopies, seenByRecord } from '../guess/copies.js';
import { chooseKey, textAt, type GuessedColumn, type KeyChoice, type NamedKey } from '../guess/table-keys.js';
import type { TableGroup } from '../survey/table-columns.js';

/** A table as far as it is understood. */
interface Understood {
  readonly group: TableGroup;
  readonly columns: readonly GuessedColumn[];
  readonly sections: SectionsOver;
  /** The heading over each row. */
  readonly texts: readonly string[];
}

/** No block where the table has no column that could name its rows. */
export function tableBlocks(found: TableGroup, drafting: Drafting): BlockInput[] {
  const sections = sectionsOver(found, drafting);
  const texts = sectionTexts(found, sections);
  const { group, columns } = judgedColumns(found, texts, drafting);
  const table = { group, columns, sections, texts };
  const choice = chooseKey(group, columns, texts);
  const { name } = choice;
  if (!name) return [];
  const firstRow = firstRows(group, name);
  const several = firstRow.some((first, row) => first !== row);
  const shared = columns.filter((one) => one === name || isSharedColumn(one.column, firstRow));
  const own = columns.filter((one) => !shared.includes(one));
  const named = own.some(({ guess, column }) => guess.type === 'text' && column.profile.filled > 0);
  if (group.labels.length > 0 && several && named) {
    return splitBlocks(table, { shared, own, heads: [...new Set(firstRow)] }, drafting);
  }
  return rowBlocks(table, { ...choice, name }, findHeadings(group, columns, name), drafting);
}

/** The columns with what all workbooks say of them. */
function judgedColumns(
  found: TableGroup,
  texts: readonly string[],
  { cycleYear, years }: Drafting,
): Pick<Understood, 'group' | 'columns'> {
  const first = guessColumns(found, cycleYear);
  if (found.copies.length < 2) return { group: found, columns: first };
  const group = seenByRecord(found, chooseKey(found, first, texts));
  const guessed = guessColumns(group, cycleYear);
  return { group, columns: judgedByCopies(group, guessed, chooseKey(group, guessed, texts), years) };
}

/** For each row the row in which its name begins: its own, or one above that it shares by a merge or by a blank. */
function firstRows(group: TableGroup, name: GuessedColumn): number[] {
  const first: number[] = [];
  group.rows.forEach(({ table, row }, i) => {
    const cell = name.column.cells[i];
    const goesOn = group.rows[i - 1]?.table === table && cell && (cell.row !== row || textAt(name, i) === '');
    first.push((goesOn ? first.at(-1) : undefined) ?? i);
  });
  return first;
}

/** Blanks under a value stand for it where the value names or describes the rows. */
function fillsDown(one: GuessedColumn, role: Role, name: GuessedColumn): boolean {
  const { cells, profile } = one.column;
  if (role === 'answer' || profile.formulas > 0 || profile.filled < 1) return false;
  const merged = cells.some(
    (cell, i) => cell !== undefined && !cell.covered && i > 0 && cells[i - 1]?.address === cell.address,
  );
  const blank = cells.some((cell, i) => i > 0 && cell?.value.kind === 'blank' && !cell.covered);
  // 区分 stands once over the names to its right.
  const names = role === 'key' || one.column.header.left < name.column.header.left;
  return merged || (names && blank && cells[0]?.value.kind === 'value');
}

function rowBlocks(
  { group, columns, sections }: Understood,
  choice: NamedKey,
  heading: HeadingColumns | undefined,
  drafting: Drafting,
): BlockInput[] {
  const ids = new FieldIds();
  const contexts = sectionFields(sections, drafting, ids, false);
  const unnamed = columns.filter((one) => !choice.key.includes(one) && one !== choice.name);
  const ticks = drafting.vocabularies.isOpen() ? findTickColumns(unnamed) : [];
  const isFurther = (one: GuessedColumn) => ticks.some(({ columns: [, ...others] }) => others.includes(one));
  const made = columns.flatMap((one): Made[] => {
    if (isFurther(one)) return [];
    const own = ticks.find(({ columns: [first] }) => first === one);
    if (own) return [madeOf(one, [tickField(own, ids, drafting)])];
    const role = roleIn(choice, one);
    const plan = { one, role, required: isRequired(one, role, choice), fillDown: fillsDown(one, role, choice.name) };
    return [madeOf(one, columnFields(plan, columns, ids, drafting))];
  });
  const labels = labelledFields(group, ids, drafting);
  const id = blockId(choice, drafting);
  drafting.expected.set(id, group.rowsInAll);
  noteFilled(id, made, drafting);
  const [name, ...others] = (heading ?? []).flatMap((one) => made.find((other) => other.one === one) ?? []);
  const groupBlock = name && headingBlock([name, ...others], choice, contexts, drafting);
  const groupField: FieldInput[] = name
    ? [
        {
          id: ids.free('group'),
          label: { ja: '区分', en: 'Group' },
          role: 'plan',
          from: { heading: name.id },
          draft: draftNote(0.7, [say('表の中の見出し行の名称', 'the name of a heading row of the table')]),
        },
      ]
    : [];
  const fields = withoutTwins([...contexts, ...groupField, ...made.flatMap((one) => one.fields), ...labels]);
  const block: BlockInput = {
    id,
    label: blockLabel(choice),
    layout: 'table',
    key: keyIds(contexts, made, choice.key),
    ...(name && groupBlock
      ? { headingRows: { block: groupBlock.id, filled: [name, ...others].map((one) => one.id) } }
      : {}),
    ...tiesOf(fields),
    fields,
    draft: blockNote(group, choice),
  };
  return groupBlock ? [groupBlock, block] : [block];
}

/** Columns that hold for all rows of one name, those of the rows, and the rows in which a name begins. */
interface Split {
  readonly shared: readonly GuessedColumn[];
  readonly own: readonly GuessedColumn[];
  readonly heads: readonly number[];
}

function splitBlocks(
  { group, columns, sections, texts }: Understood,
  { shared, own, heads }: Split,
  drafting: Drafting,
): BlockInput[] {
  const nameChoice = chooseKey(group, shared, texts, heads);
  const ids = new FieldIds();
  const contexts = sectionFields(sections, drafting, ids, false);
  const upper = shared.map((one): Made => {
    const plan = { one, role: roleIn(nameChoice, one), required: one === nameChoice.name, fillDown: false };
    return madeOf(one, columnFields(plan, columns, ids, drafting));
  });
  const nameId = blockId(nameChoice, drafting);
  noteFilled(nameId, upper, drafting);
  const nameBlock: BlockInput = {
    id: nameId,
    label: blockLabel(nameChoice),
    layout: 'table',
    per: 'key',
    key: keyIds(contexts, upper, nameChoice.key),
    fields: withoutTwins([
      ...contexts,
      ...upper.flatMap(({ fields }) => fields),
      ...labelledFields(group, ids, drafting),
    ]),
    draft: blockNote(group, nameChoice),
  };
  const numbering = nameChoice.key.filter((one) => one !== nameChoice.name);
  const above = numbering.length > 0 ? numbering : nameChoice.key;
  const tuple = group.rows.map((_, i) => [texts[i], ...above.map((one) => shownAbove(one, i))].join('\u0000'));
  const rowChoice = chooseKey(group, own, tuple);
  if (!rowChoice.name) return [nameBlock];
  const rowIds = new FieldIds();
  const rowContexts = sectionFields(sections, drafting, rowIds, true);
  const lower = [...above, ...own].map((one): Made => {
    const role = above.includes(one) ? 'key' : roleIn(rowChoice, one);
    const plan = { one, role, required: isRequired(one, role, rowChoice), fillDown: above.includes(one) };
    return madeOf(one, columnFields(plan, columns, rowIds, drafting));
  });
  const rowId = blockId(rowChoice, drafting);
  noteFilled(rowId, lower, drafting);
  const rowBlock: BlockInput = {
    id: rowId,
    label: blockLabel(rowChoice),
    layout: 'table',
    key: keyIds(rowContexts, lower, [...above, ...rowChoice.key]),
    fields: withoutTwins([...rowContexts, ...lower.flatMap(({ fields }) => fields)]),
    draft: blockNote(group, rowChoice),
  };
  return [nameBlock, rowBlock];
}

/** A column that could name records and is not in the key is one of the plan. */
function roleIn({ key }: KeyChoice, one: GuessedColumn): Role {
  if (key.includes(one)) return 'key';
  return one.guess.role === 'key' ? 'plan' : one.guess.role;
}

interface Made extends FieldedColumn {
  readonly fields: ColumnFields;
}

function madeOf(one: GuessedColumn, fields: ColumnFields): Made {
  return { one, fields, id: fields[0].id };
}

function noteFilled(block: string, made: readonly Made[], drafting: Drafting): void {
  for (const { one, fields } of made) {
    if (one.column.seen.shown > 0) for (const { id } of fields) drafting.filled.add(`${block}.${id}`);
  }
}

function shownAbove(one: GuessedColumn, row: number): string {
  for (let i = row; i >= 0; i--) {
    const text = textAt(one, i);
    if (text !== '') return text;
  }
  return '';
}

function keyIds(contexts: readonly FieldInput[], made: readonly Made[], key: readonly GuessedColumn[]): string[] {
  const columns = made.filter(({ one }) => key.includes(one)).map(({ id }) => id);
  return [...contexts.filter(({ role }) => role === 'key').map(({ id }) => id), ...columns];
}

/** What names the rows; and answers that every row of a filled-in workbook has. */
function isRequired(one: GuessedColumn, role: Role, choice: KeyChoice): boolean {
  if (role === 'key') return choice.required.has(one);
  const { own, filled, rows } = one.column.profile;
  if (role === 'plan' || one.guess.term?.id === 'note') return false;
  if (one.answered !== undefined) return one.answered >= 0.9;
  if (filled === 0) return one.guess.term?.choice === true;
  return rows >= 3 && filled >= own * 0.9;
}
