/** Tables of very many columns, on graph paper, with two rows a record, or beside something else. */
import { formatAddress } from '../../../../core/grid/address.js';
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

const SUBJECTS = [
  '窓口',
  '相談',
  '講座',
  '広報',
  '施設',
  '備品',
  '研修',
  '連携',
  '財源',
  '人員',
  '計画',
  '記録',
  '安全',
];
const ASPECTS = [
  '必要',
  '効率',
  '公平',
  '成果',
  '費用',
  '時期',
  '手順',
  '分担',
  '周知',
  '改善',
  '継続',
  '範囲',
  '質',
  '量',
  '評判',
  '将来',
];

/** A table of so many columns of which each has a word of its own. */
function wide(count: number): DrawnWorkbook {
  const headers = Array.from({ length: count - 3 }, (_, i) => `${of(SUBJECTS, i)}の${of(ASPECTS, Math.floor(i / 13))}`);
  return {
    name: `${count} columns`,
    sheets: [
      drawn([
        ['令和６年度　自己点検の集計'],
        ['番号', '事業名', '担当課', ...headers],
        ...rows(12, (i) => [
          i + 1,
          programme(i),
          department(i),
          ...headers.map((_, k): Drawn => (k % 3 === 0 ? grade(i + k) : k % 3 === 1 ? (i * k) % 97 : said(i + k))),
        ]),
      ]),
    ],
    tables: [{ area: `A3:${formatAddress({ row: 14, column: count })}`, records: 12 }],
    data: ['集計'],
  };
}

/** Every cell merged over several columns of graph paper. */
function graphPaper(): DrawnWorkbook {
  const at = [1, 3, 10, 14, 17, 20, 23, 32];
  const line = (cells: readonly Drawn[]) => {
    const row: Drawn[] = blanks(40);
    cells.forEach((cell, i) => (row[(at[i] ?? 1) - 1] = cell));
    return row;
  };
  const merges = Array.from({ length: 9 }, (_, r) => r + 3).flatMap((row) =>
    at.map((left, i) => {
      const right = (at[i + 1] ?? 41) - 1;
      return `${formatAddress({ row, column: left })}:${formatAddress({ row, column: right })}`;
    }),
  );
  return {
    name: 'graph paper',
    sheets: [
      drawn(
        [
          line(['令和６年度　事業の点検（第２回）']),
          [],
          line(['No', '事業名', '担当課', '目標', '実績', '評価', '成果', '備考']),
          ...rows(8, (i) =>
            line([i + 1, programme(i), department(i), 40 + i, 38 + i, grade(i), said(i), i === 4 ? '再掲' : null]),
          ),
        ],
        { merges },
      ),
    ],
    tables: [{ area: 'A4:AN11', records: 8 }],
    data: ['第２回'],
  };
}

/** Target and result in rows of their own under one name. */
const twoRows: DrawnWorkbook = {
  name: 'target and result in rows of their own',
  sheets: [
    drawn(
      [
        ['令和６年度　指標の推移'],
        ['事業名', '指標', '単位', '区分', '令和４年度', '令和５年度', '令和６年度'],
        ...rows(10, (i) => [
          i % 2 === 0 ? programme(i / 2) : null,
          i % 2 === 0 ? `${programme(i / 2)}の参加者数` : null,
          i % 2 === 0 ? '人' : null,
          of(['目標', '実績'], i),
          30 + i,
          32 + i,
          35 + i,
        ]),
      ],
      {
        merges: rows(5, (i) => [i]).flatMap(([i]) =>
          ['A', 'B', 'C'].map((c) => `${c}${3 + Number(i) * 2}:${c}${4 + Number(i) * 2}`),
        ),
      },
    ),
  ],
  tables: [{ area: 'A3:G12', records: 10 }],
  data: ['推移'],
};

/** Three levels of a plan, merged down over their programmes. */
const levels: DrawnWorkbook = {
  name: 'levels of a plan merged down',
  sheets: [
    drawn(
      [
        ['こども計画　事業一覧（令和６年度）'],
        ['基本目標', '施策', '事業名', '担当課', '事業の概要', '実施状況', '評価'],
        ...rows(12, (i) => [
          i % 6 === 0 ? of(['１　学びを支える', '２　暮らしを守る'], i / 6) : null,
          i % 3 === 0 ? `(${1 + i / 3})${of(['教室', '見守り', '相談', '備え'], i / 3)}` : null,
          programme(i),
          department(i),
          said(i),
          said(i + 1),
          grade(i),
        ]),
      ],
      { merges: ['A1:G1', 'A3:A8', 'A9:A14', 'B3:B5', 'B6:B8', 'B9:B11', 'B12:B14'] },
    ),
  ],
  tables: [{ area: 'A3:G14', records: 12 }],
  data: ['事業一覧'],
};

/** A legend beside the table. */
const legend: DrawnWorkbook = {
  name: 'a legend beside the table',
  sheets: [
    drawn([
      ['令和６年度　事業点検', ...blanks(7), '【評価の基準】'],
      ['番号', '事業名', '担当課', '取組状況', '評価', '備考', null, null, '◎', '目標を上回った'],
      ...rows(7, (i) => [
        i + 1,
        programme(i),
        department(i),
        said(i),
        of(['◎', '○', '△'], i),
        null,
        null,
        null,
        ...(i === 0 ? ['○', '目標どおり'] : i === 1 ? ['△', '目標に届かない'] : []),
      ]),
    ]),
  ],
  tables: [{ area: 'A3:E9', records: 7 }],
  data: ['基準', '目標を'],
};

/** As a program puts out its data: no title, plain headers. */
const exported: DrawnWorkbook = {
  name: 'an export of a program',
  sheets: [
    drawn([
      [
        '年度',
        '会計',
        '款',
        '項',
        '目',
        '事業番号',
        '事業名',
        '所属名称',
        '当初予算額',
        '決算額',
        '事業の目的',
        '成果の説明',
      ],
      ...rows(12, (i) => [
        2024,
        '一般会計',
        `0${1 + (i % 4)}`,
        `0${1 + (i % 3)}`,
        '01',
        String(10_001 + i),
        programme(i),
        department(i),
        1000 + i,
        990 + i,
        said(i),
        said(i + 1),
      ]),
    ]),
  ],
  tables: [{ area: 'A2:L13', records: 12 }],
  data: [],
};

/** Nothing but numbers and frames: the blank form. */
const blank: DrawnWorkbook = {
  name: 'a blank form',
  sheets: [
    drawn(
      [
        ['令和７年度　事業点検表', ...blanks(4), '課名：（　　　　　）'],
        [],
        ['番号', '事業名', '事業の内容', '目標', '実績', '評価', '今後の方向性'],
        ...rows(6, (i) => [i + 1, programme(i), said(i)]),
      ],
      { dropdowns: { 'F4:F9': ['A', 'B', 'C'] } },
    ),
  ],
  tables: [{ area: 'A4:C9', records: 6 }],
  data: ['点検表'],
};

/** Two tables of other kinds on one sheet, under marked headings. */
const twoTables: DrawnWorkbook = {
  name: 'two tables under marked headings',
  sheets: [
    drawn([
      ['令和６年度　地域福祉の取組'],
      ['■ 事業の実施状況'],
      ['番号', '事業名', '担当課', '実施状況', '評価'],
      ...rows(5, (i) => [i + 1, programme(i), department(i), said(i), grade(i)]),
      [],
      ['■ 指標の達成状況'],
      ['指標名', '単位', '目標値', '実績値', '備考'],
      ...rows(4, (i) => [`${programme(i)}の回数`, '回', 20 + i, 19 + i, i === 1 ? '概数' : null]),
    ]),
  ],
  tables: [
    { area: 'A4:E8', records: 5 },
    { area: 'A12:E15', records: 4 },
  ],
  data: ['地域福祉'],
};

/** How often each mark was given, above the table. */
const summary: DrawnWorkbook = {
  name: 'a summary of the marks above the table',
  sheets: [
    drawn([
      ['令和６年度　点検の概要'],
      ['区分', '事業数', '割合'],
      ['A', 3, '30%'],
      ['B', 5, '50%'],
      ['C', 2, '20%'],
      [],
      ['番号', '事業名', '担当課', '実施状況', '評価'],
      ...rows(6, (i) => [i + 1, programme(i), department(i), said(i), grade(i)]),
    ]),
  ],
  tables: [{ area: 'A8:E13', records: 6 }],
  data: ['概要', '割合'],
};

/** A column of blank cells before the table, and its number in no column of its own. */
const indented: DrawnWorkbook = {
  name: 'a table that begins further right',
  sheets: [
    drawn(
      [
        [],
        ['第３期計画　令和６年度の取組状況について'],
        [],
        [
          '',
          '事業・取組名',
          '実施主体',
          '令和６年度の取組内容',
          '令和６年度の取組実績',
          '自己評価',
          '令和７年度の取組予定',
        ],
        ...rows(9, (i) => [i + 1, programme(i), department(i), said(i), said(i + 1), grade(i), said(i + 2)]),
      ],
      { name: '取組' },
    ),
  ],
  tables: [{ sheet: '取組', area: 'B5:G13', records: 9 }],
  data: ['第３期'],
};

export const WIDE_AND_GRIDDED: readonly DrawnWorkbook[] = [
  wide(60),
  wide(200),
  graphPaper(),
  twoRows,
  levels,
  legend,
  exported,
  blank,
  twoTables,
  summary,
  indented,
];
