/** Headers of several rows, merged and not merged, of years, units and numbers. */
import { blanks, department, drawn, grade, of, programme, rows, said, type DrawnWorkbook } from './drawn.js';

const figures = (i: number, count: number) => Array.from({ length: count }, (_, k) => 20 + ((i * 7 + k * 3) % 40));

/** Four rows, all groups merged. */
const fourMerged: DrawnWorkbook = {
  name: 'four header rows, merged',
  sheets: [
    drawn(
      [
        ['令和６年度　事務事業評価'],
        ['番号', '事業名', '担当課', '事業の成果', ...blanks(3), '評価'],
        [...blanks(3), '活動指標', null, '成果指標', null, '一次評価', '二次評価'],
        [...blanks(3), '目標値', '実績値', '目標値', '実績値'],
        [...blanks(3), '(回)', '(回)', '(人)', '(人)'],
        ...rows(8, (i) => [i + 1, programme(i), department(i), ...figures(i, 4), grade(i), grade(i + 1)]),
      ],
      { merges: ['A2:A5', 'B2:B5', 'C2:C5', 'D2:G2', 'H2:I2', 'D3:E3', 'F3:G3', 'H3:H5', 'I3:I5'] },
    ),
  ],
  tables: [{ area: 'A6:I13', records: 8 }],
  data: ['事務事業評価'],
};

/** Four rows, nothing merged. */
const fourUnmerged: DrawnWorkbook = {
  name: 'four header rows, not merged',
  sheets: [
    drawn([
      ['令和６年度　事務事業評価'],
      [],
      ['番号', '事業名', '担当課', '事業の成果', ...blanks(3), '評価'],
      [...blanks(3), '活動の量', null, '成果', null, '一次評価', '二次評価'],
      [...blanks(3), '目標', '実績', '目標', '実績'],
      ...rows(8, (i) => [i + 1, programme(i), department(i), ...figures(i, 4), grade(i), grade(i + 1)]),
    ]),
  ],
  tables: [{ area: 'A6:I13', records: 8 }],
  data: ['事務事業評価'],
};

/** Four rows, some merged. */
const fourMixed: DrawnWorkbook = {
  name: 'four header rows, some merged',
  sheets: [
    drawn(
      [
        ['令和６年度　事務事業評価'],
        ['事業の概要', null, null, '指標による評価', ...blanks(3), '担当課による評価'],
        ['事業名', '担当課', '開始年度', '指標名', '単位', '達成の状況', null, '必要性', '有効性', '総合評価', '所見'],
        [...blanks(5), '令和６年度'],
        [...blanks(5), '目標', '実績'],
        ...rows(8, (i) => [
          programme(i),
          department(i),
          `平成${20 + (i % 5)}年度`,
          `${programme(i)}の回数`,
          of(['回', '人', '件'], i),
          ...figures(i, 2),
          grade(i),
          grade(i + 1),
          grade(i + 2),
          said(i),
        ]),
      ],
      { merges: ['A2:C2', 'D2:G2', 'H2:K2', 'A3:A5', 'B3:B5', 'F3:G3', 'F4:G4'] },
    ),
  ],
  tables: [{ area: 'A6:K13', records: 8 }],
  data: ['事務事業評価'],
};

/** A group over columns that are not merged under it. */
const unmergedGroups: DrawnWorkbook = {
  name: 'groups over unmerged columns',
  sheets: [
    drawn([
      ['子ども計画　事業の実績'],
      ['事業名', '担当課', '計画値', null, null, '実績値', null, null, '評価'],
      [null, null, 'R4', 'R5', 'R6', 'R4', 'R5', 'R6'],
      ...rows(7, (i) => [programme(i), department(i), ...figures(i, 6), grade(i)]),
    ]),
  ],
  tables: [{ area: 'A4:I10', records: 7 }],
  data: ['子ども計画'],
};

/** A header merged over columns that are not merged under it: names set in by a column. */
const mergedOverCells: DrawnWorkbook = {
  name: 'one header merged over names that are set in by a column',
  sheets: [
    drawn(
      [
        ['令和６年度　施策の点検'],
        ['番号', '事業名', null, '担当課', '実績', '評価', '課題と今後の対応'],
        ...rows(8, (i) => [
          i + 1,
          i % 3 === 0 ? programme(i) : null,
          i % 3 === 0 ? null : programme(i),
          department(i),
          said(i),
          grade(i),
          said(i + 1),
        ]),
      ],
      { merges: ['B2:C2'] },
    ),
  ],
  tables: [{ area: 'D3:G10', records: 8 }],
  data: ['施策の点検'],
};

/** Units in a row of their own. */
const units: DrawnWorkbook = {
  name: 'a row of units under the header',
  sheets: [
    drawn([
      ['令和６年度　主要な事業の実績報告'],
      ['事業名', '所管課', '予算額', '決算額', '参加者数', '開催回数', '成果'],
      [null, null, '（千円）', '（千円）', '（人）', '（回）', null],
      ...rows(8, (i) => [programme(i), department(i), ...figures(i, 4), said(i)]),
    ]),
  ],
  tables: [{ area: 'A4:G11', records: 8 }],
  data: ['実績報告', '千円'],
};

/** Numbers of the columns under the header. */
const columnNumbers: DrawnWorkbook = {
  name: 'numbers of the columns under the header',
  sheets: [
    drawn([
      ['令和６年度　補助事業の点検'],
      ['事業名', '担当課', '申請件数', '交付件数', '交付率', '点検結果', '点検の理由'],
      ['①', '②', '③', '④', '④／③', '⑤', '⑥'],
      ...rows(8, (i) => [programme(i), department(i), ...figures(i, 2), 0.8, grade(i), said(i)]),
    ]),
  ],
  tables: [{ area: 'A4:G11', records: 8 }],
  data: ['補助事業', '①'],
};

/** Two years over the same columns, merged. */
const twoYears: DrawnWorkbook = {
  name: 'two years over the same columns',
  sheets: [
    drawn(
      [
        ['子ども計画　進捗'],
        ['施策', '事業名', '担当課', '令和５年度', null, null, '令和６年度'],
        [...blanks(3), '計画', '実績', '評価', '計画', '実績', '評価'],
        ...rows(9, (i) => [
          i % 3 === 0 ? of(['居場所', '相談', '学び'], i / 3) : null,
          programme(i),
          department(i),
          ...figures(i, 2),
          grade(i),
          ...figures(i + 1, 2),
          grade(i + 1),
        ]),
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:I2', 'A4:A6', 'A7:A9', 'A10:A12'] },
    ),
  ],
  tables: [{ area: 'A4:I12', records: 9 }],
  data: ['進捗'],
};

/** A group of marks, of which each is short, under a question. */
const groupOfMarks: DrawnWorkbook = {
  name: 'viewpoints under one question',
  sheets: [
    drawn(
      [
        ['令和６年度　事業点検表'],
        ['事業名', '担当課', '次の観点から点検した結果を記入してください。', null, null, null, '総合'],
        [null, null, '必要性', '効率性', '有効性', '公平性', '判定', '理由'],
        ...rows(10, (i) => [
          programme(i),
          department(i),
          grade(i),
          grade(i + 1),
          grade(i + 2),
          grade(i),
          of(['継続', '改善'], i),
          said(i),
        ]),
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:F2', 'G2:H2'] },
    ),
  ],
  tables: [{ area: 'A4:H13', records: 10 }],
  data: ['事業点検表'],
};

/** Months under a year. */
const months: DrawnWorkbook = {
  name: 'months under the header',
  sheets: [
    drawn(
      [
        ['令和６年度　相談の件数'],
        ['窓口', '担当課', '相談件数', ...blanks(11), '備考'],
        [null, null, ...[4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => `${month}月`)],
        ...rows(6, (i) => [`${programme(i)}窓口`, department(i), ...figures(i, 12), i === 2 ? '一時休止' : null]),
        ['合計', null, ...figures(3, 12)],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:N2', 'O2:O3'] },
    ),
  ],
  tables: [{ area: 'A4:O9', records: 6 }],
  data: ['合計', '相談の件数'],
};

export const TALL_HEADERS: readonly DrawnWorkbook[] = [
  fourMerged,
  fourUnmerged,
  fourMixed,
  unmergedGroups,
  mergedOverCells,
  units,
  columnNumbers,
  twoYears,
  groupOfMarks,
  months,
];
