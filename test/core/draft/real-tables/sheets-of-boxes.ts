/** One programme a sheet, in labelled boxes; with tick boxes, versions and remarks. */
import type { CellTable } from '../../../support/cell-table.js';
import { blanks, department, drawn, grade, of, programme, rows, said, type DrawnWorkbook } from './drawn.js';

const names = (count: number) => Array.from({ length: count }, (_, i) => `事業${i + 1}`);

function card(i: number, name: string): CellTable {
  return drawn(
    [
      ['事務事業評価シート', ...blanks(4), '副'],
      [...blanks(5), '第１．０版'],
      ['事業名', programme(i), null, '担当課', department(i)],
      ['開始した年度', `平成${18 + i}年度`, null, '予算額（千円）', 1200 + i * 35],
      [
        '根拠となる法令',
        `${of(['地域', '学び', '環境'], i)}に関する条例`,
        null,
        '記入者',
        of(['星野', '森', '川上'], i),
      ],
      ['事業の目的', said(i)],
      ['事業の内容', said(i + 1)],
      ['評価', grade(i), null, '今後の方向性', of(['継続', '拡充', '見直し'], i)],
      ['評価の理由', said(i + 2)],
      ['※　評価は、所属長が行う。'],
    ],
    { name, merges: ['A1:E1', 'B3:C3', 'B4:C4', 'B5:C5', 'B6:E6', 'B7:E7', 'B8:C8', 'B9:E9'] },
  );
}

const cards: DrawnWorkbook = {
  name: 'one programme a sheet',
  sheets: names(6).map((name, i) => card(i, name)),
  boxes: { sheets: names(6), at: ['B3', 'E3', 'B4', 'E4', 'B5', 'E5', 'B6', 'B7', 'B8', 'E8', 'B9'] },
  data: ['副', '第１', '評価シート', '※', '星野', '夜間'],
};

const oneCard: DrawnWorkbook = {
  name: 'one programme in a workbook of its own',
  sheets: [card(0, '事業1')],
  boxes: { sheets: ['事業1'], at: ['B3', 'E3', 'B4', 'E4', 'B5', 'E5', 'B6', 'B7', 'B8', 'E8', 'B9'] },
  data: ['副', '第１', '評価シート', '※', '星野', '夜間'],
};

function ticks(i: number, name: string): CellTable {
  const ticked = (words: readonly string[], chosen: number) =>
    words.map((word, k) => `${k === chosen % words.length ? '☑' : '□'}${word}`).join('　');
  return drawn(
    [
      ['令和６年度　事業点検シート'],
      ['事業名', programme(i)],
      ['担当課', department(i)],
      ['事業の種類', ticked(['継続', '新規', '終了'], i)],
      ['実施の方法', ticked(['直営', '委託', '補助', 'その他'], i)],
      ['達成状況', `${of(['■', '□'], i)}達成　${of(['□', '■'], i)}未達成`],
      ['成果', said(i)],
      ['課題', said(i + 1)],
    ],
    { name },
  );
}

const tickSheets: DrawnWorkbook = {
  name: 'tick boxes beside labels',
  sheets: names(5).map((name, i) => ticks(i, name)),
  boxes: { sheets: names(5), at: ['B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'] },
  data: ['☑', '□', '■', '点検シート'],
};

const tickTable: DrawnWorkbook = {
  name: 'a table with tick boxes in its cells',
  sheets: [
    drawn([
      ['令和６年度　点検票'],
      ['番号', '事業名', '担当課', '実施', '見直しの要否', '見直しの内容'],
      ...rows(8, (i) => [
        i + 1,
        programme(i),
        department(i),
        of(['☑', '□'], i),
        of(['■ 要　□ 否', '□ 要　■ 否'], i),
        said(i),
      ]),
    ]),
  ],
  tables: [{ area: 'A3:F10', records: 8 }],
  data: ['■', '□', '点検票'],
};

/** Labels over their boxes instead of beside them. */
const underLabels: DrawnWorkbook = {
  name: 'boxes under their labels',
  sheets: names(4).map((name, i) =>
    drawn(
      [
        ['令和６年度　施策評価'],
        ['施策名', programme(i), null, '主管課', department(i)],
        ['１　施策の目指す姿'],
        [said(i)],
        ['２　今年度の取組と成果'],
        [said(i + 1)],
        ['３　残された課題'],
        [said(i + 2)],
        ['４　次年度の方針'],
        [said(i + 3)],
      ],
      { name, merges: ['A1:E1', 'B2:C2', ...[3, 4, 5, 6, 7, 8, 9, 10].map((row) => `A${row}:E${row}`)] },
    ),
  ),
  boxes: { sheets: names(4), at: ['B2', 'E2', 'A4', 'A6', 'A8', 'A10'] },
  data: ['施策評価'],
};

/** A sheet for each department, of one table. */
const byDepartment: DrawnWorkbook = {
  name: 'one table on the sheet of each department',
  sheets: [0, 1, 2].map((d) =>
    drawn(
      [
        [`令和６年度　進捗状況調査票（${department(d)}）`],
        ['回答課', department(d), null, '内線', String(2100 + d)],
        [],
        ['No.', '事業名', '事業内容', '令和６年度実績', '評価', '令和７年度の予定'],
        ...rows(4, (i) => [i + 1, programme(d * 4 + i), said(i), said(i + 1), grade(i + d), said(i + 2)]),
      ],
      { name: department(d) },
    ),
  ),
  tables: [0, 1, 2].map((d) => ({ sheet: department(d), area: 'A5:F8', records: 4 })),
  boxes: { sheets: [0, 1, 2].map(department), at: ['B2', 'E2'] },
  data: ['調査票'],
};

export const SHEETS_OF_BOXES: readonly DrawnWorkbook[] = [
  cards,
  oneCard,
  tickSheets,
  tickTable,
  underLabels,
  byDepartment,
];
