/** What stands together on a sheet: tables inside cards, check lists, headings between rows, instructions above. */
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

const names = (count: number) => Array.from({ length: count }, (_, i) => `事業${i + 1}`);

/** Plan, do and check down the side of a card. */
function sided(i: number, name: string): CellTable {
  return drawn(
    [
      ['令和６年度　事業評価シート'],
      ['計画', '事業名', programme(i)],
      [null, '担当課', department(i)],
      [null, '目的', said(i)],
      ['実施', '実施した内容', said(i + 1)],
      [null, '参加者数', 120 + i * 7],
      ['評価', '総合評価', grade(i)],
      [null, '評価の理由', said(i + 2)],
      ['改善', '今後の方向性', of(['継続', '見直し', '拡充'], i)],
    ],
    { name, merges: ['A1:C1', 'A2:A4', 'A5:A6', 'A7:A8'] },
  );
}
const sidedAt = ['C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'];
const sidedCards: DrawnWorkbook = {
  name: 'cards with the steps down their side',
  sheets: names(4).map((name, i) => sided(i, name)),
  boxes: { sheets: names(4), at: sidedAt },
  data: ['評価シート', '夜間'],
};
const sidedCard: DrawnWorkbook = {
  name: 'one card with the steps down its side',
  sheets: [sided(0, '事業1')],
  boxes: { sheets: ['事業1'], at: sidedAt },
  data: ['評価シート', '夜間'],
};

/** A blank card: labels and empty frames. */
const blankCard: DrawnWorkbook = {
  name: 'a blank card',
  sheets: [
    drawn(
      [
        ['事務事業評価シート（令和７年度）'],
        ['事業名', null, null, '担当課'],
        ['事業の目的'],
        ['事業の内容'],
        ['評価', null, null, '今後の方向性'],
        ['評価の理由'],
      ],
      { name: '様式', merges: ['A1:E1', 'B2:C2', 'B3:E3', 'B4:E4', 'B5:C5', 'B6:E6'] },
    ),
  ],
  boxes: { sheets: ['様式'], at: ['B2', 'E2', 'B3', 'B4', 'B5', 'E5', 'B6'] },
  data: ['評価シート'],
};

/** Remarks beside the boxes. */
const remarkedCards: DrawnWorkbook = {
  name: 'cards with remarks beside their boxes',
  sheets: names(3).map((name, i) =>
    drawn(
      [
        ['事業点検シート', '第１．０版'],
        [],
        ['事業名', programme(i), '※正式な名称を記入'],
        ['担当課', department(i)],
        ['予算額', 1500 + i * 40, '（単位：千円）'],
        ['取組の状況', said(i), '※200字以内'],
        ['自己評価', grade(i), '※Ａ～Ｃから選択'],
        ['今後の取組', said(i + 1)],
      ],
      { name },
    ),
  ),
  boxes: { sheets: names(3), at: ['B3', 'B4', 'B5', 'B6', 'B7', 'B8'] },
  data: ['※', '単位', '第１', '点検シート', '夜間'],
};

/** Labels over their values, row by row. */
const overValues: DrawnWorkbook = {
  name: 'cards whose labels stand over their values',
  sheets: names(4).map((name, i) =>
    drawn(
      [
        ['事務事業の点検シート'],
        ['事業名', '担当課', '開始した年度'],
        [programme(i), department(i), `平成${20 + i}年度`],
        ['予算額', '決算額', '参加者数'],
        [1000 + i * 10, 990 + i * 10, 80 + i],
        ['成果', '課題', '今後の方向性'],
        [said(i), said(i + 1), of(['継続', '見直し'], i)],
      ],
      { name, merges: ['A1:C1'] },
    ),
  ),
  boxes: { sheets: names(4), at: ['A3', 'B3', 'C3', 'A5', 'B5', 'C5', 'A7', 'B7', 'C7'] },
  data: ['点検シート', '夜間'],
};

/** A list of questions that are answered one by one. */
const checkList: DrawnWorkbook = {
  name: 'a check list of questions',
  sheets: [
    drawn([
      ['令和６年度　窓口の自己点検'],
      ['番号', '点検の項目', '確認', '気づいたこと'],
      ...rows(9, (i) => [
        i + 1,
        `${of(['案内', '言葉づかい', '待ち時間', '掲示'], i)}は${of(['分かりやすいか', '適切か', '短いか'], i)}`,
        of(['はい', 'いいえ'], i),
        i % 3 === 0 ? said(i) : null,
      ]),
    ]),
  ],
  tables: [{ area: 'A3:D11', records: 9 }],
  data: ['窓口の自己'],
};

/** Yes and no in columns of their own, ticked. */
const ticked: DrawnWorkbook = {
  name: 'a check list with ticks',
  sheets: [
    drawn(
      [
        ['安全点検票', ...blanks(4), '第１．０版'],
        ['No.', '点検項目', '点検結果', null, '是正の内容', '担当'],
        [null, null, '適', '否'],
        ...rows(8, (i) => [
          i + 1,
          `${of(['通路', '照明', '遊具', '手すり'], i)}に${of(['破損', '汚れ'], i)}がない`,
          i % 3 === 0 ? '□' : '☑',
          i % 3 === 0 ? '☑' : '□',
          i % 3 === 0 ? said(i) : null,
          of(['森', '星野', '川上'], i),
        ]),
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'] },
    ),
  ],
  tables: [{ area: 'A4:F11', records: 8 }],
  data: ['第１', '票', '☑'],
};

/** Headings over groups of rows, merged across the table. */
const groupRows: DrawnWorkbook = {
  name: 'headings between the rows',
  sheets: [
    drawn(
      [
        ['令和６年度　計画の進み具合'],
        ['事業名', '担当課', '計画の内容', '実施状況', '評価'],
        ...rows(12, (i) =>
          i % 4 === 0
            ? [`【${of(['学び', '暮らし', '備え'], i / 4)}】`]
            : [programme(i), department(i), said(i), said(i + 1), grade(i)],
        ),
      ],
      { merges: ['A3:E3', 'A7:E7', 'A11:E11'] },
    ),
  ],
  tables: [
    { area: 'A4:E6', records: 3 },
    { area: 'A8:E10', records: 3 },
    { area: 'A12:E14', records: 3 },
  ],
  data: ['進み具合', '【'],
};

/** Instructions, a date and who answers above the table. */
const instructed: DrawnWorkbook = {
  name: 'instructions above the table',
  sheets: [
    drawn(
      [
        ['様式１', ...blanks(4), '令和７年５月１日現在'],
        ['子ども施策の実施状況に関する調査票'],
        ['令和６年度に実施した事業について、下の表に記入し、５月３０日までに提出してください。'],
        ['１　評価の欄には、Ａ・Ｂ・Ｃのいずれかを記入する。'],
        ['２　該当するものがないときは「なし」と記入する。'],
        ['所属', '学務課', '記入者', '星野', '内線', '2231'],
        [],
        ['番号', '事業名', '対象', '実施回数', '参加人数', '評価', '評価の理由', '今後の取組方針'],
        ...rows(7, (i) => [
          i + 1,
          programme(i),
          of(['乳児', '小学生', '高齢者'], i),
          i + 4,
          30 + i * 3,
          grade(i),
          said(i),
          said(i + 1),
        ]),
      ],
      { merges: ['A2:H2', 'A3:H3', 'A4:H4', 'A5:H5'] },
    ),
  ],
  tables: [{ area: 'A9:H15', records: 7 }],
  boxes: { sheets: ['表'], at: ['B6', 'D6', 'F6'] },
  data: ['様式', '現在', '調査票', '提出', '該当'],
};

/** Plan, do, check and act over the header, and what to write under it. */
const stepsOver: DrawnWorkbook = {
  name: 'steps over the header and remarks under it',
  sheets: [
    drawn(
      [
        ['令和６年度　取組状況管理表'],
        [
          null,
          null,
          'Ｐｌａｎ（計画）',
          null,
          'Ｄｏ（実施）',
          null,
          'Ｃｈｅｃｋ（評価）',
          null,
          'Ａｃｔｉｏｎ（改善）',
        ],
        ['事業名', '担当課', '取組の内容', '目標値', '実施内容', '実績値', '評価', '評価の理由', '次年度の取組'],
        [null, null, '（100字以内）', null, '（100字以内）', null, '（Ａ～Ｃ）', '（200字以内）', '（200字以内）'],
        ...rows(8, (i) => [
          programme(i),
          department(i),
          said(i),
          40 + i,
          said(i + 1),
          38 + i,
          grade(i),
          said(i + 2),
          said(i + 3),
        ]),
      ],
      { merges: ['A1:I1', 'C2:D2', 'E2:F2', 'G2:H2'] },
    ),
  ],
  tables: [{ area: 'A5:I12', records: 8 }],
  data: ['管理表', '字以内', 'Ｐｌａｎ'],
};

/** A year in each header, without a group. */
const datedHeaders: DrawnWorkbook = {
  name: 'years in the headers themselves',
  sheets: [
    drawn([
      ['子ども・子育て支援事業の実績'],
      ['事業名', '単位', '令和５年度実績', '令和６年度計画', '令和６年度実績', '評価', '令和７年度の方針'],
      ...rows(8, (i) => [programme(i), of(['人', '回'], i), 30 + i, 35 + i, 33 + i, grade(i), said(i)]),
    ]),
  ],
  tables: [{ area: 'A3:G10', records: 8 }],
  data: ['支援事業の'],
};

/** The years of an indicator below each other. */
const yearsDown: DrawnWorkbook = {
  name: 'years below each other',
  sheets: [
    drawn(
      [
        ['指標の推移'],
        ['施策', '指標', '単位', '年度', '目標値', '実績値', '備考'],
        ...rows(12, (i) => [
          i % 6 === 0 ? of(['学び', '暮らし'], i / 6) : null,
          i % 3 === 0 ? `${programme(i / 3)}の回数` : null,
          i % 3 === 0 ? '回' : null,
          `令和${4 + (i % 3)}年度`,
          20 + i,
          19 + i,
          i === 5 ? '概数' : null,
        ]),
      ],
      { merges: ['A3:A8', 'A9:A14', ...[3, 6, 9, 12].flatMap((r) => [`B${r}:B${r + 2}`, `C${r}:C${r + 2}`])] },
    ),
  ],
  tables: [{ area: 'A3:G14', records: 12 }],
  data: ['推移'],
};

/** Boxes for approval right above the header. */
const approval: DrawnWorkbook = {
  name: 'boxes for approval right above the header',
  sheets: [
    drawn([
      ['事業の振り返り（令和６年度）', ...blanks(3), '部長', '課長', '係長'],
      [],
      ['副'],
      ['事業名', '担当課', '今年度の取組', '成果', '課題', '評価', '次年度の方針'],
      ...rows(5, (i) => [programme(i), department(i), said(i), said(i + 1), said(i + 2), grade(i), said(i + 3)]),
    ]),
  ],
  tables: [{ area: 'A5:G9', records: 5 }],
  data: ['部長', '課長', '副', '振り返り'],
};

/** A table of figures inside each card. */
function withFigures(i: number, name: string): CellTable {
  const figures = (k: number): Drawn[] => [`${programme(i + k)}の回数`, of(['回', '人'], k), 20 + k + i, 18 + k + i];
  return drawn(
    [
      ['令和６年度　事務事業評価シート'],
      ['事業コード', `K-0${i + 1}`, '担当課', department(i)],
      ['事業の名称', programme(i)],
      ['事業の目的', said(i)],
      [],
      ['指標名', '単位', '目標値', '実績値'],
      figures(0),
      figures(1),
      [],
      ['総合評価', grade(i)],
      ['評価の理由', said(i + 1)],
    ],
    { name, merges: ['A1:D1', 'B3:D3', 'B4:D4', 'B11:D11'] },
  );
}
const figuresInCards: DrawnWorkbook = {
  name: 'a table of figures inside each card',
  sheets: names(4).map((name, i) => withFigures(i, name)),
  tables: names(4).map((sheet) => ({ sheet, area: 'A7:D8', records: 2 })),
  boxes: { sheets: names(4), at: ['B2', 'D2', 'B3', 'B4', 'B10', 'B11'] },
  data: ['評価シート', '夜間'],
};

export const MORE_DRAWN: readonly DrawnWorkbook[] = [
  sidedCards,
  sidedCard,
  blankCard,
  remarkedCards,
  overValues,
  checkList,
  ticked,
  groupRows,
  instructed,
  stepsOver,
  datedHeaders,
  yearsDown,
  approval,
  figuresInCards,
];
