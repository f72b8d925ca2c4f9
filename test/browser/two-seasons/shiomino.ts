/**
 * 汐見野市, which does not exist, and the form in which it asks its sixteen divisions: a table of its own wording under two
 * rows of headers, with a goal's name merged over the rows of its programmes and a list to choose from. The second year has
 * one programme renamed, one ended, one new, and a division split into two.
 */
import type { CellTable } from '../../support/cell-table.js';

export interface Programme {
  readonly number: string;
  readonly name: string;
  readonly division: string;
  readonly aim: string;
  readonly target: number;
}

interface Goal {
  readonly name: string;
  readonly programmes: readonly Programme[];
}

export const SHEET = 'あゆみ表';
export const FIRST_ROW = 6;
export const FEELINGS = ['ぐんと進んだ', '進んだ', 'あと少し', 'これから'];

/** The columns that a division fills in, by what they ask. */
export const ASKED = { value: 'G', done: 'H', feeling: 'I', next: 'J' } as const;

/** One line a programme: goal, name, division, aim, target. */
const LINES: readonly (readonly [string, string, string, string, number])[] = [
  ['海をまもる', '浜の清掃の日', '環境政策課', '市民と浜を歩き、ごみを拾う', 12],
  ['海をまもる', '海の生きもの教室', '生涯学習課', '小学生が磯で生きものを調べる', 8],
  ['海をまもる', '港のあかりの更新', '農林水産課', '港の照明を省エネのものにする', 40],
  ['海をまもる', '雨水ますの点検', '土木課', '浜に流れるごみを手前で止める', 350],
  ['海をまもる', '海辺の避難路の案内', '防災対策室', '案内板を見やすい場所に立てる', 25],
  ['海をまもる', '浜の食の市', '商工観光課', '地元の魚を食べる機会をふやす', 10],
  ['海をまもる', '川の水位の見守り', '土木課', '小さな川に水位計を置く', 6],
  ['海をまもる', '海のたよりの発行', '広聴広報課', '季節ごとに海のことを伝える', 4],
  ['里山とくらす', '里山の下草刈り', '農林水産課', '里山の入口を明るく保つ', 15],
  ['里山とくらす', '花いっぱいの道', '公園緑地課', '沿道の花壇を地域と育てる', 60],
  ['里山とくらす', '古民家の手入れ', '文化財課', '茅ぶきの家を残して使う', 3],
  ['里山とくらす', '落ち葉の堆肥づくり', '資源循環課', '公園の落ち葉を土にかえす', 20],
  ['里山とくらす', '木のおもちゃの貸出し', '保育課', '市内の木でつくったおもちゃに親しむ', 120],
  ['里山とくらす', '里の道しるべ', '商工観光課', '歩いて回れる道しるべを整える', 30],
  ['里山とくらす', '市有林の見回り', '農林水産課', '倒木を早く見つける', 24],
  ['里山とくらす', '木造住宅の耐震の相談', '建築住宅課', '古い木の家の相談にのる', 45],
  ['人がつながる', '朝の見守り隊', '学校教育課', '通学路に大人の目をふやす', 200],
  ['人がつながる', 'となりの縁側', '地域福祉課', '誰でも寄れる場を地区ごとにつくる', 14],
  ['人がつながる', '歩こう会', '健康づくり課', '月に一度、みんなで歩く', 12],
  ['人がつながる', 'はじめての窓口', '市民生活課', '引っ越してきた人の困りごとを聞く', 300],
  ['人がつながる', '親子のひろば', '保育課', '子育ての話ができる場を開く', 48],
  ['人がつながる', '放送でつなぐ地域', '広聴広報課', '地区の話題を防災ラジオで流す', 52],
  ['人がつながる', '地区の防災訓練', '防災対策室', '地区ごとの訓練を支える', 18],
  ['人がつながる', '住まいの見守り', '建築住宅課', '空き家を地域で見守る', 35],
  ['次へつなぐ', '中学生の議場体験', '学校教育課', '議場でまちの将来を話し合う', 5],
  ['次へつなぐ', 'まちの記憶の聞き書き', '文化財課', 'お年寄りの話を書きとめる', 16],
  ['次へつなぐ', '電気を減らす講座', '環境政策課', '家庭でできることを学ぶ', 9],
  ['次へつなぐ', '使いきり料理の会', '資源循環課', '食べものを捨てない工夫を分けあう', 11],
  ['次へつなぐ', '公園の木の台帳', '公園緑地課', '木の健康を一本ずつ記録する', 900],
  ['次へつなぐ', '健診の声かけ', '健康づくり課', '受けていない人に声をかける', 1200],
  ['次へつなぐ', '夜の学び舎', '生涯学習課', '働く人が学べる夜の講座を開く', 20],
  ['次へつなぐ', '公共施設の屋根に太陽光', '建築住宅課', '施設の屋根で電気をつくる', 7],
  ['次へつなぐ', '通いの場の送り迎え', '地域福祉課', '通いの場まで車で送る', 500],
  ['次へつなぐ', '書類のいらない窓口', '市民生活課', '書かずに済む手続きをふやす', 10],
];

function goalsOf(lines: typeof LINES): readonly Goal[] {
  const names = [...new Set(lines.map(([goal]) => goal))];
  return names.map((name, g) => {
    const own = lines.filter(([goal]) => goal === name);
    return {
      name: `柱${g + 1}　${name}`,
      programmes: own.map(([, programme, division, aim, target], i) => {
        return { number: `${g + 1}-${i + 1}`, name: programme, division, aim, target };
      }),
    };
  });
}

export const RENAMED = ['花いっぱいの道', '花と木でいっぱいの道'] as const;
export const ENDED = '海のたよりの発行';
export const NEW = '海風のベンチづくり';
export const SPLIT = { from: '土木課', into: ['道路課', '河川課'] } as const;

const SECOND_LINES: typeof LINES = [
  ...LINES.filter(([, name]) => name !== ENDED).map(([goal, name, division, aim, target]) => {
    const own = name === '川の水位の見守り' ? SPLIT.into[1] : division === SPLIT.from ? SPLIT.into[0] : division;
    return [goal, name === RENAMED[0] ? RENAMED[1] : name, own, aim, target] as const;
  }),
  ['次へつなぐ', NEW, '公園緑地課', '海の見える丘に休む場所をつくる', 5],
];

export interface Season {
  readonly year: string;
  readonly fiscalYear: number;
  readonly goals: readonly Goal[];
}

export const FIRST_SEASON: Season = { year: '令和７年度', fiscalYear: 2025, goals: goalsOf(LINES) };
export const SECOND_SEASON: Season = { year: '令和８年度', fiscalYear: 2026, goals: goalsOf(SECOND_LINES) };

/** The programmes of a season, each with its row in the sheet. */
export function rowsOf({ goals }: Season): readonly (Programme & { readonly row: number })[] {
  return goals.flatMap(({ programmes }) => programmes).map((one, i) => ({ ...one, row: FIRST_ROW + i }));
}

export function divisionsOf(season: Season): readonly string[] {
  return [...new Set(rowsOf(season).map(({ division }) => division))];
}

const HEADER = [
  '柱',
  '番号',
  '取組の名',
  '受け持ち',
  'めざすこと',
  'ものさし',
  null,
  '取り組んだこと',
  '手ごたえ',
  'つぎの一手',
];
const BELOW = [null, null, null, null, null, 'めざす値', 'ことしの値'];

/** The workbook as it is handed out, as cells. */
export function blankSheet(season: Season): CellTable {
  const rows = rowsOf(season);
  const last = FIRST_ROW + rows.length - 1;
  let top = FIRST_ROW;
  const goals = season.goals.map(({ name, programmes }) => {
    const area = `A${top}:A${top + programmes.length - 1}`;
    const cells = { [`A${top}`]: name };
    top += programmes.length;
    return { area, cells };
  });
  return {
    name: SHEET,
    cells: {
      A1: `汐見野市　${season.year}　海と里山のまちづくり　あゆみ表`,
      ...line(4, HEADER),
      ...line(5, BELOW),
      ...Object.assign({}, ...goals.map(({ cells }) => cells)),
      ...Object.assign(
        {},
        ...rows.map(({ row, number, name, division, aim, target }) =>
          line(row, [null, number, name, division, aim, target]),
        ),
      ),
    },
    merges: [
      'A1:J1',
      'F4:G4',
      ...[...'ABCDEHIJ'].map((column) => `${column}4:${column}5`),
      ...goals.map(({ area }) => area),
    ],
    dropdowns: { [`${ASKED.feeling}${FIRST_ROW}:${ASKED.feeling}${last}`]: FEELINGS },
  };
}

function line(row: number, texts: readonly (string | number | null)[]): CellTable['cells'] {
  return Object.fromEntries(
    texts.flatMap((text, i) => (text === null ? [] : [[`${String.fromCharCode(65 + i)}${row}`, text] as const])),
  );
}
