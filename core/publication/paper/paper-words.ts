/**
 * What the paper says of its own. It is a document of a Japanese city hall, in Japanese whatever language somebody asked for
 * it in.
 */
import type { PublishedOpen, PublishedRow } from '../publication.js';

export const PAPER_WORDS = {
  draft: '案',
  contents: '目次',
  summary: '概要',
  opinions: '会議の意見',
  appendix: '付録',
  thisYear: '今年度',
  lastYear: '前年度',
  share: '割合',
  total: '計',
  whole: '全体',
  blank: '未記入',
  otherWord: '選択肢以外',
  noGoal: '区分なし',
  general: '全般',
  noDepartment: '担当課なし',
  department: '課',
  departments: '担当課',
  goal: '区分',
  texts: '取組と評価',
  opinion: '意見',
  item: '項目',
  nothing: '－',
  unreadable: '（読み取れません）',
  noRows: 'この年度の記入はまだありません。',
  noOpinions: '意見の記入はありません。',
  reached: '達成',
  missed: '未達成',
  untold: '実績なし',
  sameRating: '前年度と同じ',
  otherRating: '前年度と異なる',
  about: 'この資料について',
  draftNotice: 'この資料は案です。次の事項が確定していません。',
} as const;

/** Of a department whose answers were not accepted. */
export const STATE_WORDS: Readonly<Record<PublishedOpen['departments'][number]['state'], string>> = {
  'not-started': '未着手',
  editing: '入力中',
  submitted: '提出済み（受理前）',
  returned: '差戻し中',
};

/** What became of last year's programme. @param names of last year's */
export function changeWords(change: PublishedRow['change'], names: readonly string[]): string {
  const before = names.length === 0 ? '' : `（旧：${names.join('、')}）`;
  switch (change) {
    case 'new':
      return '新規';
    case 'renamed':
      return `名称変更${before}`;
    case 'joined':
      return `統合${before}`;
    case 'split':
      return `分割${before}`;
    case 'same':
    case null:
      return '';
  }
}
