/**
 * What people are told while the database cannot be used, and after how long trying again makes sense.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { Problem } from '../../core/problem/problem.js';
import { needsSomebody, type Trouble } from '../../core/problem/trouble.js';

/** What passes by itself, and what somebody has to see to first. */
const SOON_SECONDS = 5;
const LATER_SECONDS = 30;

const NOT_IN_REACH: Bilingual = {
  ja: 'いま混み合っているか、データベースに届きません。少し待ってからやり直してください。',
  en: 'The database is busy or out of reach just now. Wait a moment and try again.',
};
const FAILING: Bilingual = {
  ja: 'サーバーがデータベースを読み書きできないため、保存できません。入力した内容は画面やブックに残っています。サーバーの管理者に知らせ、しばらくしてからやり直してください。',
  en: 'The server cannot read or write its database, so nothing is saved. What you entered is still where you entered it. Tell the administrator of the server, and try again later.',
};

const TEXTS: Readonly<Record<Trouble, Bilingual>> = {
  busy: NOT_IN_REACH,
  slow: NOT_IN_REACH,
  away: NOT_IN_REACH,
  full: {
    ja: 'サーバーのディスクに空きがないため、保存できません（見ることはできます）。入力した内容は画面やブックに残っています。サーバーの管理者に知らせ、しばらくしてからやり直してください。',
    en: 'The server’s disk is full, so nothing is saved; reading goes on. What you entered is still where you entered it. Tell the administrator of the server, and try again later.',
  },
  'read-only': {
    ja: 'データベースに書き込めない状態のため、保存できません（見ることはできます）。入力した内容は画面やブックに残っています。サーバーの管理者に知らせ、しばらくしてからやり直してください。',
    en: 'The database may not be written to, so nothing is saved; reading goes on. What you entered is still where you entered it. Tell the administrator of the server, and try again later.',
  },
  failing: FAILING,
  closing: {
    ja: 'サーバーを終了しているところです。少し待ってからやり直してください。',
    en: 'The server is about to end. Wait a moment and try again.',
  },
};

/** @param cause what the database said */
export function tryAgain(reason: Trouble, cause?: unknown): Problem {
  const retryAfter = needsSomebody(reason) ? LATER_SECONDS : SOON_SECONDS;
  return new Problem('try-again', TEXTS[reason], { cause, retryAfter, reason });
}
