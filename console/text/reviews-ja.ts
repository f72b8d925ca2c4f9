/**
 * The Japanese texts of review marks.
 */
import { countJa as count } from '../../view/language/counting.js';

export const reviewsJa = {
  column: '確認',
  hint: '行の「確認」に印を付けると、見た行として残ります。中身が変わると印は外れます。Enterで印を付けて次の行へ、↑↓で行を移ります。',
  tick: (row: string) => `${row}を確認済みにする`,
  state: { holds: '確認済み', changed: '変わりました', none: '未確認' },
  others: (names: string) => `${names}が確認`,
  changed: (n: number) =>
    `${count(n)}件の行は、見ている間に変わったため、印を付けていません。最新の内容を確かめてください。`,
  covered: (looked: number, rows: number) => `${count(looked)}／${count(rows)}`,
  changedSince: (n: number) => `確認後に変更 ${count(n)}件`,
  title: '確認の進み具合',
  byReviewer: (name: string, looked: number, rows: number, changed: number) =>
    `${name} ${count(looked)}／${count(rows)}行${changed > 0 ? `（確認後に変更 ${count(changed)}件）` : ''}`,
  nobody: 'まだ誰も確認していません。',
  seeChanged: (name: string, n: number) => `${name}の、確認後に変わった${count(n)}行を表で見る`,
};

export type ReviewMessages = typeof reviewsJa;
