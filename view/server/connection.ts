/**
 * Where the server is, who asks, and what a request needs of its surroundings: a browser's, or a test's.
 */
import type { TroubleSentences } from './server-problem.js';

export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Calls after so many milliseconds, unless the function it gives is called before. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
  /** Whether the computer knows that it has no network. */
  readonly isOffline: () => boolean;
}

export interface Access {
  /** Of the installation. */
  readonly address: string;
  /** A personal token; without it the browser's session counts. It is looked at for each request: it may come and go. */
  readonly token?: string | undefined;
  /** Where somebody else is about to sign in: the browser's session does not count. */
  readonly isStranger?: boolean;
}

export interface Connection {
  readonly access: Access;
  readonly surroundings: Surroundings;
  /** Milliseconds that an answer may take; undefined for as long as it takes. */
  readonly timeout?: number | undefined;
  /** What the page says of troubles in its own words. */
  readonly sentences?: Partial<TroubleSentences>;
}

/** Those of the page that this runs in. */
export function browserSurroundings(): Surroundings {
  return {
    fetch: (input, init) => globalThis.fetch(input, init),
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    isOffline: () => typeof navigator !== 'undefined' && navigator.onLine === false,
  };
}
