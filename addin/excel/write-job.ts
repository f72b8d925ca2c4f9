/**
 * One cell on its way into the workbook: what it has to hold for that, what it is given, and whether it says so now. Pure;
 * the round trips are `write-cells.ts`.
 */
import { cellInput, textInput, type CellInput } from './cell-input.js';
import type { CellWrite, WriteResult } from './port.js';
import { sameRaw, type SeenCell } from './seen-cell.js';

export interface WriteJob {
  readonly write: CellWrite;
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  /** What it has to hold still for the writing to go on. */
  seen: SeenCell;
  /** What is put back where the writing comes to nothing. */
  before: SeenCell;
  result: WriteResult | undefined;
}

/** What a cell is taken for that was not looked at yet. */
export const NOTHING: SeenCell = { raw: null, text: '', formula: undefined, format: 'General' };

export function openJobs(jobs: readonly WriteJob[]): WriteJob[] {
  return jobs.filter(({ result }) => result === undefined);
}

/** What keeps a cell from being written; undefined where it is to be. */
export function verdictOn({ write, seen }: WriteJob): WriteResult | undefined {
  if (saysSo(write, seen)) return 'unchanged';
  if (!sameRaw(seen.raw, write.expected)) return 'changed-meanwhile';
  return seen.formula !== undefined && !write.overFormula ? 'formula' : undefined;
}

/** A column that is too narrow shows a row of these in a number's place. */
const FENCE = /^#+$/;

/** Whether a cell says what it is to say: a formula that may go never does. */
export function saysSo({ content, overFormula }: CellWrite, { raw, text, formula }: SeenCell): boolean {
  if (formula !== undefined && overFormula) return false;
  if (content.raw === null || content.text === '') return raw === null;
  if (typeof raw === 'string') return sameRaw(raw, typeof content.raw === 'string' ? content.raw : content.text);
  return sameRaw(raw, content.raw) && (text === content.text || FENCE.test(text));
}

export function inputOf({ write, seen }: WriteJob): CellInput {
  return cellInput(write.content, seen.format);
}

/** As a text: then it stays what it is. */
export function verbatimOf({ write, seen }: WriteJob): CellInput {
  const text = textInput(write.content.text, seen.format);
  return text.startsWith("'") || seen.format === '@' ? text : `'${text}`;
}

/** Of the characters that one request writes; Excel on the web refuses requests above 5 MB. */
const CHARACTERS_PER_REQUEST = 250_000;
const CELLS_PER_REQUEST = 400;

/** Jobs as one request each can carry them. */
export function chunks(jobs: readonly WriteJob[]): WriteJob[][] {
  const result: WriteJob[][] = [];
  let characters = Infinity;
  for (const job of jobs) {
    const { content, expected } = job.write;
    const size = content.text.length * 2 + (typeof expected === 'string' ? expected.length : 0);
    const last = result.at(-1);
    if (!last || characters + size > CHARACTERS_PER_REQUEST || last.length >= CELLS_PER_REQUEST) {
      result.push([job]);
      characters = size;
    } else {
      last.push(job);
      characters += size;
    }
  }
  return result;
}
