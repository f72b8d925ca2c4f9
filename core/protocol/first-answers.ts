/**
 * What the server puts into the console's page, so that the page need not ask for it first: answers that it would have had
 * to wait for one after the other. Those that are not there are asked for as ever.
 */
import { z } from 'zod';
import { textSchema } from '../text/storable.js';
import { cyclesApi } from './cycles.js';
import type { Endpoint } from './endpoint.js';
import { sessionApi } from './session.js';
import { workflowApi } from './workflow.js';

/** The element of the page that has them, as JSON. */
export const FIRST_ANSWERS_ID = 'first-answers';

/** Each may only be asked for after the one before. */
export const FIRST_ASKED = {
  me: sessionApi.me,
  cycles: cyclesApi.list,
  start: cyclesApi.start,
  standing: workflowApi.standing,
} as const satisfies Readonly<Record<string, Endpoint>>;
export type FirstAsked = keyof typeof FIRST_ASKED;

export const firstAnswersSchema = z.object({
  me: FIRST_ASKED.me.answer.schema.optional(),
  cycles: FIRST_ASKED.cycles.answer.schema.optional(),
  start: FIRST_ASKED.start.answer.schema.optional(),
  /** Of the cycle to begin with. */
  standing: FIRST_ASKED.standing.answer.schema.optional(),
  standingOf: textSchema.optional(),
});
export type FirstAnswersDto = z.infer<typeof firstAnswersSchema>;
