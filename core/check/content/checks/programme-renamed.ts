/** R34: a programme that has another name than last year, and R35: an indicator that is gone. */
import { say } from '../../../issue/say.js';
import { blockOf, type Field } from '../../../form/form.js';
import { displayText } from '../../../record/value.js';
import { withoutMarks } from '../../../programme-link/programme-name.js';
import type { FormRecord } from '../../../record/record.js';
import { usesOf } from '../purposes.js';
import {
  ofPrevious,
  whole,
  wholeCell,
  type CheckInput,
  type ContentCheck,
  type Finding,
  type Quote,
  type RowExamination,
} from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';
import { alike, labelOf } from '../../../prose/labels.js';
import { plainText } from '../../../prose/plain-text.js';
import { characterPairs, likeness } from '../../../text/similarity.js';
import type { Table } from '../table.js';

export const programmeRenamed: ContentCheck = {
  code: 'programme-renamed',
  looksFor: say(
    '事業名が前年度から変わったとみられる（対応付けを人が確認する）',
    'a programme that seems to have another name than last year',
  ),
  finds: [],
  passes: [],
  examine: ({ table }) => {
    const links = table.links();
    const rows = rowsByRecord(table.rows);
    const likely = (links?.proposals ?? []).filter(({ score }) => score >= 0.5);
    const found = [...likely, ...table.otherNames()].flatMap(({ current, previous }): Finding[] => {
      const row = rows.get(current);
      const field = row && nameField(table, row);
      if (!row || !field || isSameBut(field, current, previous)) return [];
      const was = displayText(previous.cells[field.id]?.value).replace(/\s+/gu, '');
      return [
        {
          row,
          field,
          quotes: [wholeCell(current, field), ofPrevious(wholeCell(previous, field))],
          message: say(
            `前年度の「${was}」と同じ事業とみられます。名前が変わったのか、別の事業かを確かめてください。`,
            `This seems to be last year’s "${was}". Check whether it was renamed or is another one.`,
          ),
        },
      ];
    });
    const gathered = atTheirRows(found);
    return (row, now) => [...gathered(row, now), ...underItsNumber(row, now.table)];
  },
};

const TOLD_SO = /名称(?:を|の|が)?[^。]{0,8}(?:変更|改め|見直)|改称|(?:事業名|名前)を?(?:変更|変え|改め)|[(（「]旧/u;

/** The row is known by its number, and what stands under it has another name. */
function underItsNumber(row: Row, table: Table): Finding[] {
  const field = nameField(table, row);
  const previous = table.previousOf(row);
  if (!field || !previous || blockOf(table.form, row.record.block).key.includes(field.id)) return [];
  if (isSameBut(field, row.record, previous.record)) return [];
  if (row.texts.some(({ prose }) => TOLD_SO.test(prose.plain))) return [];
  const was = displayText(previous.record.cells[field.id]?.value).replace(/\s+/gu, '');
  return [
    {
      row,
      field,
      quotes: [wholeCell(row.record, field), ofPrevious(wholeCell(previous.record, field))],
      message: say(
        `前年度は同じ番号で「${was}」でした。名前が変わったのか、別の事業かを確かめてください。`,
        `Last year "${was}" had this number. Check whether it was renamed or is another one.`,
      ),
    },
  ];
}

export const indicatorGone: ContentCheck = {
  code: 'indicator-gone',
  looksFor: say(
    '前年度にあった指標が今年度の表にない',
    'an indicator of last year that this year’s table does not have',
  ),
  finds: [],
  passes: [],
  examine: ({ table }: CheckInput) => {
    const links = table.links();
    const removed = (links?.removed ?? []).filter((record) => indicatorField(table, record.block) !== undefined);
    const gone = removed.flatMap((record): Finding[] => {
      const field = indicatorField(table, record.block);
      const near = table.rows.find((row) => row.record.block === record.block && sharesKey(row, record.key, field));
      if (!field || !near) return [];
      const name = displayText(record.cells[field.id]?.value).replace(/\s+/gu, '');
      const told = [near, ...table.relatedTo(near)].flatMap((row) => [row, table.previousOf(row)]);
      return isToldOf(told, name)
        ? []
        : [goneOf(near, nameField(table, near) ?? field, ofPrevious(wholeCell(record, field)))];
    });
    const gathered = atTheirRows(gone);
    return (row, now) => [...gathered(row, now), ...droppedIn(row, now.table.previousOf(row))];
  },
};

/** Which programmes are the same is asked of both years’ tables as a whole, and no edit of a row asks it again. */
function atTheirRows(found: readonly Finding[]): RowExamination {
  const byRow = new Map<Row, Finding[]>();
  for (const finding of found) byRow.set(finding.row, [...(byRow.get(finding.row) ?? []), finding]);
  return (row, { table }) => byRow.get(table.asGathered(row)) ?? [];
}

/** @param was the cell that names the indicator in last year’s row */
function goneOf(row: Row, field: Field, was: Quote): Finding {
  const name = was.text.replace(/\s+/gu, '');
  return {
    row,
    field,
    quotes: [was],
    message: say(
      `前年度の指標「${name}」がありません。なくしたのなら、その理由を残してください。`,
      `Last year’s indicator "${name}" is gone. If it was dropped, say why.`,
    ),
  };
}

const DROPPED =
  /指標(?:を|から|は|の)?[^。]{0,20}(?:除|外|見直|変更|廃止|改め|終了|やめ|差し替え|削除|置き換え)|(?:集計|計測|統計)[^。]{0,12}(?:廃止|終了|やめ|とりや|取りや)/u;

/** Somebody says that the indicator was given up. */
function isToldOf(rows: readonly (Row | undefined)[], name: string): boolean {
  const stem = name.replace(/[(（].*$/u, '').slice(0, 6);
  return rows.some((row) =>
    row?.texts.some(
      ({ prose }) =>
        DROPPED.test(prose.plain) ||
        (prose.plain.includes(stem) && /(?:本|今|当)?年度(?:をもって|で終了|限り)/u.test(prose.plain)),
    ),
  );
}

/** The cell of the indicator is blank, or has another one. */
function droppedIn(row: Row, previous: Row | undefined): Finding[] {
  return (previous ? textsFor(previous, 'indicator') : []).flatMap((was): Finding[] => {
    const now = textsFor(row, 'indicator').find(({ field }) => field.id === was.field.id);
    if (was.field.role === 'key' || DASH.test(was.prose.plain)) return [];
    const isGone = now === undefined || DASH.test(now.prose.plain) || isOtherIndicator(was, now);
    // What stands in another column was only moved.
    const isMoved = textsFor(row, 'indicator').some(({ prose }) => !isOtherIndicator(was, { prose }));
    return isGone && !isMoved && !isToldOf([row, previous], was.prose.plain)
      ? [goneOf(row, was.field, ofPrevious(whole(was)))]
      : [];
  });
}

const DASH = /^[-ー—―─－_…・.]{0,6}$/u;
/** Names that have hardly anything in common. */
const UNLIKE = 0.2;

function isOtherIndicator({ prose: was }: Pick<RowText, 'prose'>, { prose: now }: Pick<RowText, 'prose'>): boolean {
  const [a, b] = [labelOf(was.plain), labelOf(now.plain)];
  return alike(a, b) < UNLIKE && likeness(characterPairs(a.key), characterPairs(b.key)) < UNLIKE;
}

/** （新規）, ※ and the like are no other name; nor is one that is left out. */
function isSameBut({ id }: Field, current: FormRecord, previous: FormRecord): boolean {
  const [now, was] = [current, previous].map(({ cells }) => bare(plainText(displayText(cells[id]?.value)).plain));
  return now === '' || was === '' || now === was;
}

function bare(name: string): string {
  return withoutMarks(
    withoutMarks(name).replace(
      /[(（][※＊*]?(?:(?:令和|平成|R|H)?[元\d〇一二三四五六七八九十]{1,3}年度?)?(?:一部|から)?(?:新規|新設|新|拡充|拡大|再掲|継続|重点|変更)[)）]/gu,
      '',
    ),
  );
}

function rowsByRecord(rows: readonly Row[]): ReadonlyMap<Row['record'], Row> {
  return new Map(rows.map((row) => [row.record, row]));
}

function nameField({ form }: Table, { record }: Row): Field | undefined {
  return usesOf(form, blockOf(form, record.block)).find(
    ({ purpose, field }) => purpose === 'name' && !('context' in field.from),
  )?.field;
}

function indicatorField({ form }: Table, block: string): Field | undefined {
  return usesOf(form, blockOf(form, block)).find(
    ({ purpose, field }) => purpose === 'indicator' && field.role === 'key',
  )?.field;
}

/** A row of the same programme, to point at. */
function sharesKey({ record }: Row, key: Readonly<Record<string, string>>, field: Field | undefined): boolean {
  return Object.entries(key).every(([id, text]) => id === field?.id || record.key[id] === text);
}
