/**
 * One sheet with a block for each programme: its indicators with a baseline, planned and actual years, and labelled rows
 * beneath. The header comes again in every section and once after a page break.
 */
import type { GridCell } from '../../../core/grid/grid.js';
import type { SampleBook, SampleRecord } from './sample-books.js';

function header(row: number): Record<string, string> {
  return {
    [`A${row}`]: '番号',
    [`B${row}`]: '事業名称\n（担当課）',
    [`C${row}`]: '事業の内容',
    [`D${row}`]: '参考指標',
    [`E${row}`]: '実績',
    [`F${row}`]: '計画（年度）',
    [`K${row}`]: '結果\n（年度）',
    [`E${row + 1}`]: 'H30',
    ...{
      [`F${row + 1}`]: 'R2',
      [`G${row + 1}`]: 'R3',
      [`H${row + 1}`]: 'R4',
      [`I${row + 1}`]: 'R5',
      [`J${row + 1}`]: 'R6',
    },
    [`K${row + 1}`]: 'R3',
  };
}

function headerMerges(row: number): string[] {
  return [...'ABCD'].map((column) => `${column}${row}:${column}${row + 1}`).concat(`F${row}:J${row}`);
}

function plans(row: number, words: readonly string[]): Record<string, string> {
  return Object.fromEntries([...'FGHIJ'].map((column, i) => [`${column}${row}`, words[i]!]));
}

function remarks(row: number, explanation: string, opinion: string): Record<string, string> {
  return {
    [`A${row}`]: '結果の説明\n及び\n次年度に向けての\n課題、検討内容',
    [`C${row}`]: explanation,
    [`A${row + 1}`]: '子ども・子育て会議意見',
    [`C${row + 1}`]: opinion,
  };
}

function remarkMerges(row: number): string[] {
  return [row, row + 1].flatMap((r) => [`A${r}:B${r}`, `C${r}:K${r}`]);
}

function keyMerges(top: number, bottom: number): string[] {
  return [...'ABC'].map((column) => `${column}${top}:${column}${bottom}`);
}

const COUNTED: GridCell = { text: '2,418', raw: 2418 };

const SHEET = {
  name: '点検表',
  cells: {
    A1: '青葉台市緑の道しるべ　点検表（第二期）',
    A2: '目標１　緑の中で育つまちにします',
    A3: '1-1. 木かげと原っぱをふやします',
    ...header(4),
    A6: 1,
    B6: '原っぱの開放\n（児童青少年課）\n＜重点事業＞',
    C6: '使われていない市有地を原っぱとして開く。',
    ...{ D6: '開いている日数（日）', E6: 120, K6: 164, ...plans(6, ['漸増', '漸増', '維持', '維持', '維持']) },
    ...{ D7: '延べ利用者数（人）', E7: COUNTED, K7: '', ...plans(7, ['漸増', '漸増', '漸増', '漸増', '漸増']) },
    ...remarks(8, '草刈りの当番が決まり、休みが減った。トイレの設置を検討する。', 'けがの手当てができる場所がほしい。'),
    A10: 2,
    B10: '木かげの読み聞かせ\n（子育て支援課・児童青少年課）',
    C10: '木かげで本を読む会をひらく。',
    ...{ D10: '会の開催', E10: '－', K10: '実施', ...plans(10, ['検討', '準備', '実施', '継続', '継続']) },
    ...remarks(11, '　雨の日の場所が課題である。', ''),
    ...header(13),
    A15: 3,
    B15: '芝生の手入れ\n（保育課）',
    C15: '園庭の芝生を地域と手入れする。',
    ...{
      D15: '手入れの回数（回）',
      E15: 8,
      K15: 9,
      ...plans(15, ['維持', '維持', '拡充\n（南園まで）', '維持', '維持']),
    },
    ...remarks(16, '機械の貸し出しを始めた。', '続けてほしい。'),
    A19: '目標２　緑をささえる人をふやします',
    A20: '2-1.学ぶ機会をつくります',
    ...header(21),
    A23: 1,
    B23: '緑の講座\n（健康課）\n＜重点事業＞',
    C23: '歩きながら学ぶ講座をひらく。',
    ...{ D23: '講座の数（講座）', E23: 4, K23: '', ...plans(23, ['維持', '拡充', '拡充', '維持', '維持']) },
    ...{ D24: '修了した人の数（人）', E24: 61, K24: '', ...plans(24, ['漸増', '漸増', '漸増', '漸増', '漸増']) },
    ...{ D25: '修了者の会の活動', E25: '検討', K25: '', ...plans(25, ['準備', '実施', '継続', '継続', '継続']) },
    ...remarks(26, '定員を超える申し込みがあった。', ''),
  },
  merges: [
    ...['A2:K2', 'A3:K3', 'A19:K19', 'A20:K20'],
    ...[4, 13, 21].flatMap(headerMerges),
    ...keyMerges(6, 7),
    ...keyMerges(23, 25),
    ...[8, 11, 16, 26].flatMap(remarkMerges),
  ],
};

interface Headings {
  readonly goal: string;
  readonly section: string;
}

function programme(
  { goal, section }: Headings,
  row: number,
  label: number,
  name: string,
  departments: string,
): SampleRecord {
  return {
    block: 'programme',
    sheet: '点検表',
    fields: {
      goal,
      section,
      no: `A${row}`,
      programme: { at: `B${row}`, part: name },
      departments: { at: `B${row}`, part: departments },
      content: `C${row}`,
      resultExplanation: `C${label}`,
      councilOpinion: `C${label + 1}`,
    },
  };
}

function indicator({ section }: Headings, row: number, of = row): SampleRecord {
  const years = {
    baseline: `E${row}`,
    plan2020: `F${row}`,
    plan2021: `G${row}`,
    plan2022: `H${row}`,
    plan2023: `I${row}`,
  };
  const fields = { section, no: `A${of}`, indicator: `D${row}`, ...years, plan2024: `J${row}`, result: `K${row}` };
  return { block: 'indicator', sheet: '点検表', fields };
}

const FIRST = { goal: 'A2', section: 'A3' };
const SECOND = { goal: 'A19', section: 'A20' };

export const PROGRESS_SHEET: SampleBook = {
  form: 'koganei-progress',
  fiscalYear: 2021,
  sheets: [SHEET],
  records: [
    programme(FIRST, 6, 8, '原っぱの開放', '児童青少年課'),
    indicator(FIRST, 6),
    indicator(FIRST, 7, 6),
    programme(FIRST, 10, 11, '木かげの読み聞かせ', '子育て支援課・児童青少年課'),
    indicator(FIRST, 10),
    programme(FIRST, 15, 16, '芝生の手入れ', '保育課'),
    indicator(FIRST, 15),
    programme(SECOND, 23, 26, '緑の講座', '健康課'),
    indicator(SECOND, 23),
    indicator(SECOND, 24, 23),
    indicator(SECOND, 25, 23),
  ],
};
