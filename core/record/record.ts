/**
 * One thing that a form talks about: a programme's row, an indicator, a department's entry, a measure's header, a
 * narrative box. Its key is the way to find it again, not its identity (rule I1); never a row number.
 */
import type { Position } from '../grid/address.js';
import type { RawValue } from '../grid/grid.js';
import type { Tick } from '../text/ticks.js';
import type { FieldValue } from './value.js';

/** The formula behind a cell's value. */
export interface CellFormula {
  /** Without the leading `=`; where it has no place, as it is compared (`formula.ts`). */
  readonly text: string;
  /** The cell that it is written in; its references count from there. */
  readonly at?: Position;
}

/** The cell of one choice, which is ticked or not. */
export interface ChoiceBox {
  readonly choice: string;
  readonly address: string;
  readonly text: string;
  readonly raw: RawValue;
  /** Whether it is ticked; unknown where something stands there that is no tick. */
  readonly tick: Tick;
}

export interface RecordCell {
  readonly value: FieldValue;
  /** Where it stands: `A9`; several cells joined by commas (`C4,D4`); `''` for a value that has no cell here. */
  readonly address: string;
  /** All that stands in the cell, where the value is only a part of it. */
  readonly whole?: string;
  /** Of a choice that is spread over columns: the cells in which it is ticked, as this workbook has them. */
  readonly boxes?: readonly ChoiceBox[];
  /** What is marked where it cannot be told which choice is meant; the value is unreadable then. */
  readonly unclear?: readonly string[];
  /** The formula behind the value, where it is one's result and that is known. */
  readonly formula?: CellFormula;
}

/** The cell with a value that somebody gave it, whatever formula stood there. */
export function withValue(cell: RecordCell | undefined, value: FieldValue): RecordCell {
  // Spelt out: most of a workbook's cells go through here, and a spread takes several times as long.
  const { address = '', whole } = cell ?? {};
  return whole === undefined ? { value, address } : { value, address, whole };
}

/** Key fields as text, in the form's order: `{section, no, programme, department}`. */
export type RecordKey = Readonly<Record<string, string>>;

export interface FormRecord {
  readonly block: string;
  readonly sheet: string;
  readonly key: RecordKey;
  /** By field id; a field that this workbook does not have is not in here. */
  readonly cells: Readonly<Record<string, RecordCell>>;
  /** The rows of the sheet it stands on, first and last. */
  readonly rows: readonly [number, number];
  /**
   * Which of the records under its key it is, where its place among them does not say so: from 2, see `identity.ts`. A
   * workbook as read has none; they are given where versions of a workbook are matched.
   */
  readonly nth?: number;
}
