/**
 * Any answer that is not a success (RFC 9457): one status for each problem code, one place that writes them. Of errors
 * nobody foresaw the client learns nothing but a number to look for in the log.
 */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Bilingual } from '../../core/issue/issue.js';
import { Problem, type ProblemCode } from '../../core/problem/problem.js';
import type { ProblemDto } from '../../core/protocol/problem.js';
import { asProblemOfStore } from '../store/database-errors.js';
import { reportOf } from '../error-report.js';
import { inputWords } from './input-words.js';
import { LARGEST_UPLOAD_MB } from './upload-limit.js';

export const STATUS: Readonly<Record<ProblemCode, number>> = {
  'not-a-workbook': 422,
  'old-workbook-format': 422,
  'encrypted-workbook': 422,
  'damaged-workbook': 422,
  'unsafe-workbook': 422,
  'too-large': 413,
  'no-form-fits': 422,
  'form-invalid': 422,
  'form-unknown': 422,
  'form-mismatch': 422,
  'blank-answered': 409,
  'nothing-to-draft': 422,
  'links-invalid': 422,
  'told-invalid': 422,
  'file-not-found': 404,
  'file-not-writable': 500,
  'settings-invalid': 500,
  'database-unavailable': 503,
  'database-not-empty': 409,
  'backup-invalid': 422,
  'backup-unfit': 422,
  interrupted: 503,
  'bad-request': 400,
  'bad-password': 422,
  unauthenticated: 401,
  'code-needed': 401,
  'second-factor-owed': 403,
  'proof-needed': 403,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 409,
  'protocol-mismatch': 422,
  gone: 410,
  locked: 423,
  'too-many-requests': 429,
  'too-slow': 408,
  'try-again': 503,
  'unsupported-media-type': 415,
  internal: 500,
};

export function notFound(): Problem {
  return new Problem('not-found', {
    ja: 'お探しのものは見つかりません。一覧から選び直してください。',
    en: 'There is nothing here. Choose again from the list.',
  });
}

export function unauthenticated(): Problem {
  return new Problem('unauthenticated', {
    ja: 'サインインしてください。時間がたつと、サインインし直す必要があります。',
    en: 'Sign in first. After some time it has to be done again.',
  });
}

export function forbidden(): Problem {
  return new Problem('forbidden', {
    ja: 'この操作をする権限がありません。必要なときは、管理者に役割や担当課を確かめてください。',
    en: 'You may not do this. If you need to, ask an administrator about your role and departments.',
  });
}

/** The role demands more than a password. */
export function secondFactorOwed(): Problem {
  return new Problem('second-factor-owed', {
    ja: 'あなたの役割では二段階認証が必要です。ブラウザーの「アカウント」で設定してから続けてください。',
    en: 'Your role needs a second factor. Set it up on the page “Account” in the browser first.',
  });
}

/** Whoever sits down at somebody else's desk must not be able to take their account over. */
export function proofNeeded(): Problem {
  return new Problem('proof-needed', {
    ja: 'アカウントに関わる操作です。もう一度パスワードを入力するか、サインインし直してから続けてください。',
    en: 'This concerns accounts. Enter your password again, or sign in again, and go on.',
  });
}

export function badRequest(reason: string | Bilingual, cause?: unknown): Problem {
  const { ja, en } = typeof reason === 'string' ? { ja: reason, en: reason } : reason;
  const detail = { ja: `送られた内容に誤りがあります（${ja}）。`, en: `The request is not valid (${en}).` };
  return new Problem('bad-request', detail, { cause });
}

/** @throws Problem that names what is wrong with the input */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw badRequest(inputWords(result.error.issues[0]), result.error);
}

/** Mounted after every route. */
export const answerNotFound: RequestHandler = () => {
  throw notFound();
};

/** Mounted last. */
export function answerProblems(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = asProblem(error);
    const requestId = randomUUID();
    const { method, path } = request;
    if (problem.code === 'internal') {
      logger.error({ requestId, method, path, error: reportOf(error) }, 'unforeseen error');
    } else if (problem.code === 'try-again') {
      const { reason, cause } = problem;
      logger.warn({ requestId, method, path, reason, error: reportOf(cause) }, 'told to try again');
    } else logger.info({ requestId, method, path, code: problem.code }, 'refused');
    if (response.headersSent) return next(error);
    const status = STATUS[problem.code];
    const { code, detail, retryAfter, reason } = problem;
    if (retryAfter !== undefined) response.set('Retry-After', String(Math.ceil(retryAfter)));
    if (code === 'unauthenticated') response.set('WWW-Authenticate', 'Bearer realm="torimatome"');
    const type = `urn:torimatome:problem:${code}`;
    const body: ProblemDto = { type, title: code, status, code, detail, requestId, ...(reason ? { reason } : {}) };
    // The request may not have been read to its end; the connection is of no use then.
    if (!request.complete) response.set('Connection', 'close');
    response.status(status).type('application/problem+json').send(JSON.stringify(body));
  };
}

/** What Express and its body parser throw: `status` and, for bodies, `type`. */
const httpError = z.object({
  status: z.int().min(400).max(499),
  type: z.string().optional(),
  limit: z.number().optional(),
});

function asProblem(thrown: unknown): Problem {
  const error = asProblemOfStore(thrown);
  if (error instanceof Problem) return error;
  const known = httpError.safeParse(error);
  if (!known.success) {
    return new Problem('internal', {
      ja: 'サーバーで問題が起きました。しばらくしてからやり直し、続くときは管理者にこの番号を伝えてください。',
      en: 'Something went wrong on the server. Try again later; if it goes on, give the administrator this number.',
    });
  }
  if (known.data.status === 413) return tooLarge(known.data.limit);
  if (known.data.status === 404) return notFound();
  if (known.data.status === 415) return unsupportedMediaType('transfer');
  return badRequest(known.data.type ?? 'HTTP');
}

/** @param limit in bytes */
export function tooLarge(limit = LARGEST_UPLOAD_MB * 1024 * 1024): Problem {
  const kilobytes = Math.floor(limit / 1024);
  const most = kilobytes < 1024 ? `${kilobytes}KB` : `${Math.floor(kilobytes / 1024)}MB`;
  return new Problem('too-large', {
    ja: `送られた内容が大きすぎます（上限${most}）。不要なシートや画像を除くか、分けて送り直してください。`,
    en: `What was sent is too large (the limit is ${most}). Remove sheets and pictures that are not needed, or send it in parts.`,
  });
}

const EXPECTED = {
  workbook: {
    ja: 'Excelブック（.xlsx）をそのまま送ってください。',
    en: 'Send the Excel workbook (.xlsx) itself as the body.',
  },
  json: { ja: 'JSON（application/json）で送ってください。', en: 'Send JSON (application/json).' },
  transfer: { ja: '圧縮や文字コードの変換をせずに送ってください。', en: 'Send it uncompressed, and JSON in UTF-8.' },
} as const;

/** @param expected what should have been sent */
export function unsupportedMediaType(expected: keyof typeof EXPECTED): Problem {
  return new Problem('unsupported-media-type', EXPECTED[expected]);
}
