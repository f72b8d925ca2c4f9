/**
 * Whoever changes accounts has to have shown not long ago who they are. What the server refuses for want of that waits
 * here until somebody at the page has shown it, and is asked for once more then: no screen has to know which of its steps
 * need it.
 */
import { ServerProblem } from '../../view/server/server-problem.js';

const PROOF_NEEDED = 'torimatome-proof-needed';

/** Sent to the window; who hears it says so by `preventDefault`, and answers. */
export class ProofNeeded extends Event {
  /** @param answer whether it was shown; once is enough for all that wait */
  constructor(readonly answer: (isProven: boolean) => void) {
    super(PROOF_NEEDED, { cancelable: true });
  }
}

/**
 * Does what may need proof, and again when it was given.
 * @throws what the attempt throws; the server's `proof-needed` where somebody would rather not
 */
export async function withProof<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const isAsked = error instanceof ServerProblem && error.code === 'proof-needed';
    if (!isAsked || !(await proofGiven())) throw error;
  }
  return attempt();
}

function proofGiven(): Promise<boolean> {
  return new Promise((answer) => {
    const isHeard = !window.dispatchEvent(new ProofNeeded(answer));
    if (!isHeard) answer(false);
  });
}

/** @returns ends it */
export function listenForProof(heard: (needed: ProofNeeded) => void): () => void {
  const listener = (event: Event) => {
    if (!(event instanceof ProofNeeded)) return;
    event.preventDefault();
    heard(event);
  };
  window.addEventListener(PROOF_NEEDED, listener);
  return () => window.removeEventListener(PROOF_NEEDED, listener);
}
