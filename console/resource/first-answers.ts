/**
 * The answers that came with the page (core/protocol/first-answers.ts), where those who ask find them: shown at once, and
 * asked for again all the same, since the page may have been kept.
 */
import type { QueryClient } from '@tanstack/react-query';
import {
  FIRST_ANSWERS_ID,
  FIRST_ASKED,
  firstAnswersSchema,
  type FirstAnswersDto,
} from '../../core/protocol/first-answers.js';

/** @param userId for whom; undefined before it is known: then it is only told who it is */
export function layDownFirstAnswers(client: QueryClient, userId: string | undefined): void {
  const { me, cycles, start, standing, standingOf } = firstAnswers();
  const lay = (path: string, params: object, answer: unknown) => {
    if (answer !== undefined) client.setQueryData([path, params], answer);
  };
  if (userId === undefined) return lay(FIRST_ASKED.me.path, {}, me);
  // Somebody else has signed in since.
  if (me?.userId !== userId) return;
  lay(FIRST_ASKED.cycles.path, {}, cycles);
  lay(FIRST_ASKED.start.path, {}, start);
  lay(FIRST_ASKED.standing.path, { cycleId: standingOf }, standing);
}

/** Of a newer or older server nothing is taken that is not understood. */
function firstAnswers(): FirstAnswersDto {
  try {
    const text = document.getElementById(FIRST_ANSWERS_ID)?.textContent ?? '';
    return firstAnswersSchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
