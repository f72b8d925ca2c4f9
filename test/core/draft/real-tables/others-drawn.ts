/** Other hands: cards on graph paper and below each other, revision histories, covers, questions with numbers. */
import { formatAddress } from '../../../../core/grid/address.js';
import type { CellTable } from '../../../support/cell-table.js';
import {
  blanks,
  department,
  drawn,
  grade,
  of,
  programme,
  rows,
  said,
  type Drawn,
  type DrawnWorkbook,
} from './drawn.js';

const names = (count: number) => Array.from({ length: count }, (_, i) => `第${i + 1}号`);

/** Labels and boxes merged over the squares of graph paper. */
function gridCard(i: number, name: string): CellTable {
  const cells: Record<string, Drawn> = { A1: '施策点検カード', AD1: '正', AD2: 'Ver.1.2' };
  const merges: string[] = ['A1:T1'];
  const put = (row: number, left: number, right: number, value: Drawn) => {
    const area = `${formatAddress({ row, column: left })}:${formatAddress({ row, column: right })}`;
    merges.push(area);
    if (value !== null) cells[formatAddress({ row, column: left })] = value;
  };
  const lines: [string, Drawn, string?, Drawn?][] = [
    ['整理番号', `2-${i + 1}`, '所管課', department(i)],
    ['取組名', programme(i), '開始時期', `平成${15 + i}年度`],
    ['ねらい', said(i)],
    ['今年度に行ったこと', said(i + 1)],
    ['参加者数', 40 + i, '前年度の参加者数', 38 + i],
    ['自己評価', grade(i), '外部評価', grade(i + 1)],
    ['来年度に変えること', said(i + 2)],
  ];
  lines.forEach(([label, value, other, second], r) => {
    const row = 4 + r;
    put(row, 1, 5, label);
    put(row, 6, other === undefined ? 30 : 15, value);
    if (other === undefined) return;
    put(row, 16, 20, other);
    put(row, 21, 30, second ?? null);
  });
  return { name, cells, merges };
}
const gridCards: DrawnWorkbook = {
  name: 'cards on graph paper',
  sheets: names(4).map((name, i) => gridCard(i, name)),
  boxes: { sheets: names(4), at: ['F4', 'U4', 'F5', 'U5', 'F6', 'F7', 'F8', 'U8', 'F9', 'U9', 'F10'] },
  data: ['正', 'Ver', 'カード', '夜間'],
};
const gridCardAlone: DrawnWorkbook = {
  name: 'one card on graph paper',
  sheets: [gridCard(1, '第1号')],
  boxes: { sheets: ['第1号'], at: ['F4', 'U4', 'F5', 'U5', 'F6', 'F7', 'F8', 'U8', 'F9', 'U9', 'F10'] },
  data: ['正', 'Ver', 'カード', '見守り'],
};

/** Three cards below each other on one sheet. */
const stacked: DrawnWorkbook = {
  name: 'cards below each other on one sheet',
  sheets: [
    drawn([
      ['令和６年度　主要事業の説明書'],
      ...rows(15, (k): readonly Drawn[] => {
        const i = Math.floor(k / 5);
        return of<readonly Drawn[]>(
          [
            ['事業名', programme(i), '所管課', department(i)],
            ['予算額', 1000 + i, '決算額', 990 + i],
            ['成果', said(i)],
            ['課題', said(i + 1)],
            [],
          ],
          k,
        );
      }),
    ]),
  ],
  boxes: { sheets: ['表'], at: ['B2', 'D2', 'B3', 'D3', 'B4', 'B5'], records: 3 },
  data: ['説明書', '夜間', '見守り'],
};

/** A revision history and a cover beside the table. */
const withHistory: DrawnWorkbook = {
  name: 'a cover and a revision history beside the table',
  sheets: [
    drawn(
      [[], [null, '令和６年度'], [null, '子ども施策点検表'], [], [null, '第１．０版'], [null, '企画課'], [null, '副']],
      { name: '表紙' },
    ),
    drawn(
      [
        ['改訂履歴'],
        ['版', '改訂日', '改訂の内容'],
        ['第１．０版', '令和6年4月1日', '初版'],
        ['第１．１版', '令和6年6月1日', '様式の修正'],
        ['第１．２版', '令和6年9月1日', '項目の追加'],
      ],
      {
        name: '改訂履歴',
      },
    ),
    drawn(
      [
        ['子ども施策点検表（令和６年度）'],
        ['番号', '施策', '事業名', '担当課', '取組状況', '評価'],
        ...rows(7, (i) => [i + 1, of(['学び', '暮らし'], i), programme(i), department(i), said(i), grade(i)]),
      ],
      { name: '点検表' },
    ),
  ],
  tables: [{ sheet: '点検表', area: 'A3:F9', records: 7 }],
  data: ['版', '副', '改訂'],
};

/** Numbered questions over a mark each, with a sum of them. */
const numberedQuestions: DrawnWorkbook = {
  name: 'numbered questions over marks',
  sheets: [
    drawn([
      ['施設の安全に関する調べ', ...blanks(4), '令和６年１０月１日現在'],
      [],
      [
        '施設名',
        '問１　避難の経路は確保されていますか。',
        '問２　消火器の期限を確認していますか。',
        '問３　緊急時の連絡先を掲示していますか。',
        '問４　点検で見つかった不備と、その後の対応を記入してください。',
      ],
      ...rows(8, (i) => [
        `${programme(i)}会館`,
        of(['はい', 'いいえ'], i),
        of(['はい', 'はい', 'いいえ'], i),
        'はい',
        i % 2 === 0 ? said(i) : null,
      ]),
    ]),
  ],
  tables: [{ area: 'A4:E11', records: 8 }],
  data: ['現在', '調べ'],
};

/** The sum first, then the parts. */
const sumFirst: DrawnWorkbook = {
  name: 'the sum above the rows',
  sheets: [
    drawn(
      [
        ['決算の概況（令和６年度）'],
        ['区分', null, '予算現額', '決算額', '執行率', '主な内容'],
        ['合計', null, 9000, 8100, 0.9],
        ...rows(6, (i) => [of(['1', '2', '3', '4', '5', '6'], i), programme(i), 1500, 1350 + i, 0.9, said(i)]),
      ],
      { merges: ['A2:B2', 'A3:B3'] },
    ),
  ],
  tables: [{ area: 'C4:F9', records: 6 }],
  data: ['合計', '概況'],
};

/** Boxes ticked one below the other in a cell. */
const tickedLines: DrawnWorkbook = {
  name: 'ticks below each other in a cell',
  sheets: [
    drawn([
      ['委託・補助の状況'],
      ['No', '事業の名称', '所管', '実施の方法', '対象となる人', '来年度'],
      ...rows(8, (i) => [
        i + 1,
        programme(i),
        department(i),
        of(['☑直営\n□委託\n□補助', '□直営\n☑委託\n□補助'], i),
        of(['■子ども\n□大人', '□子ども\n■大人'], i),
        of(['□続ける\n☑見直す', '☑続ける\n□見直す'], i),
      ]),
    ]),
  ],
  tables: [{ area: 'A3:F10', records: 8 }],
  data: ['□', '■', '状況'],
};

/** Codes and plans to the left, two years of three groups, header in three rows with blanks. */
const threeUnmerged: DrawnWorkbook = {
  name: 'three unmerged header rows over two groups of years',
  sheets: [
    drawn([
      ['第２次計画の進行管理'],
      ['コード', '取組名', '主管課', '取組の量', null, null, null, '判定', '判定の根拠'],
      [null, null, null, '目標', null, '実績'],
      [null, null, null, 'R5', 'R6', 'R5', 'R6'],
      ...rows(9, (i) => [`K${10 + i}`, programme(i), department(i), 20 + i, 22 + i, 19 + i, 23 + i, grade(i), said(i)]),
    ]),
  ],
  tables: [{ area: 'A5:I13', records: 9 }],
  data: ['進行管理'],
};

/** A header again on every page, with the title. */
const paged: DrawnWorkbook = {
  name: 'title and header again on every page',
  sheets: [
    drawn(
      rows(30, (k): readonly Drawn[] => {
        const page = Math.floor(k / 10);
        const line = k % 10;
        if (line === 0) return ['令和６年度　実施計画の進み具合', ...blanks(4), `${page + 1}頁`];
        if (line === 1) return ['番号', '取組の名前', '担当する課', '今年の動き', '自己評価', '来年の予定'];
        if (line === 9) return [];
        const i = page * 7 + line - 2;
        return [i + 1, `${programme(i)}${page}`, department(i), said(i), grade(i), said(i + 1)];
      }),
    ),
  ],
  tables: [
    { area: 'A3:F9', records: 7 },
    { area: 'A13:F19', records: 7 },
    { area: 'A23:F29', records: 7 },
  ],
  data: ['頁', '進み具合'],
};

/** Labels of two rows over boxes of two rows. */
const tallLabels: DrawnWorkbook = {
  name: 'labels and boxes of two rows',
  sheets: names(3).map((name, i) =>
    drawn(
      [
        ['令和６年度', '事業の振り返り'],
        ['事業名', programme(i)],
        [],
        ['担当課', department(i)],
        [],
        ['良かったこと', said(i)],
        [],
        ['直したいこと', said(i + 1)],
        [],
        ['評価', grade(i)],
      ],
      { name, merges: [2, 4, 6, 8].flatMap((row) => [`A${row}:A${row + 1}`, `B${row}:F${row + 1}`]) },
    ),
  ),
  boxes: { sheets: names(3), at: ['B2', 'B4', 'B6', 'B8', 'B10'] },
  data: ['振り返り', '令和', '夜間'],
};

export const OTHERS_DRAWN: readonly DrawnWorkbook[] = [
  gridCards,
  gridCardAlone,
  stacked,
  withHistory,
  numberedQuestions,
  sumFirst,
  tickedLines,
  threeUnmerged,
  paged,
  tallLabels,
];
