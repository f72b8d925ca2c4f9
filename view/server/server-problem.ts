/**
 * Why the server could not be asked, or refused: the few kinds that a person, or the page, can do something about.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { PROBLEM_CODES, Problem, type ProblemCode } from '../../core/problem/problem.js';
import { needsSomebody } from '../../core/problem/trouble.js';
import type { ProblemDto } from '../../core/protocol/problem.js';

export type ServerTrouble =
  /** No way to the server: no network, or it does not run. */
  | 'offline'
  /** It took too long, or is too busy: later it may work. */
  | 'try-again'
  | 'certificate'
  | 'signed-out'
  | 'server-too-old'
  /** It answers something that this page does not understand. */
  | 'page-too-old'
  /** It looked at the request and said no. */
  | 'refused';

/** What is said of a trouble where the server itself says nothing of it. */
export type TroubleSentences = Readonly<Record<Exclude<ServerTrouble, 'refused'>, Bilingual>>;

const SENTENCES: TroubleSentences = {
  offline: {
    ja: 'サーバーにつながりません。ネットワーク（庁内LAN・VPN）を確かめて、もう一度お試しください。',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  'try-again': {
    ja: 'サーバーが混み合っているか、応答に時間がかかっています。しばらくしてから、もう一度お試しください。',
    en: 'The server is busy or slow to answer. Try again in a moment.',
  },
  certificate: {
    ja: 'サーバーの証明書を確かめられません。期限切れの可能性があります。情報システム担当に連絡してください。',
    en: 'The certificate of the server cannot be trusted; it may have expired. Tell the administrator.',
  },
  'signed-out': {
    ja: 'サインインの期限が切れています。サインインし直してください。',
    en: 'You are no longer signed in. Sign in again.',
  },
  'server-too-old': {
    ja: 'サーバーの版がこの画面より古くなっています。情報システム担当にサーバーの更新を依頼してください。',
    en: 'The server is older than this page. Ask the administrator to update it.',
  },
  'page-too-old': {
    ja: 'サーバーから思わぬ応答がありました。画面を読み込み直してください。',
    en: 'The server answered unexpectedly. Load the page again.',
  },
};

const CODES: Readonly<Record<Exclude<ServerTrouble, 'refused'>, ProblemCode>> = {
  offline: 'internal',
  'try-again': 'internal',
  certificate: 'internal',
  'signed-out': 'unauthenticated',
  'server-too-old': 'protocol-mismatch',
  'page-too-old': 'protocol-mismatch',
};

interface Background {
  readonly cause?: unknown;
  readonly retryAfter?: number;
  /** Finds the entry in the server's log. */
  readonly requestId?: string | undefined;
}

export class ServerProblem extends Problem {
  readonly requestId: string | undefined;

  constructor(
    readonly trouble: ServerTrouble,
    code: ProblemCode,
    detail: Bilingual,
    background: Background = {},
  ) {
    super(code, detail, background);
    this.name = 'ServerProblem';
    this.requestId = background.requestId;
  }
}

/**
 * @param sentences of the page; without them what the server says, or else what any page would. That somebody has to see to
 *   the server is known to the server alone
 */
export function serverTrouble(
  trouble: Exclude<ServerTrouble, 'refused'>,
  background: Background & { readonly told?: ProblemDto | undefined } = {},
  sentences?: Partial<TroubleSentences>,
): ServerProblem {
  const { told, ...others } = background;
  const own = told?.reason !== undefined && needsSomebody(told.reason) ? told.detail : undefined;
  const detail = own ?? sentences?.[trouble] ?? told?.detail ?? SENTENCES[trouble];
  const code = told ? knownCode(told.code) : CODES[trouble];
  return new ServerProblem(trouble, code, detail, { ...others, requestId: told?.requestId });
}

/** What the server said no to, in its own words. */
export function refusal({ code, detail, requestId }: ProblemDto): ServerProblem {
  return new ServerProblem('refused', knownCode(code), detail, { requestId });
}

/** Whether the same request may still be answered: it is unknown then whether the server has it. */
export function isPassing(error: unknown): boolean {
  return error instanceof ServerProblem && (error.trouble === 'offline' || error.trouble === 'try-again');
}

/** A server may be newer than the page and know more codes. */
function knownCode(code: string): ProblemCode {
  return PROBLEM_CODES.find((known) => known === code) ?? 'bad-request';
}
