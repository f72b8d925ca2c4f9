/**
 * Words that stand behind a figure, as data: what is counted, and which words count the same thing. 人 and 名 do, か所 and
 * 施設 too; 回 and 件 do not.
 */

/** What a figure with the word is: `no` is none that can be compared with another year's (年生, 時, 条). */
export type CounterKind = 'count' | 'money' | 'share' | 'points' | 'duration' | 'no';

export interface Counter {
  readonly word: string;
  /** The same for words that count the same. */
  readonly family: string;
  readonly kind: CounterKind;
  /** Whether the word alone says what it counts, so that figures with it may be compared without a label. */
  readonly isOwn: boolean;
}

const FAMILIES: readonly (readonly [kind: CounterKind, family: string, words: string])[] = [
  ['count', '人', '人 名 人分 名分'],
  ['count', '人日', '人日'],
  ['count', '人回', '人回'],
  ['count', 'か所', 'か所 ヶ所 カ所 ヵ所 ケ所 ヶ処 箇所 個所 施設 園 所 館 ステーション'],
  ['count', '拠点', '拠点'],
  ['count', '校', '校 学校'],
  ['count', '校区', '学校区 校区 中学校区 小学校区'],
  ['count', '会場', '会場'],
  ['count', '教室', '教室'],
  ['count', '室', '室'],
  ['count', '組', '組 ペア'],
  ['count', '世帯', '世帯 家庭 家族 戸'],
  ['count', '団体', '団体 クラブ サークル グループ チーム'],
  ['count', '機関', '機関'],
  ['count', '社', '社 事業者 事業所 企業'],
  ['count', '店', '店舗 店'],
  ['count', '台', '台'],
  ['count', '件', '件 ケース 事例'],
  ['count', '回', '回'],
  ['count', '泊', '泊'],
  ['count', '日', '日'],
  ['count', '部', '部'],
  ['count', '冊', '冊'],
  ['count', '枚', '枚'],
  ['count', '本', '本'],
  ['count', '基', '基'],
  ['count', '棟', '棟'],
  ['count', '便', '便'],
  ['count', '路線', '路線'],
  ['count', '講座', '講座 コース 科目'],
  ['count', '事業', '事業'],
  ['count', '項目', '項目 種類 種目 種 品目'],
  ['count', '地区', '地区 区域 地域 自治会 町会 町内会'],
  ['count', '市', '市 市町村 自治体 町 村'],
  ['count', '問', '問 票'],
  ['count', '食', '食'],
  ['count', '頭', '頭 匹 羽'],
  ['count', '点', '点'],
  ['count', '時間', '時間'],
  ['count', 'クラス', 'クラス 学級 単位 支援単位'],
  ['count', '区画', '区画'],
  ['count', '両', '両'],
  ['count', '灯', '灯'],
  ['count', '席', '席'],
  ['count', '公園', '公園'],
  ['count', '地点', '地点'],
  ['count', '枠', '枠 コマ'],
  ['count', '作品', '作品'],
  ['count', '缶', '缶'],
  ['count', '床', '床'],
  ['count', '言語', '言語 か国語 ヶ国語 カ国語'],
  ['count', '個', '個 つ 袋 箱 セット'],
  ['count', '計画', '計画'],
  ['count', '㎡', '㎡ m2 平方メートル'],
  ['count', 'k㎡', 'km2 平方キロメートル 平方キロ'],
  ['count', 'ha', 'ha ヘクタール'],
  ['count', 'km', 'km キロメートル'],
  ['count', 'm', 'm メートル'],
  ['count', 't', 't トン'],
  ['count', 'kg', 'kg キログラム'],
  ['count', 'g', 'g グラム'],
  ['count', 'kWh', 'kwh kWh'],
  ['count', 'アクセス', 'アクセス PV ビュー フォロワー'],
  ['money', '円', '円'],
  ['share', '%', '% パーセント 割'],
  ['points', 'ポイント', 'ポイント pt ﾎﾟｲﾝﾄ'],
  ['duration', '年間', '年間 年ごと 年毎 年連続 年ぶり 年目 年以上 年以内 年未満 か年 ヶ年 カ年'],
  ['duration', '月間', 'か月 ヶ月 カ月 ヵ月 箇月 か月間 ヶ月間 カ月間'],
  ['duration', '週間', '週間 週'],
  ['duration', '日間', '日間 日目'],
  ['no', '年生', '年生 学年 年次 年制 年度生 年児'],
  ['no', '歳', '歳 才 歳児 歳代 代'],
  ['no', '時', '時 時半 分 秒'],
  [
    'no',
    '回目',
    '回目 番目 人目 号 号棟 条 項 款 節 章 階 丁目 番 番地 期 級 位 次 種 類 型 月 年 年度 か月児 ヶ月児 か月健診 歳児健診 号認定 期目 合 色 字 頁 ページ',
  ],
];

const COUNTERS: readonly Counter[] = FAMILIES.flatMap(([kind, family, words]) =>
  words
    .split(' ')
    .map((word): Counter => ({ word, family, kind, isOwn: !['人', '件', '回', '日', '個', '%'].includes(family) })),
);

/** By their first character, the longest first: 人日 before 人. */
const BY_START: ReadonlyMap<string, readonly Counter[]> = COUNTERS.reduce((map, counter) => {
  const start = counter.word.charAt(0);
  const others = map.get(start) ?? [];
  // A word of two families is what the first of them says.
  if (others.some(({ word }) => word === counter.word)) return map;
  return map.set(
    start,
    [...others, counter].sort((a, b) => b.word.length - a.word.length),
  );
}, new Map<string, Counter[]>());

/** The counter that stands at a place of a text; undefined where none does. */
export function counterAt(text: string, at: number): Counter | undefined {
  return BY_START.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
}

/** The counter that a unit names: 人, （人）, か所. */
export function counterNamed(unit: string): Counter | undefined {
  const word = unit.normalize('NFKC').replace(/[\s()（）]/gu, '');
  const counter = counterAt(word, 0);
  return counter?.word === word ? counter : undefined;
}
