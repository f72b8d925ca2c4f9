/**
 * Requests over connections that may break: a server that is killed, or that closes one that nobody used for a while at
 * the moment at which somebody wants it, is asked again. Only for requests that may arrive twice: those that read, and
 * those with a submission's id.
 */
import { setTimeout as pause } from 'node:timers/promises';

/** A server that has not answered after so many tries does not answer any more. */
const MOST_TRIES = 20;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 2000;

export interface Answer {
  readonly response: Response;
  /** The whole body: a connection can break in the middle of it too. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * @param broken told of each connection that broke, by what broke it
 * @param random from 0 to 1, for the length of a pause
 * @throws what the last try threw
 */
export async function fetchPatiently(
  url: string,
  init: RequestInit,
  broken: (cause: string) => void = () => undefined,
  random: () => number = () => 1,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(url, init);
      return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
      broken(causeOf(error));
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS) * random());
    }
  }
}

/** ECONNRESET, EPIPE, “other side closed”: fetch says it in what caused its error. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause ? String(cause.code) : cause.message;
}
