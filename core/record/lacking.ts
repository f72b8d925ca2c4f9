/**
 * What has to be answered and is not even in a workbook: a required column that somebody took out, or whose header is
 * another one now. Its rows cannot be complete, however much else of them is filled in; who took them in remembers it
 * with the record, until the field is answered or a workbook that has it answers the record.
 */
import { isRequiredAnswer, type Block } from '../form/form.js';
import type { FormRecord } from './record.js';
import type { RecordTable } from './record-table.js';

/** A record that remembers what the workbook that answered it did not have. */
export interface AnsweredRecord extends FormRecord {
  /** Ids of fields. */
  readonly lacking?: readonly string[];
}

/** The fields that have to be answered and that a workbook's record does not have. */
export function lackedAnswers({ fields }: Block, { cells }: Pick<FormRecord, 'cells'>): readonly string[] {
  const lacked = fields.filter((field) => isRequiredAnswer(field) && !cells[field.id]);
  return lacked.length === 0 ? NONE : lacked.map(({ id }) => id);
}

const NONE: readonly string[] = [];

/** What the last workbook that answered a record lacked. */
export interface Lack {
  readonly id: string;
  readonly fields: readonly string[];
}

/** Those of the lacks that are news to the table. */
export function newLacks(table: RecordTable<AnsweredRecord>, lacks: readonly Lack[]): readonly Lack[] {
  return lacks.filter(({ id, fields }) => {
    const before = table.rowOfId(id)?.record.lacking ?? NONE;
    return before.length !== fields.length || fields.some((field) => !before.includes(field));
  });
}

/**
 * Those of the lacks that say anything, now or when others do not count: of a record that never lacked anything it says
 * nothing that its workbook has all.
 */
export function tellingLacks(table: RecordTable<AnsweredRecord>, lacks: readonly Lack[]): readonly Lack[] {
  return lacks.filter(({ id, fields }) => fields.length > 0 || table.rowOfId(id)?.record.lacking !== undefined);
}

/** The table with what its records lack; records that it does not have are passed over. */
export function withLacks<R extends AnsweredRecord>(table: RecordTable<R>, lacks: readonly Lack[]): RecordTable<R> {
  if (lacks.length === 0) return table;
  return table.withCells(
    lacks.flatMap(({ id, fields }): [id: string, record: R][] => {
      const record = table.rowOfId(id)?.record;
      return record ? [[id, { ...record, lacking: fields }]] : [];
    }),
  );
}
