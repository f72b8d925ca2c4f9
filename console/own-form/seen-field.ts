/**
 * A field of a form as a person looks at it in the table: what it is taken for now, what was corrected of it, and what the
 * workbooks show of it.
 */
import type { Field } from '../../core/form/form.js';
import type { FormDocument } from '../../core/form/form-schema.js';
import { nameOfField, type Corrections, type FieldCorrection } from '../../core/form/correct/corrections.js';
import type { FieldTrialDto, FormTrialDto } from '../../core/protocol/form-trial.js';

export interface SeenField {
  /** As corrections name it. */
  readonly name: string;
  /** As it was before it was corrected. */
  readonly field: Field;
  readonly correction: FieldCorrection;
  readonly isCorrected: boolean;
  readonly isLeftOut: boolean;
  /** Whether the version before does not have it. */
  readonly isNew: boolean;
  /** What it may be chosen from; none for what is no choice. */
  readonly choices: readonly string[];
  readonly shown: FieldTrialDto | undefined;
}

interface Seen {
  readonly form: FormDocument;
  readonly corrections: Corrections;
  readonly added: readonly string[];
  /** What was read with the form before it was corrected, in which all of its fields are. */
  readonly trial: FormTrialDto | undefined;
}

/** The fields of a block, in the form's order. */
export function seenFields(
  { form, corrections, added, trial }: Seen,
  block: FormDocument['blocks'][number],
): SeenField[] {
  return block.fields.map((field) => {
    const name = nameOfField(block.id, field.id);
    const correction = corrections.fields[name];
    const known = form.vocabularies[field.vocabulary ?? '']?.choices.map(({ value }) => value) ?? [];
    return {
      name,
      field,
      correction: correction ?? {},
      isCorrected: correction !== undefined,
      isLeftOut: correction?.isLeftOut ?? false,
      isNew: added.includes(name),
      choices: correction?.choices ?? known,
      shown: trial?.fields.find((one) => one.block === block.id && one.field === field.id),
    };
  });
}

/** Below this a person is asked to look. */
const DOUBTFUL = 0.7;
const LIKELY = 0.85;

export type Sureness = 'sure' | 'likely' | 'doubtful';

export function surenessOf(sure: number): Sureness {
  return sure < DOUBTFUL ? 'doubtful' : sure < LIKELY ? 'likely' : 'sure';
}

/** Whether somebody should look at a field that nobody has corrected. */
export function isDoubtful({ field: { draft }, isCorrected, isNew }: SeenField): boolean {
  return !isCorrected && (isNew || (draft !== undefined && surenessOf(draft.sure) === 'doubtful'));
}
