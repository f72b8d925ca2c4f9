/**
 * Asks the server once: the endpoint's answer, or a `ServerProblem`. What comes back is checked by the endpoint's schema
 * before anybody sees it. Nothing is logged, neither what is sent nor what comes.
 */
import type { z } from 'zod';
import type {
  AnswerContent,
  ArchiveContent,
  FileContent,
  JsonContent,
  WorkbookContent,
} from '../../core/protocol/content.js';
import type { Endpoint, Given } from '../../core/protocol/endpoint.js';
import { problemSchema } from '../../core/protocol/problem.js';
import type { Connection } from './connection.js';
import { requestOf, type Asked } from './request.js';
import { refusal, ServerProblem, serverTrouble, type ServerTrouble } from './server-problem.js';

export interface Options {
  readonly signal?: AbortSignal | undefined;
  /** In place of the connection's. */
  readonly timeout?: number | undefined;
  /** Whether a server of the same age as this page knows the path: not to know it means that it is older. */
  readonly isRecent?: boolean;
}

export type Call<E extends Endpoint> = Asked<E> & Options;

/** A workbook, or a zip of some, from the server, under the name that the server gives it. */
export interface Download {
  readonly name: string;
  readonly content: Blob;
}

export type Answer<A extends AnswerContent> =
  A extends JsonContent<infer S>
    ? z.output<S>
    : A extends WorkbookContent | ArchiveContent | FileContent
      ? Download
      : undefined;

/**
 * @throws ServerProblem; the signal's own reason where it was aborted
 */
export async function ask<E extends Endpoint>(
  connection: Connection,
  endpoint: E,
  ...given: Given<Call<E>>
): Promise<Answer<E['answer']>> {
  const { surroundings, access, sentences } = connection;
  const options: Options = given[0] ?? {};
  const { signal, isRecent = false, timeout = connection.timeout } = options;
  const trouble: Trouble = (kind, background) => serverTrouble(kind, background, sentences);
  if (surroundings.isOffline()) throw trouble('offline');
  signal?.throwIfAborted();
  const over = new AbortController();
  const passOn = () => over.abort();
  signal?.addEventListener('abort', passOn, { once: true });
  let isLate = false;
  const late = () => {
    isLate = true;
    over.abort();
  };
  const stop = timeout === undefined ? () => undefined : surroundings.later(timeout, late);
  try {
    const { url, headers, ...init } = requestOf(access, endpoint, ...(given as Given<Asked<E>>));
    const wanted = { accept: 'application/json', ...headers };
    const response = await surroundings.fetch(url, { ...init, headers: wanted, signal: over.signal });
    if (!response.ok) throw await problemOf(response, { endpoint, isRecent, trouble });
    // Read by the declaration, as the type says.
    return (await contentOf(response, endpoint.answer, trouble)) as Answer<E['answer']>;
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof ServerProblem) throw error;
    throw isLate ? trouble('try-again', { cause: error }) : trouble(networkTrouble(error), { cause: error });
  } finally {
    stop();
    signal?.removeEventListener('abort', passOn);
  }
}

type Trouble = (
  trouble: Exclude<ServerTrouble, 'refused'>,
  background?: Parameters<typeof serverTrouble>[1],
) => ServerProblem;

async function contentOf(response: Response, answer: AnswerContent, trouble: Trouble): Promise<unknown> {
  switch (answer.kind) {
    case 'json': {
      // A proxy's page that asks for a password, and the like: whoever answered, it was not the server.
      if (!isJson(response)) throw trouble('offline');
      const parsed = answer.schema.safeParse(await response.json());
      if (!parsed.success) throw trouble('page-too-old', { cause: parsed.error });
      return parsed.data;
    }
    case 'workbook':
    case 'archive':
    case 'file': {
      const encoded = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
      return {
        name: encoded ? decodeURIComponent(encoded) : `workbook.${answer.kind === 'archive' ? 'zip' : 'xlsx'}`,
        content: await response.blob(),
      };
    }
    case 'events':
    case 'redirect':
    case 'nothing':
      return undefined;
  }
}

const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** @returns what an answer that is no success means */
async function problemOf(
  response: Response,
  { endpoint, isRecent, trouble }: { endpoint: Endpoint; isRecent: boolean; trouble: Trouble },
): Promise<ServerProblem> {
  const { status } = response;
  const told = problemSchema.safeParse(isJson(response) ? await response.json().catch(() => null) : null).data;
  // That a password is wrong is an answer of those endpoints that take one; elsewhere it means that one has to sign in.
  const isAnswer = told !== undefined && endpoint.problems.some((code) => code === told.code);
  if (status === 401 && !isAnswer) return trouble('signed-out', { told });
  if (PASSING.has(status) && !isAnswer) return trouble('try-again', { told, ...retryAfter(response) });
  if (status === 404 && isRecent) return trouble('server-too-old');
  if (!told) return trouble('offline');
  return told.code === 'protocol-mismatch' ? trouble('page-too-old', { told }) : refusal(told);
}

function isJson(response: Response): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
}

function retryAfter(response: Response): { retryAfter?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfter: seconds } : {};
}

/** Browsers say nothing of the reason; other programs name certificates that they do not trust. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/;

function networkTrouble(error: unknown): 'certificate' | 'offline' {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return CERTIFICATE.test(code) ? 'certificate' : 'offline';
}
