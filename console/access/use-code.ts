/**
 * The code beside the password: nothing is asked for until the server says that there is a second factor.
 */
import { useState } from 'react';
import { Problem } from '../../core/problem/problem.js';

interface AskedCode {
  /** As it is typed; undefined until it is asked for. */
  readonly code: string | undefined;
  /** To go with what is sent. */
  readonly sent: { readonly code?: string };
  type(code: string): void;
  /**
   * Shows the server who somebody is.
   * @returns whether it is satisfied; false where it wants a code now
   * @throws why it is not, also a code that is wrong
   */
  satisfies(attempt: () => Promise<unknown>): Promise<boolean>;
}

export function useCode(): AskedCode {
  const [code, setCode] = useState<string>();
  return {
    code,
    sent: code === undefined ? {} : { code },
    type: setCode,
    satisfies: async (attempt) => {
      try {
        await attempt();
        return true;
      } catch (error) {
        const isAsked = error instanceof Problem && error.code === 'code-needed';
        // The server takes a code once: what was typed is of no use after it was looked at.
        if (isAsked || code !== undefined) setCode('');
        if (isAsked && code === undefined) return false;
        throw error;
      }
    },
  };
}
