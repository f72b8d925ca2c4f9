/**
 * Corrections go over to a form that was drafted again from more workbooks, where the column is still the same: a field
 * may have another id then, or another column under its id.
 */
import type { Corrections, FieldCorrection } from '../../core/form/correct/corrections.js';
import { nameOfField } from '../../core/form/correct/corrections.js';
import type { FormTrialDto } from '../../core/protocol/form-trial.js';

interface Kept {
  readonly corrections: Corrections;
  /** How many fields' corrections have no place any more. */
  readonly lost: number;
}

export function keptCorrections(corrections: Corrections, before: FormTrialDto, after: FormTrialDto): Kept {
  const headersBefore = headersByName(before);
  const namesAfter = new Map([...headersByName(after)].map(([name, header]) => [header, name]));
  const corrected = Object.entries(corrections.fields);
  const kept = corrected.flatMap(([name, correction]): [string, FieldCorrection][] => {
    const now = namesAfter.get(headersBefore.get(name) ?? '');
    return now === undefined ? [] : [[now, correction]];
  });
  return { corrections: { ...corrections, fields: Object.fromEntries(kept) }, lost: corrected.length - kept.length };
}

/** What tells one header from another: its texts, whichever workbook it was seen in; a field without one by its name. */
function headersByName({ fields }: FormTrialDto): Map<string, string> {
  return new Map(
    fields.map(({ block, field, header }) => {
      const name = nameOfField(block, field);
      return [name, header ? JSON.stringify([block, ...header.texts]) : name];
    }),
  );
}
