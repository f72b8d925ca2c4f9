/**
 * Puts many questions to Excel in few round trips: as many at a time as the answer's size allows. Excel on the web
 * refuses answers above 5 MB; sizes are estimated, and where an estimate was too low the question is asked again in
 * smaller pieces.
 */
import { Problem } from '../../core/problem/problem.js';
import { errorCode } from './error-code.js';

/** A question to Excel about a part of the workbook. */
export interface Question {
  /** The answer's estimated size in bytes, by what is known when it is about to be asked. */
  cost(): number;
  /** Queues what is to be loaded; the function it gives takes the answer in after the round trip. */
  ask(): () => void;
  /** The same question in smaller parts; empty where it cannot be divided. */
  parts(): readonly Question[];
}

/** Leaves room below 5 MB for what surrounds the values and for answers larger than estimated. */
const BUDGET = 4_200_000;

/**
 * @param sync one round trip: `context.sync`
 * @throws Problem `too-large` when a single cell's answer is refused; whatever else Excel throws
 */
export async function askAll(
  sync: () => Promise<unknown>,
  questions: readonly Question[],
  budget = BUDGET,
): Promise<void> {
  if (questions.length === 0) return;
  const batch = affordable(questions, budget);
  const later = questions.slice(batch.length);
  const takeIn = batch.map((question) => question.ask());
  const answered = await sync().then(
    () => true,
    (error: unknown) => {
      if (!isTooLarge(error)) throw error;
      return false;
    },
  );
  if (answered) {
    for (const take of takeIn) take();
    return askAll(sync, later, budget);
  }
  return askAll(sync, [...smaller(batch), ...later], budget / 2);
}

/** The first questions that fit together; always at least one. */
function affordable(questions: readonly Question[], budget: number): Question[] {
  let sum = 0;
  const end = questions.findIndex((question, i) => (sum += question.cost()) > budget && i > 0);
  return questions.slice(0, end < 0 ? questions.length : end);
}

/** Several questions fit the smaller budget as they are; one alone has to be divided. */
function smaller(refused: readonly Question[]): readonly Question[] {
  const [only, ...others] = refused;
  if (!only || others.length > 0) return refused;
  const parts = only.parts();
  if (parts.length < 2) throw tooLarge();
  return parts;
}

function isTooLarge(error: unknown): boolean {
  return errorCode(error) === 'ResponsePayloadSizeLimitExceeded';
}

export function tooLarge(): Problem {
  return new Problem('too-large', {
    ja: 'このブックは大きすぎて、Excelの中では読み取れません。不要な行や列を削除してください。',
    en: 'This workbook is too large to be read inside Excel. Delete the rows and columns that are not needed.',
  });
}
