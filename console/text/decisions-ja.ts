/**
 * The Japanese texts about decisions and about who wrote what.
 */
export const decisionsJa = {
  hint: '報告書には「採用中」の値が入ります。どの値にするかを選ぶと、競合は解消し、選ばなかった値も履歴に残ります。',
  othersHint: '他の課の行の競合は、取りまとめ担当かその課が決めます。',
  closed: 'この年度の評価作業は締め切られているため、決められません。',
  current: '採用中',
  proposal: '別の値',
  asHandedOut: '配布したときの値',
  by: (author: string, at: string) => `${author}・${at}`,
  ofFile: (author: string, file: string) => `${author}（${file}）`,
  keep: 'この値のままにする',
  take: 'この値にする',
  deletion: (names: string) =>
    `${names}は、この行を削除しました。同じ行にほかの人が入力しているため、まだ残っています。`,
  keepForm: '入れずに、このままにする',
  decided: (cell: string) => `決めました：${cell}`,

  history: {
    open: '履歴',
    openOf: (row: string) => `${row}の履歴`,
    column: '履歴',
    title: '行の履歴',
    lead: '新しいものから並んでいます。',
    none: 'この行には、まだ誰も入力していません。',
    saved: '採用',
    proposed: '提案（競合）',
    yielded: '書き方だけの変更（内容の変更を優先）',
    resolved: '競合の決定',
    events: '行そのもの',
    added: '行が追加されました',
    deleted: '行が削除されました',
    restored: '削除された行が戻りました',
    channels: { addin: 'アドイン', file: 'ブックの取り込み', console: 'この画面' },
  },
};
