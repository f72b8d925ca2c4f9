/**
 * Words that city halls write over columns and beside labels, with what they usually mean: an English id and label, the
 * role of such a cell, its type. A draft takes them as a first guess; what the cells hold goes before it.
 */
import { headerText } from './header-text.js';

export interface Term {
  readonly id: string;
  readonly en: string;
  readonly role: 'key' | 'plan' | 'answer';
  readonly type?: 'number' | 'date' | 'department';
  /** Whether such a column usually holds one of a few words. */
  readonly choice?: boolean;
  /** Whether such a column can name a row. */
  readonly names?: boolean;
}

interface TermMatch {
  readonly term: Term;
  /** exact: the word itself. ending, beginning: the last or the first part of the header. within: somewhere in it. */
  readonly how: 'exact' | 'ending' | 'beginning' | 'within';
}

const TERMS: readonly (readonly [Term, readonly string[]])[] = [
  [
    { id: 'no', en: 'No.', role: 'key' },
    ['番号', 'No.', '№', '事業番号', '項番', '整理番号', '通し番号', '通番', '連番', '事業No.', '管理番号'],
  ],
  [{ id: 'code', en: 'Code', role: 'key' }, ['コード', '事業コード', '記号']],
  [
    { id: 'programme', en: 'Programme', role: 'key', names: true },
    [
      ...['事業名', '事業名称', '事業', '個別事業名', '個別事業', '取組名', '取組事業名', '事務事業名', '事業・取組名'],
      ...['主な事業', '具体的事業', '具体的な事業', '取組項目', '主な取組', '施策の目標個別事業名'],
    ],
  ],
  [{ id: 'indicator', en: 'Indicator', role: 'key', names: true }, ['指標', '指標名', '参考指標', '評価指標']],
  [{ id: 'item', en: 'Item', role: 'key', names: true }, ['項目', '名称', '件名', '品名', '項目名']],
  [{ id: 'training', en: 'Training', role: 'key', names: true }, ['研修名', '研修', '研修の名称', '講座名']],
  [{ id: 'facility', en: 'Facility', role: 'key', names: true }, ['施設名', '施設', '施設名称', '園名', '学校名']],
  [
    { id: 'department', en: 'Department', role: 'plan', type: 'department' },
    [
      ...['担当課', '担当課名', '所管課', '所管課名', '主管課', '主管課名', '担当部署', '所管部署', '担当部課', '担当'],
      ...['所管', '課名', '回答課', '記入課', '実施課', '主担当課', '部署名', '所属', '提出課', '作成課', '担当係'],
    ],
  ],
  [{ id: 'category', en: 'Category', role: 'plan' }, ['区分', '分類', '種別', '分野', '類型']],
  [{ id: 'title', en: 'Position', role: 'plan', names: true }, ['職名', '職種', '役職', '職']],
  [{ id: 'employment', en: 'Employment', role: 'answer', choice: true }, ['勤務形態', '雇用形態']],
  [{ id: 'plan', en: 'Plan', role: 'plan' }, ['計画', '計画名', '計画値']],
  [{ id: 'goal', en: 'Goal', role: 'plan' }, ['基本目標', '重点目標', '施策目標']],
  [{ id: 'measure', en: 'Measure', role: 'plan' }, ['施策', '施策名', '基本施策', '施策の方向', '施策の方向性']],
  [
    { id: 'content', en: 'Content', role: 'plan' },
    ['内容', '事業内容', '事業概要', '概要', '取組内容', '取組概要', '計画内容', '計画の内容'],
  ],
  [{ id: 'policy', en: 'Policy', role: 'plan' }, ['方針', '取組方針', '取組・方針']],
  [{ id: 'purpose', en: 'Purpose', role: 'plan' }, ['目的', '事業目的', 'ねらい', '趣旨']],
  [{ id: 'audience', en: 'Audience', role: 'plan' }, ['対象', '対象者']],
  [{ id: 'unit', en: 'Unit', role: 'plan' }, ['単位']],
  [{ id: 'period', en: 'Period', role: 'plan' }, ['実施期間', '計画期間', '実施時期', '期間']],
  [{ id: 'place', en: 'Place', role: 'plan' }, ['場所', '実施場所', '会場']],
  [
    { id: 'date', en: 'Date', role: 'answer', type: 'date' },
    ['日付', '実施日', '期日', '開催日', '作成日', '記入日', '提出日', '完了日', '作成年月日'],
  ],
  [{ id: 'baseline', en: 'Baseline', role: 'plan', type: 'number' }, ['基準値', '現状値', '計画策定時', '現状']],
  [
    { id: 'target', en: 'Target', role: 'plan', type: 'number' },
    ['目標', '目標値', '数値目標', '目標事業量', '年度目標', '当初目標'],
  ],
  [{ id: 'actual', en: 'Actual', role: 'answer', type: 'number' }, ['実績', '実績値', '実施実績', '実績数']],
  [{ id: 'rate', en: 'Rate', role: 'answer', type: 'number' }, ['達成率', '進捗率', '執行率', '実施率', '利用率']],
  [{ id: 'achievement', en: 'Achievement', role: 'answer' }, ['達成度', '達成状況']],
  [
    { id: 'budget', en: 'Budget', role: 'plan', type: 'number' },
    ['予算', '予算額', '当初予算', '当初予算額', '事業費'],
  ],
  [
    { id: 'expenditure', en: 'Expenditure', role: 'answer', type: 'number' },
    ['決算', '決算額', '執行額', '決算見込額'],
  ],
  [
    { id: 'status', en: 'Status', role: 'answer' },
    ['実施状況', '取組状況', '進捗状況', '実施内容', '取組実績', '今年度の取組', '実施結果', '取組結果', '活動実績'],
  ],
  [{ id: 'result', en: 'Result', role: 'answer' }, ['結果', '成果', '効果', '主な成果']],
  [
    { id: 'rating', en: 'Rating', role: 'answer', choice: true },
    ['評価', '評価区分', '自己評価', '評価結果', '判定', '総合評価', '進捗評価', '達成評価', '一次評価', '二次評価'],
  ],
  [
    { id: 'evaluation', en: 'Evaluation', role: 'answer' },
    ['評価理由', '評価の理由', '評価コメント', '評価及び今後の方策等', '評価の説明', '所見', '総括', '実績評価'],
  ],
  [{ id: 'issues', en: 'Issues', role: 'answer' }, ['課題', '問題点', '課題・問題点', '現状と課題', '現状・課題']],
  [
    { id: 'nextSteps', en: 'Next steps', role: 'answer' },
    [
      ...['今後の取組', '今後の方策', '今後の対応', '今後の予定', '次年度の取組', '改善策', '今後の取組方針'],
      ...['今後の進め方', '次年度に向けて', '次年度の方針', '改善点'],
    ],
  ],
  [
    { id: 'direction', en: 'Direction', role: 'answer', choice: true },
    ['方向性', '今後の方向性', '今後の方向', '次年度の方向性', '今後の展開'],
  ],
  [{ id: 'reason', en: 'Reason', role: 'answer' }, ['理由', '根拠']],
  [{ id: 'explanation', en: 'Explanation', role: 'answer' }, ['説明', '結果の説明', '補足説明', '補足', '記述']],
  [
    { id: 'opinion', en: 'Opinion', role: 'answer' },
    ['意見', '会議意見', '委員意見', '委員会意見', '会議の意見', '外部意見', 'コメント', '委員会の意見'],
  ],
  [{ id: 'note', en: 'Note', role: 'answer' }, ['備考', '特記事項', '摘要', '備考欄', 'メモ']],
  [{ id: 'year', en: 'Fiscal year', role: 'key', names: true }, ['年度', '実施年度']],
  [{ id: 'address', en: 'Address', role: 'plan' }, ['所在地', '住所']],
  [{ id: 'capacity', en: 'Capacity', role: 'plan', type: 'number' }, ['定員', '定員数']],
  [
    { id: 'users', en: 'Users', role: 'answer', type: 'number' },
    ['利用者数', '延べ利用者数', '参加者数', '利用人数', '参加人数', '延べ人数'],
  ],
  [{ id: 'count', en: 'Count', role: 'answer', type: 'number' }, ['件数', '回数', '人数', '実施回数', '開催回数']],
  [{ id: 'person', en: 'Person', role: 'answer' }, ['記入者', '担当者', '担当者名', '作成者', '課長名', '責任者']],
  [{ id: 'phone', en: 'Telephone', role: 'answer' }, ['電話', '電話番号', '内線', '連絡先']],
];

const LONG_HEADER = 12;

const byWord = new Map(TERMS.flatMap(([term, words]) => words.map((word) => [headerText(word), term] as const)));
const longestFirst = [...byWord].filter(([word]) => word.length >= 2).sort(([a], [b]) => b.length - a.length);
/** By their last letter: every text of a workbook is asked for what it ends with. */
const byLastLetter = new Map(
  longestFirst.map(([word]) => {
    const letter = word.slice(-1);
    return [letter, longestFirst.filter(([known]) => known.endsWith(letter))] as const;
  }),
);

/** What a header most likely means. @param word its comparable form (`headerText`) */
export function termOf(word: string): TermMatch | undefined {
  const match = plainTermOf(word);
  if (match) return match;
  const within = longestFirst.find(([known]) => word.includes(known));
  return within && { term: within[1], how: 'within' };
}

/** The term that a header names as it stands. */
export function exactTermOf(word: string): Term | undefined {
  return byWord.get(word);
}

/** By the whole word, or by how it begins or ends. */
function plainTermOf(word: string): TermMatch | undefined {
  const exact = byWord.get(word);
  if (exact) return { term: exact, how: 'exact' };
  // A long header says first what it is about: 結果の説明及び次年度の内容.
  const beginning =
    word.length >= LONG_HEADER && longestFirst.find(([known]) => known.length > 2 && word.startsWith(known));
  if (beginning) return { term: beginning[1], how: 'beginning' };
  const ending = byLastLetter.get(word.slice(-1))?.find(([known]) => word.endsWith(known));
  return ending && { term: ending[1], how: 'ending' };
}

/** Whether a header is a word that every city hall would understand: 事業名, 実施事業名. */
export function isKnownWord(word: string): boolean {
  const how = plainTermOf(word)?.how;
  return how === 'exact' || (how === 'ending' && word.length <= 12);
}
