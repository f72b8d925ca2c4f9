/**
 * The Japanese texts about the second factor, showing again who one is, and where one is signed in.
 */
import { countJa as count } from '../../view/language/counting.js';

export const secondFactorJa = {
  title: '二段階認証',
  lead: 'パスワードに加えて、スマートフォンの認証アプリに出る6桁の数字で本人を確かめます。庁内の認証でのサインインには使いません。',
  isOff: '設定されていません。',
  isOffDemanded: 'あなたの役割では、二段階認証が必要です。設定してください。',
  since: (text: string) => `${text}から有効です。`,
  codesLeft: (n: number) =>
    n === 0 ? '回復コードは残っていません。作り直してください。' : `未使用の回復コードは${count(n)}個です。`,
  begin: '設定を始める',
  renew: '回復コードを作り直す',
  renewQuestion: '回復コードを作り直すと、これまでの回復コードは使えなくなります。作り直しますか。',
  renewed: '回復コードを作り直しました。',
  drop: '無効にする',
  dropQuestion:
    '二段階認証を無効にすると、パスワードだけでサインインできるようになります。機種変更のときは、無効にしてから、新しいスマートフォンで設定し直してください。',
  dropped: '二段階認証を無効にしました。',
  cannotDrop: 'あなたの役割では必須のため、無効にできません。機種変更や紛失のときは、管理者に解除を頼んでください。',
  cancel: 'やめる',

  setup: {
    title: 'スマートフォンの登録',
    steps: [
      'スマートフォンに認証アプリ（Google Authenticator、Microsoft Authenticatorなど）を用意します。',
      'アプリで下のQRコードを読み取ります。読み取れないときは、文字を入力します。',
      'アプリに表示された6桁の数字を入れて、「有効にする」を押します。',
    ],
    picture: '認証アプリで読み取るQRコード',
    secret: 'QRコードの代わりに入力する文字',
    code: 'アプリに表示された6桁の数字',
    submit: '有効にする',
  },

  codes: {
    title: '回復コード',
    on: '二段階認証を有効にしました。',
    lead: 'スマートフォンが手元にないときに、確認コードの代わりに使います。一つにつき一度だけ使えます。表示するのは今だけです。印刷するか書き留めて、ほかの人の目に触れない所に保管してください。',
    list: '回復コードの一覧',
    of: (municipality: string, loginName: string) => `${municipality} ${loginName}`,
    print: '印刷',
    save: 'ファイルに保存',
    fileName: 'とりまとめ-回復コード.txt',
    done: '控えました',
  },

  owed: {
    title: '二段階認証の設定',
    lead: (role: string) =>
      `この自治体では、${role}に二段階認証を求めています。設定が済むと、ほかの画面を使えるようになります。`,
    goOn: '取りまとめの画面へ進む',
  },

  proof: {
    title: '本人の確認',
    lead: 'アカウントに関わる操作の前に、パスワードをもう一度入れてください。確認すると、操作はそのまま続きます。',
    submit: '確認して続ける',
    again: 'サインインし直す',
    againHint: 'パスワードのない方（庁内の認証を使う方）は、サインインし直してください。入力中の内容は消えます。',
  },

  sessions: {
    title: 'サインイン中のブラウザー',
    lead: '覚えのないものがあるときは、サインアウトさせて、パスワードを変更してください。',
    unknown: '不明なブラウザー',
    current: 'このブラウザー',
    since: (text: string) => `サインイン：${text}`,
    used: (text: string) => `最後の操作：${text}`,
    end: 'サインアウトさせる',
    endNamed: (device: string, since: string) => `${device}（${since}にサインイン）をサインアウトさせる`,
    endOthers: 'ほかのブラウザーをすべてサインアウトさせる',
    ended: 'サインアウトさせました。',
    alone: 'ほかにサインインしているブラウザーはありません。',
  },

  users: {
    column: '二段階認証',
    has: '設定済み',
    hasNone: 'なし',
    reset: '二段階認証を解除する',
    resetQuestion: (name: string) =>
      `${name}さんの二段階認証を解除します。設定し直すまで、パスワードだけでサインインできます。本人からの依頼であることを確かめてください。操作は記録されます。`,
    resetDone: (name: string) => `${name}さんの二段階認証を解除しました。設定し直すよう伝えてください。`,
    policyTitle: '二段階認証を必須にする役割',
    policyLead:
      '選んだ役割の人は、設定が済むまで、ほかの画面を使えません。庁内の認証だけでサインインする人には求めません。',
    policyOwn: 'あなた自身はまだ設定していません。保存すると、最初に設定の画面が開きます。',
    share: (all: number, having: number) => `${count(all)}人中${count(having)}人が設定済み`,
    policySaved: '二段階認証を必須にする役割を保存しました。',
  },
};

export type SecondFactorMessages = typeof secondFactorJa;
