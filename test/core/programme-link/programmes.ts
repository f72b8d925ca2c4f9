/**
 * Rows of a form's block for the tests, from what their cells show.
 */
import type { Form } from '../../../core/form/form.js';
import { blockOf } from '../../../core/form/form.js';
import type { LinkDecision, ProgrammeRef } from '../../../core/programme-link/links-document.js';
import type { ProgrammeLinks } from '../../../core/programme-link/propose-links.js';
import type { FormRecord, RecordCell } from '../../../core/record/record.js';
import { textValue } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';

/** Rows in their order; the parts of the key are among what a row shows. */
export function rowsOf(form: Form, id: string, rows: readonly Readonly<Record<string, string>>[]): FormRecord[] {
  const { key } = blockOf(form, id);
  return rows.map((shown, i): FormRecord => {
    const cells = Object.entries(shown).map(([field, text], column): [string, RecordCell] => [
      field,
      { value: textValue(text), address: `${'ABCDEFGHIJ'[column]}${i + 4}` },
    ]);
    return {
      ...{ block: id, sheet: '表', rows: [i + 4, i + 4] },
      key: Object.fromEntries(key.map((part) => [part, shown[part] ?? ''])),
      cells: Object.fromEntries(cells),
    };
  });
}

export interface Entry {
  readonly programme: string;
  readonly section?: string;
  readonly department?: string;
  readonly content?: string;
  readonly status?: string;
}

/** Rows of the tests' evaluation form; a name alone is a row of the 企画課 in (1). */
export function entries(...rows: readonly (string | Entry)[]): FormRecord[] {
  const whole = rows.map((row) => ({
    ...{ section: '(1)居場所づくり', department: '企画課' },
    ...(typeof row === 'string' ? { programme: row } : row),
  }));
  return rowsOf(EVALUATION_FORM, 'entry', whole);
}

export function refOf(record: FormRecord): ProgrammeRef {
  return { key: record.key };
}

export function decision(
  status: LinkDecision['status'],
  previous: readonly FormRecord[],
  current: readonly FormRecord[],
): LinkDecision {
  return { block: 'entry', status, by: 'decision', previous: previous.map(refOf), current: current.map(refOf) };
}

/** The fate of every row in words: `広場 = 広場`, `相談 ? 相談室` (proposed), `+ 新しい`, `- 古い`. */
export function fates(found: ProgrammeLinks, shown = (record: FormRecord) => record.key['programme'] ?? ''): string[] {
  const list = (records: readonly FormRecord[]) => records.map(shown).join(' & ');
  return [
    ...found.links.map(
      ({ status, previous, current }) => `${list(previous)} ${status === 'same' ? '=' : status} ${list(current)}`,
    ),
    ...found.proposals.map(({ previous, current }) => `${shown(previous)} ? ${shown(current)}`),
    ...found.added.map((record) => `+ ${shown(record)}`),
    ...found.removed.map((record) => `- ${shown(record)}`),
  ];
}
