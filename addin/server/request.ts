/**
 * One request to the server: sent once, answered or a `ServerProblem`. What comes back is checked by its schema before
 * anybody sees it. Nothing is logged, neither what is sent nor what comes.
 */
import type { z } from 'zod';
import { PROBLEM_CODES, type ProblemCode } from '../../core/problem/problem.js';
import { problemSchema } from '../../core/protocol/console.js';
import { ServerProblem, serverTrouble } from '../session/server-problem.js';

/** What a request needs of its surroundings: a browser's, or a test's. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Calls after so many milliseconds, unless the function it gives is called before. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
  /** Whether the computer knows that it has no network. */
  readonly isOffline: () => boolean;
}

export interface ServerRequest<T> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Without the leading slash: `api/me`. */
  readonly path: string;
  readonly body?: unknown;
  readonly answer: z.ZodType<T>;
  /** Whether the server of the same age as this pane knows the path: not to know it means that it is older. */
  readonly isRecent?: boolean;
  /** Whether it is signed in by it: then 401 says that the password is wrong, not that one has to sign in. */
  readonly isSignIn?: boolean;
  readonly timeout?: number;
}

/** Where the server is, and who asks. */
export interface Access {
  readonly address: string;
  /** A personal token; without it the browser's session counts. */
  readonly token?: string | undefined;
}

/** Longer than a sync of thousands of rows takes on a small machine. */
const TIMEOUT = 60_000;

/**
 * @throws ServerProblem; the signal's own reason where it was aborted
 */
export async function ask<T>(
  surroundings: Surroundings,
  access: Access,
  request: ServerRequest<T>,
  signal?: AbortSignal,
): Promise<T> {
  if (surroundings.isOffline()) throw serverTrouble('offline');
  const over = new AbortController();
  let isLate = false;
  const stop = surroundings.later(request.timeout ?? TIMEOUT, () => {
    isLate = true;
    over.abort();
  });
  const passOn = () => over.abort();
  signal?.throwIfAborted();
  signal?.addEventListener('abort', passOn, { once: true });
  try {
    const response = await surroundings.fetch(urlOf(access, request.path), {
      ...initOf(access, request),
      signal: over.signal,
    });
    return await answerOf(response, request);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof ServerProblem) throw error;
    throw isLate ? serverTrouble('try-again', { cause: error }) : networkTrouble(error);
  } finally {
    stop();
    signal?.removeEventListener('abort', passOn);
  }
}

export function urlOf({ address }: Access, path: string): string {
  return new URL(path, address.endsWith('/') ? address : `${address}/`).href;
}

export function headersOf({ token }: Access): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

function initOf<T>(access: Access, { method, body }: ServerRequest<T>): RequestInit {
  const headers = { accept: 'application/json', ...headersOf(access) };
  if (body === undefined) return { method, headers, credentials: 'same-origin' };
  return {
    ...{ method, credentials: 'same-origin', body: JSON.stringify(body) },
    headers: { ...headers, 'content-type': 'application/json' },
  };
}

async function answerOf<T>(response: Response, { answer, ...request }: ServerRequest<T>): Promise<T> {
  if (!response.ok) throw await problemOf(response, request.isRecent ?? false, request.isSignIn);
  if (response.status === 204) return answer.parse(undefined);
  // A proxy's page that asks for a password, and the like: whoever answered, it was not the server.
  if (!isJson(response)) throw serverTrouble('offline');
  const parsed = answer.safeParse(await response.json());
  if (!parsed.success) throw serverTrouble('pane-too-old', { cause: parsed.error });
  return parsed.data;
}

const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** @returns what an answer that is no success means */
export async function problemOf(response: Response, isRecent: boolean, isSignIn = false): Promise<ServerProblem> {
  const { status } = response;
  const isAnswer = isSignIn && (status === 401 || status === 429);
  if (status === 401 && !isAnswer) return serverTrouble('signed-out');
  if (PASSING.has(status) && !isAnswer) return serverTrouble('try-again', retryAfter(response));
  const { data } = problemSchema.safeParse(isJson(response) ? await response.json().catch(() => null) : null);
  if (!data) return serverTrouble(status === 404 && isRecent ? 'server-too-old' : 'offline');
  if (data.code === 'protocol-mismatch') return serverTrouble('pane-too-old');
  if (status === 404 && isRecent) return serverTrouble('server-too-old');
  return new ServerProblem('refused', knownCode(data.code), data.detail);
}

function isJson(response: Response): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
}

function knownCode(code: string): ProblemCode {
  return PROBLEM_CODES.find((known) => known === code) ?? 'bad-request';
}

function retryAfter(response: Response): { retryAfter?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfter: seconds } : {};
}

/** Browsers say nothing of the reason; other programs name certificates that they do not trust. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/;

function networkTrouble(error: unknown): ServerProblem {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return serverTrouble(CERTIFICATE.test(code) ? 'certificate' : 'offline', { cause: error });
}
