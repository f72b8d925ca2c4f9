/**
 * The blocks of a drafted table: one record for each row; or, where labelled rows stand beneath several rows of one
 * merged name, one block for what is said once a name and one for its rows.
 */
import { compact } from '../text/normalise.js';
import { draftNote, labelOf, type BlockInput, type Drafting, type FieldInput } from './drafting.js';
import type { FoundTable } from './find-tables.js';
import { FieldIds } from './field-ids.js';
import { headerWords } from './field-source.js';
import { findHeadings, type FoundHeadings } from './heading-rows.js';
import { markAbove, type Section } from './sections.js';
import {
  columnFields,
  guessColumns,
  isSharedColumn,
  labelledFields,
  sectionField,
  withoutTwins,
} from './table-fields.js';
import { chooseKey, textAt, type GuessedColumn, type KeyChoice } from './table-keys.js';
import type { TableGroup } from './table-columns.js';

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

/** The kinds of heading that hold for a group's tables, outermost first, with whether each tells its tables apart. */
interface SectionsOver {
  readonly all: readonly Section[];
  readonly telling: Section | undefined;
}

function sectionsOver(group: TableGroup, drafting: Drafting): SectionsOver {
  const tables = group.tables.map(({ table }) => table);
  const over = drafting.sections.filter((section) => {
    const held = tables.filter((table) => {
      const mark = markAbove(section.marks, table);
      return mark !== undefined && (mark.view === table.view || section.carries);
    });
    return held.length >= tables.length / 2;
  });
  const telling = over.findLast((section) => {
    return new Set(tables.map((table) => compact(markAbove(section.marks, table)?.slot.text ?? ''))).size > 1;
  });
  const next = (section: Section) => tables.some((table) => standsNext(section, table, drafting.tables));
  return { all: over.filter((section) => section === telling || (section.style.worded && next(section))), telling };
}

/** Whether no other table stands between a heading and a table, so that the heading is plainly meant for it. */
function standsNext(section: Section, table: FoundTable, all: readonly FoundTable[]): boolean {
  const mark = markAbove(section.marks, table);
  if (!mark || mark.view !== table.view) return mark !== undefined;
  return !all.some(({ view, band }) => view === table.view && band.top > mark.slot.top && band.bottom < table.band.top);
}

function sectionTexts(group: TableGroup, { telling }: SectionsOver): string[] {
  return group.rows.map(({ table }) =>
    telling ? compact(markAbove(telling.marks, group.tables[table]!.table)?.slot.text ?? '') : '',
  );
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

function sectionFields(
  { all, telling }: SectionsOver,
  drafting: Drafting,
  ids: FieldIds,
  keyOnly: boolean,
): FieldInput[] {
  const wanted = keyOnly ? all.filter((section) => section === telling) : all;
  return wanted.map((section) => {
    drafting.usedSections.add(section);
    const field = sectionField(section, section === telling ? 'key' : 'plan');
    return { ...field, id: ids.free(field.id) };
  });
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

function blockId({ name, key }: KeyChoice, drafting: Drafting): string {
  const byDepartment = key.some((one) => one !== name && one.guess.type === 'department');
  const id = byDepartment ? 'entry' : name?.guess.id;
  return drafting.blockIds.free(id !== undefined && NAMING.has(id) ? id : 'table');
}

const NAMING = new Set(['entry', 'programme', 'indicator', 'training', 'item', 'facility', 'title', 'measure', 'goal']);

function blockLabel({ name }: KeyChoice): { ja: string; en: string } {
  const text = name ? headerWords(name.column.header.leaf).replace(/(?<=..)(?:名称|名)$/u, '') : '表';
  return labelOf(text, name?.guess.id === undefined ? undefined : name.guess.term?.en);
}

function blockNote(group: TableGroup, choice: KeyChoice): { sure: number; because: string } {
  const places = group.tables.map(({ table: { view, band } }) => `${view.grid.name}の${band.top}行目`);
  const shown = places.slice(0, 3).join('、') + (places.length > 3 ? `ほか${places.length - 3}か所` : '');
  const sure = Math.min(Math.max(...group.tables.map(({ table }) => table.sure)), choice.unique ? 0.9 : 0.6);
  return draftNote(sure, [`見出しを${shown}に見つけた`, choice.because]);
}

function headingBlock(
  { filled }: FoundHeadings,
  choice: KeyChoice,
  idOf: (one: GuessedColumn) => string,
  drafting: Drafting,
  contexts: readonly FieldInput[],
): BlockInput {
  const id = drafting.blockIds.free('group');
  const [name, ...others] = filled;
  return {
    id,
    label: { ja: '区分', en: 'Group' },
    layout: 'heading',
    key: [...contexts.filter(({ role }) => role === 'key').map((field) => field.id), 'group'],
    fields: [
      { id: 'group', label: blockLabel(choice), role: 'key', required: true, from: { heading: idOf(name!) } },
      ...others.map((one): FieldInput => ({
        id: idOf(one),
        label: labelOf(headerWords(one.column.header.leaf), one.guess.term?.en),
        role: one.guess.role === 'key' ? 'plan' : one.guess.role,
        from: { heading: idOf(one) },
      })),
    ],
    draft: draftNote(0.65, ['名称のほかはほとんど空欄で、下の行の名称が字下げされている行を見出し行とみなした']),
  };
}

/** A rating and what is said of it belong together. */
function tiesOf(fields: readonly FieldInput[]): { ties?: string[][] } {
  const answers = new Set(fields.filter(({ role }) => role === 'answer').map(({ id }) => id));
  const partner = ['evaluation', 'direction', 'reason'].find((id) => answers.has(id));
  return answers.has('rating') && partner !== undefined ? { ties: [['rating', partner]] } : {};
}
