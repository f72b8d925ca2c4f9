/**
 * Why the server could not be asked, or refused: the few kinds that a person, or the pane, can do something about.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { Problem, type ProblemCode } from '../../core/problem/problem.js';

export type ServerTrouble =
  /** No way to the server: no network, or it does not run. */
  | 'offline'
  /** It took too long, or is too busy: later it may work. */
  | 'try-again'
  | 'certificate'
  | 'signed-out'
  | 'server-too-old'
  | 'pane-too-old'
  /** It looked at the request and said no. */
  | 'refused';

const say = (ja: string, en: string): Bilingual => ({ ja, en });

const SENTENCES: Readonly<Record<Exclude<ServerTrouble, 'refused'>, Bilingual>> = {
  offline: say(
    'サーバーに接続できません。入力した内容はこのブックに残り、つながった後の同期で送られます。ネットワーク（庁内LAN・VPN）を確かめてください。',
    'The server cannot be reached. What you entered stays in this workbook and goes with the next sync. Check the network.',
  ),
  'try-again': say(
    'サーバーが混み合っているか、応答に時間がかかっています。しばらくしてから、もう一度同期してください。入力した内容は残っています。',
    'The server is busy or slow to answer. Sync again in a moment; nothing you entered is lost.',
  ),
  certificate: say(
    'サーバーの証明書を確かめられません。期限切れの可能性があります。情報システム担当に連絡してください。',
    'The certificate of the server cannot be trusted; it may have expired. Tell the administrator.',
  ),
  'signed-out': say(
    'サインインの期限が切れています。「設定」からサインインし直してください。入力した内容は残っています。',
    'You are no longer signed in. Sign in again under “Settings”; nothing you entered is lost.',
  ),
  'server-too-old': say(
    'サーバーの版がこのパネルより古いため、同期できません。情報システム担当にサーバーの更新を依頼してください。点検はこのまま使えます。',
    'The server is older than this pane and cannot sync with it. Ask the administrator to update it. Checking still works.',
  ),
  'pane-too-old': say(
    'このパネルの版がサーバーより古くなっています。ブックを保存し、Excelを開き直してください。点検はこのまま使えます。',
    'This pane is older than the server. Save the workbook and open Excel again. Checking still works.',
  ),
};

const CODES: Readonly<Record<Exclude<ServerTrouble, 'refused'>, ProblemCode>> = {
  offline: 'internal',
  'try-again': 'internal',
  certificate: 'internal',
  'signed-out': 'unauthenticated',
  'server-too-old': 'protocol-mismatch',
  'pane-too-old': 'protocol-mismatch',
};

export class ServerProblem extends Problem {
  constructor(
    readonly trouble: ServerTrouble,
    code: ProblemCode,
    detail: Bilingual,
    options: { readonly cause?: unknown; readonly retryAfter?: number } = {},
  ) {
    super(code, detail, options);
    this.name = 'ServerProblem';
  }
}

export function serverTrouble(
  trouble: Exclude<ServerTrouble, 'refused'>,
  options: { readonly cause?: unknown; readonly retryAfter?: number } = {},
): ServerProblem {
  return new ServerProblem(trouble, CODES[trouble], SENTENCES[trouble], options);
}

/** Whether the same request may still be answered: it is unknown then whether the server has it. */
export function isPassing(error: unknown): boolean {
  return error instanceof ServerProblem && (error.trouble === 'offline' || error.trouble === 'try-again');
}
