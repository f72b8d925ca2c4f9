/**
 * Words that city halls use for the same column. A form's own words always come first; a synonym is taken only where a
 * form's words for a column are missing, and only where no other column of the form could be meant.
 */
import { headerText } from './header-text.js';

const GROUPS: readonly (readonly string[])[] = [
  ['番号', 'No.', '事業番号', '項番', '整理番号', '通し番号', '通番', '連番', '事業No.'],
  ['事業名', '事業名称', '事業', '個別事業名', '取組名', '取組事業名', '事務事業名'],
  [
    '担当課',
    '担当課名',
    '所管課',
    '所管課名',
    '主管課',
    '主管課名',
    '担当部署',
    '所管部署',
    '担当部課',
    '担当',
    '所管',
    '課名',
  ],
  ['事業内容', '内容', '事業概要', '概要', '取組内容'],
  ['実施状況', '取組状況', '進捗状況', '実施内容'],
  ['評価', '評価区分', '自己評価', '評価結果'],
  ['今後の取組', '今後の方策', '今後の対応', '今後の予定', '次年度の取組', '今後の取組方針'],
  ['方向性', '今後の方向性'],
  ['目標', '目標値', '数値目標'],
  ['実績', '実績値'],
  ['備考', '特記事項', '摘要'],
];

const groups = GROUPS.map((words) => new Set(words.map(headerText)));

/** Other comparable texts that mean the same as one of these. */
export function synonymsOf(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const group of groups) if (group.has(text)) for (const word of group) found.add(word);
  }
  for (const text of texts) found.delete(text);
  return found;
}
