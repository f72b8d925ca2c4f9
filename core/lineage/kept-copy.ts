/**
 * What is kept of a workbook that came in, so that a later copy can be told to descend from it (rule I4): its answers, by
 * the ids that its records have on the server (rule I1), as they were acknowledged. What was refused is not in it, so that
 * the same value is an edit again when it is sent again; there the copy counts as what it was made from.
 */
import { z } from 'zod';
import { valueSchema } from '../record/value-schema.js';
import { textSchema } from '../text/storable.js';
import type { Answers } from './answers.js';

export const keptCopySchema = z.record(textSchema, z.record(textSchema, valueSchema));
/** By the record's id and the field. */
export type KeptCopy = z.infer<typeof keptCopySchema>;

/** Reads it as it is stored. @throws ZodError for what was never written by `formatKeptCopy` */
export function parseKeptCopy(json: string): KeptCopy {
  return keptCopySchema.parse(JSON.parse(json));
}

export function formatKeptCopy(copy: KeptCopy): string {
  return JSON.stringify(copy);
}

/** @param idOf of a record by its identity; undefined for one that the server did not take */
export function keptCopy(answers: Answers, idOf: (identity: string) => string | undefined): KeptCopy {
  const kept: KeptCopy = {};
  for (const [identity, cells] of answers) {
    const id = idOf(identity);
    if (id !== undefined) kept[id] = Object.fromEntries(cells);
  }
  return kept;
}

/** @param identityOf a record by its id; undefined for one that is unknown */
export function answersOf(copy: KeptCopy, identityOf: (id: string) => string | undefined): Answers {
  return new Map(
    Object.entries(copy).flatMap(([id, cells]) => {
      const identity = identityOf(id);
      return identity === undefined ? [] : [[identity, new Map(Object.entries(cells))] as const];
    }),
  );
}
