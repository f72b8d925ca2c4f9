/**
 * The Japanese texts of lists of users, and of invitations.
 */
import type { UserChange } from '../../core/user-list/line-verdict.js';
import { countJa as count } from '../../view/language/counting.js';

export const userListJa = {
  open: 'まとめて登録',
  title: '利用者をまとめて登録',
  lead: 'Excelの表を貼り付けるか、CSVファイルを選びます。登録する前に、行ごとに何が起きるかを表示します。',
  sampleTitle: '表の形',
  sample: [
    ['氏名', '利用者名', 'メールアドレス', '担当課', '役割'],
    ['山野 みどり', 'yamano', '', 'こども課', '担当者'],
    ['川辺 航', '', 'kawabe@example.lg.jp', 'こども課、健康課', '担当者'],
    ['谷口 岳', 'taniguchi', '', '', '取りまとめ担当'],
  ],
  sampleHint:
    '1行目に見出しを置きます。列の順は自由で、英語の見出しも使えます。利用者名がないときは、メールアドレスが利用者名になります。役割がないときは、担当課があれば担当者になります。登録済みの利用者では、空欄は変えません。',
  sampleFile: '利用者の一覧.csv',
  saveSample: 'この表をCSVで保存',
  paste: '表の貼り付け',
  pasteHint: 'Excelで見出しの行から選んでコピーし、ここに貼り付けます。',
  dropCall: 'CSVファイル',
  choose: 'ファイルを選ぶ',
  fileHint: 'UTF-8とShift_JIS（Excelの「CSV」）を読みます。区切りはカンマかタブです。',
  isWorkbook:
    'Excelのブックは、ここでは読めません。表を選んでコピーして貼り付けるか、Excelで「CSV」として保存してください。',
  noHeading: '見出しの行が見つかりません',
  noHeadingHint: '「氏名」の列と、「利用者名」か「メールアドレス」の列が要ります。見出しの行から貼り付けてください。',
  noLines: '見出しの下に行がありません。',
  tooMany: (n: number, most: number) =>
    `${count(n)}行あります。一度に登録できるのは${count(most)}行までなので、その先は表示していません。残りは次に登録してください。`,
  unread: (names: string) => `読まない列：${names}`,
  preview: '行ごとの確認',
  tally: '行の内訳',
  tallied: (kind: string, n: number) => `${kind} ${count(n)}`,
  kinds: { new: '新しく登録', changed: '変更', same: '登録済み', refused: '登録できない' },
  columns: ['行', 'どうなるか', '氏名', '利用者名', '担当課', '役割'],
  changes: (names: string) => `変わるもの：${names}`,
  changed: { displayName: '氏名', email: 'メールアドレス', role: '役割', departments: '担当課' } satisfies Record<
    UserChange,
    string
  >,
  take: (n: number) => `${count(n)}人を登録・変更する`,
  done: (made: number, changed: number, refused: number) =>
    `${count(made)}人を登録し、${count(changed)}人を変更しました。` +
    (refused > 0 ? `${count(refused)}行は登録していません。` : ''),
  notTaken: '登録していない行',
  links: {
    title: (n: number) => `招待のリンク（${count(n)}人分）`,
    lead: '一人ずつ、本人にだけ渡してください。リンクを開いてパスワードを決めると、使えるようになります。リンクは一度だけ使えます。',
    whose: (name: string, loginName: string) => `${name}さん（利用者名：${loginName}）`,
    until: (text: string) => `期限：${text}`,
    copyFor: (name: string) => `${name}さんへの案内をコピー`,
    copyAll: '一覧をコピー',
    save: 'CSVで保存',
    print: '印刷',
    done: '渡す用意ができた',
    once: 'リンクは、いま一度だけ表示します。閉じると見られませんが、あとから作り直せます。',
    fileName: '招待のリンク.csv',
    columns: ['氏名', '利用者名', '担当課', 'リンク', '期限'],
    letter: (name: string, loginName: string, url: string, until: string) =>
      `${name}さん\n\n取りまとめの利用者に登録しました。次のリンクを開いて、パスワードを決めてください。\n${url}\n\n利用者名：${loginName}\n期限：${until}（一度だけ使えます）`,
  },
  invited: {
    open: '招待中',
    until: (text: string) => `${text}まで`,
    expired: '招待の期限切れ',
    none: 'リンクなし',
    waiting: (n: number, expired: number) =>
      `${count(n)}人が招待中です。` + (expired > 0 ? `うち${count(expired)}人のリンクは期限が切れています。` : ''),
    renewExpired: (n: number) => `期限切れの${count(n)}人のリンクを作り直す`,
    renewAll: (n: number) => `${count(n)}人全員のリンクを作り直す`,
    renew: '招待のリンクを作り直す',
    withdraw: '招待を取り消す',
    withdrawn: (name: string) => `${name}さんの招待を取り消しました。渡したリンクは、もう使えません。`,
  },
};

export type UserListMessages = typeof userListJa;
