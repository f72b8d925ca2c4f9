/**
 * What a person can be asked of a workbook that was read: which field a column is whose header nobody knows, which row of
 * the form a row is that the form does not have, which department a name is that the register does not have. Each is
 * asked once, however often it stands there. Pure data; what is answered is a statement (core/reader/told).
 */
import type { Bilingual } from '../issue/issue.js';
import type { RecordKey } from '../record/record.js';

interface Asked {
  /** Where it stands: `施策１!J6:J14`; none for a name that says only who answers. */
  readonly places: readonly string[];
  /** Up to three examples: what stands under a header, what a row answers, in which rows a name stands. */
  readonly values: readonly string[];
}

export interface ColumnQuestion extends Asked {
  readonly kind: 'column';
  readonly block: string;
  readonly header: string;
  /** That it may be: those of the block that were not found, in the form's order. */
  readonly fields: readonly { readonly id: string; readonly label: Bilingual }[];
}

export interface RowQuestion extends Asked {
  readonly kind: 'row';
  readonly block: string;
  /** Its key, as it is written. */
  readonly written: RecordKey;
  /** Rows of the form that it may be: those that the workbook lacks, the most similar first. */
  readonly rows: readonly RecordKey[];
}

export interface DepartmentQuestion extends Asked {
  readonly kind: 'department';
  readonly written: string;
  /** The register's departments, the most similar first. */
  readonly names: readonly string[];
}

export type Question = ColumnQuestion | RowQuestion | DepartmentQuestion;

const MOST_VALUES = 3;
const LONGEST_VALUE = 80;

/** Examples as they are shown: each once, in one line, not too many and not too long. */
export function examples(texts: Iterable<string>): string[] {
  const shown = new Set<string>();
  for (const text of texts) {
    const line = text.replace(/\s+/gu, ' ').trim();
    if (line !== '') shown.add(line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line);
    if (shown.size === MOST_VALUES) break;
  }
  return [...shown];
}
