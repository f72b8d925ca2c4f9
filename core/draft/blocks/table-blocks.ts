/**
 * The blocks of a drafted table: one record for each row; or, where labelled rows stand beneath several rows of one
 * merged name, one block for what is said once a name and one for its rows.
 */
import { blockId, blockLabel, blockNote, headingBlock, tiesOf } from './block-notes.js';
import { draftNote, type BlockInput, type Drafting, type FieldInput } from '../drafting.js';
import { FieldIds } from '../guess/field-ids.js';
import { findHeadings, type FoundHeadings } from '../guess/heading-rows.js';
import { sectionFields, sectionsOver, sectionTexts, type SectionsOver } from './table-sections.js';
import { columnFields, guessColumns, isSharedColumn, labelledFields, withoutTwins } from './table-fields.js';
import { chooseKey, textAt, type GuessedColumn, type KeyChoice } from '../guess/table-keys.js';
import type { TableGroup } from '../survey/table-columns.js';

/** No block where the table has no column that could name its rows. */
export function tableBlocks(group: TableGroup, drafting: Drafting): BlockInput[] {
  const columns = guessColumns(group, drafting.cycleYear);
  const sections = sectionsOver(group, drafting);
  const texts = sectionTexts(group, sections);
  const choice = chooseKey(group, columns, texts);
  if (!choice.name) return [];
  const firstRow = firstRows(group, choice.name);
  const several = firstRow.some((first, row) => first !== row);
  const shared = columns.filter((one) => one === choice.name || isSharedColumn(one.column, firstRow));
  const own = columns.filter((one) => !shared.includes(one));
  const named = own.some(({ guess, column }) => guess.type === 'text' && column.profile.filled > 0);
  if (group.labels.length > 0 && several && named) {
    const heads = [...new Set(firstRow)];
    return splitBlocks(group, drafting, columns, sections, shared, own, heads);
  }
  const heading = findHeadings(group, columns, choice.name);
  return rowBlocks(group, drafting, columns, sections, choice, heading);
}

/** For each row the row in which its name begins: its own, or one above that it shares by a merge or by a blank. */
function firstRows(group: TableGroup, name: GuessedColumn): number[] {
  const first: number[] = [];
  group.rows.forEach(({ table, row }, i) => {
    const cell = name.column.cells[i];
    const sameTable = i > 0 && group.rows[i - 1]!.table === table;
    const goesOn = sameTable && cell !== undefined && (cell.row !== row || textAt(name, i) === '');
    first.push(goesOn ? first[i - 1]! : i);
  });
  return first;
}

/** Blanks under a value stand for it where the value names or describes the rows. */
function fillsDown(one: GuessedColumn, role: 'key' | 'plan' | 'answer', name: GuessedColumn): boolean {
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
  group: TableGroup,
  drafting: Drafting,
  columns: readonly GuessedColumn[],
  sections: SectionsOver,
  choice: KeyChoice,
  heading: FoundHeadings | undefined,
): BlockInput[] {
  const ids = new FieldIds();
  const contexts = sectionFields(sections, drafting, ids, false);
  const made = columns.map((one) => {
    const role = choice.key.includes(one) ? 'key' : one.guess.role === 'key' ? 'plan' : one.guess.role;
    const plan = {
      one,
      role,
      required: isRequired(one, role, choice),
      fillDown: fillsDown(one, role, choice.name!),
    } as const;
    return { one, fields: columnFields(plan, columns, ids, drafting) };
  });
  const idOf = (one: GuessedColumn) => made.find((other) => other.one === one)!.fields[0]!.id;
  const labels = labelledFields(group, ids, drafting);
  const id = blockId(choice, drafting);
  const keys = [...contexts.filter(({ role }) => role === 'key').map((field) => field.id), ...choice.key.map(idOf)];
  drafting.expected.set(id, group.rows.length);
  noteFilled(id, made, drafting);
  const groupBlock = heading && headingBlock(heading, choice, idOf, drafting, contexts);
  const groupField: FieldInput[] = heading
    ? [
        {
          id: ids.free('group'),
          label: { ja: '区分', en: 'Group' },
          role: 'plan',
          from: { heading: idOf(heading.filled[0]!) },
          draft: draftNote(0.7, ['表の中の見出し行の名称']),
        },
      ]
    : [];
  const fields = withoutTwins([...contexts, ...groupField, ...made.flatMap((one) => one.fields), ...labels]);
  const block: BlockInput = {
    id,
    label: blockLabel(choice),
    layout: 'table',
    key: keys,
    ...(heading && groupBlock ? { headingRows: { block: groupBlock.id, filled: heading.filled.map(idOf) } } : {}),
    ...tiesOf(fields),
    fields,
    draft: blockNote(group, choice),
  };
  return groupBlock ? [groupBlock, block] : [block];
}

function splitBlocks(
  group: TableGroup,
  drafting: Drafting,
  columns: readonly GuessedColumn[],
  sections: SectionsOver,
  shared: readonly GuessedColumn[],
  own: readonly GuessedColumn[],
  heads: readonly number[],
): BlockInput[] {
  const texts = sectionTexts(group, sections);
  const nameChoice = chooseKey(group, shared, texts, heads);
  const ids = new FieldIds();
  const contexts = sectionFields(sections, drafting, ids, false);
  const upper = shared.map((one) => {
    const role = nameChoice.key.includes(one) ? 'key' : one.guess.role === 'key' ? 'plan' : one.guess.role;
    const plan = { one, role, required: one === nameChoice.name, fillDown: false } as const;
    return { one, fields: columnFields(plan, columns, ids, drafting) };
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
  const above = numbering.length > 0 ? numbering : [nameChoice.name!];
  const tuple = group.rows.map((_, i) => [texts[i], ...above.map((one) => shownAbove(one, i))].join('\u0000'));
  const rowChoice = chooseKey(group, own, tuple);
  if (!rowChoice.name) return [nameBlock];
  const rowIds = new FieldIds();
  const rowContexts = sectionFields(sections, drafting, rowIds, true);
  const lower = [...above, ...own].map((one) => {
    const role =
      above.includes(one) || rowChoice.key.includes(one) ? 'key' : one.guess.role === 'key' ? 'plan' : one.guess.role;
    const fillDown = above.includes(one);
    const required = isRequired(one, role, rowChoice);
    return { one, fields: columnFields({ one, role, required, fillDown }, columns, rowIds, drafting) };
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

interface Made {
  readonly one: GuessedColumn;
  readonly fields: readonly FieldInput[];
}

function noteFilled(block: string, made: readonly Made[], drafting: Drafting): void {
  for (const { one, fields } of made) {
    if (one.column.profile.shown > 0) for (const { id } of fields) drafting.filled.add(`${block}.${id}`);
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
  const columns = made.filter(({ one }) => key.includes(one)).map(({ fields }) => fields[0]!.id);
  return [...contexts.filter(({ role }) => role === 'key').map(({ id }) => id), ...columns];
}

/** What names the rows; and answers that every row of a filled-in workbook has. */
function isRequired(one: GuessedColumn, role: 'key' | 'plan' | 'answer', choice: KeyChoice): boolean {
  if (role === 'key') return choice.required.has(one);
  const { own, filled, rows } = one.column.profile;
  if (role === 'plan' || one.guess.term?.id === 'note') return false;
  if (filled === 0) return one.guess.term?.choice === true;
  return rows >= 3 && filled >= own * 0.9;
}
