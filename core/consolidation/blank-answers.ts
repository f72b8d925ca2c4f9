/**
 * The answers that stand in a workbook with which a year is to be begun. A blank is to have none: what stands there would
 * count as every department's answer before anybody has answered. Here it is told where they are, and what the records are
 * without them; what becomes of them is for a person to say.
 *
 * What a formula of the workbook shows is nobody's answer, and what says whose a row is stays: by that the blank asks.
 */
import { isAnswered } from '../check/check-reading.js';
import type { Block, Field, Form } from '../form/form.js';
import { contentFields } from '../merge/content-fields.js';
import { ownerFields, ownersIn } from '../record/owners.js';
import { withValue, type FormRecord, type RecordCell } from '../record/record.js';
import { BLANK } from '../record/value.js';

/** An answer that stands in a blank. */
export interface BlankAnswer {
  readonly record: FormRecord;
  readonly field: string;
  /** Where: `A9`; several cells joined by commas. */
  readonly address: string;
}

export interface BlankAnswers {
  readonly answers: readonly BlankAnswer[];
  /** All records, without them. */
  readonly emptied: readonly FormRecord[];
}

export function blankAnswers(form: Form, records: readonly FormRecord[]): BlankAnswers {
  const owners = new Set(ownerFields(form));
  const fields = new Map(form.blocks.map((block) => [block.id, answerFields(block, owners)]));
  const answers: BlankAnswer[] = [];
  const emptied = records.map((record): FormRecord => {
    const own = (fields.get(record.block) ?? []).flatMap((field): BlankAnswer[] => {
      const cell = record.cells[field.id];
      return cell && isAnswer(form, field, cell) ? [{ record, field: field.id, address: cell.address }] : [];
    });
    if (own.length === 0) return record;
    answers.push(...own);
    const blank = own.map(({ field }) => [field, withValue(record.cells[field], BLANK)] as const);
    return { ...record, cells: { ...record.cells, ...Object.fromEntries(blank) } };
  });
  return { answers, emptied };
}

function answerFields(block: Block, owners: ReadonlySet<string>): Field[] {
  return contentFields(block).filter(({ id, role }) => role === 'answer' && !owners.has(id));
}

/** Marks at two choices are answers too, though it is not clear which. */
function isAnswer(form: Form, field: Field, { value, formula, address, unclear = [] }: RecordCell): boolean {
  if (formula || address === '') return false;
  return unclear.length > 1 || isAnswered(form, field, value);
}

export interface CountedAnswers {
  readonly answers: number;
  /** Those that several rows share are one. */
  readonly cells: number;
  /** By the departments whose rows they are, in the order in which they come; one for each of those that share a row. */
  readonly departments: { readonly name: string; readonly cells: number }[];
  /** In rows that are nobody's. */
  readonly unowned: number;
}

/** @param records all of the workbook */
export function countAnswers(
  form: Form,
  records: readonly FormRecord[],
  answers: readonly BlankAnswer[],
): CountedAnswers {
  const ownersOf = ownersIn(form, records);
  const cells = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const { record, address } of answers) {
    const owners = ownersOf(record);
    for (const one of address.split(',')) {
      const place = `${record.sheet}!${one}`;
      all.add(place);
      for (const name of owners.length > 0 ? owners : ['']) cells.set(name, (cells.get(name) ?? new Set()).add(place));
    }
  }
  const departments = [...cells].flatMap(([name, own]) => (name === '' ? [] : [{ name, cells: own.size }]));
  return { answers: answers.length, cells: all.size, departments, unowned: cells.get('')?.size ?? 0 };
}
