/**
 * Columns that changed places with one that the form fills in, while their headers stayed: what the blank says under the one
 * stands under the other. The values cannot tell, since both may be any text or figure; the blank can. Neither is taken.
 */
import type { Block, Field } from '../../form/form.js';
import type { Issue } from '../../issue/issue.js';
import { keyNames } from '../../record/key-name.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { compact } from '../../text/normalise.js';
import { swappedIssue, withoutFields } from '../table/swapped-columns.js';
import type { BlankLayout } from './blank-layout.js';

interface Kept {
  readonly records: readonly FormRecord[];
  readonly issues: readonly Issue[];
}

/** Fewer rows may say by chance what the form says beside it; figures do so more easily. */
const FEWEST = 2;
const FEWEST_FIGURES = 3;
const ENOUGH = 0.8;

/** @param records of the copy, by the keys that the blank has for them */
export function withoutSwappedGiven({ form, sheets }: BlankLayout, records: readonly FormRecord[]): Kept {
  const names = keyNames(form);
  const nameOf = ({ block, key }: FormRecord) => names(block, key);
  const blank = new Map(sheets.flatMap((sheet) => sheet.records.map((record) => [nameOf(record), record])));
  const issues: Issue[] = [];
  const kept = new Map<FormRecord, FormRecord>();
  for (const block of form.blocks.filter(({ layout }) => layout === 'table')) {
    const rows = records.flatMap((record): Row[] => {
      const given = record.block === block.id ? blank.get(nameOf(record)) : undefined;
      return given ? [{ record, given }] : [];
    });
    for (const own of bySheet(rows)) {
      const all = records.filter(({ block: id, sheet }) => id === block.id && sheet === own[0]?.record.sheet);
      const doubtful = new Set<string>();
      for (const [given, found] of swappedIn(block, own)) {
        issues.push(swappedIssue(all, block, given, found));
        doubtful.add(given.id).add(found.id);
      }
      if (doubtful.size > 0) for (const record of all) kept.set(record, withoutFields(record, doubtful));
    }
  }
  return { records: kept.size === 0 ? records : records.map((record) => kept.get(record) ?? record), issues };
}

/** A row of the copy, and what the blank has there. */
interface Row {
  readonly record: FormRecord;
  readonly given: FormRecord;
}

function bySheet(rows: readonly Row[]): Iterable<readonly Row[]> {
  const sheets = new Map<string, Row[]>();
  for (const row of rows) {
    const there = sheets.get(row.record.sheet);
    if (there) there.push(row);
    else sheets.set(row.record.sheet, [row]);
  }
  return sheets.values();
}

/** What the form gives, each with the answer under whose header it stands. */
function swappedIn({ fields }: Block, rows: readonly Row[]): [given: Field, found: Field][] {
  const columns = fields.filter(({ from }) => 'column' in from && !('templates' in from));
  const answers = columns.filter(({ role }) => role === 'answer');
  return columns
    .filter(({ role }) => role === 'plan')
    .flatMap((given): [Field, Field][] => {
      const changed = rows.filter((row) => isChanged(row, given));
      const fewest = given.type === 'text' ? FEWEST : FEWEST_FIGURES;
      if (changed.length < fewest) return [];
      const found = answers.find((answer) => {
        const moved = changed.filter((row) => hasMoved(row, given, answer));
        return moved.length >= fewest && moved.length >= changed.length * ENOUGH;
      });
      return found ? [[given, found]] : [];
    });
}

/** Whether a row says something else than the form where the form says something. */
function isChanged({ record, given }: Row, { id }: Field): boolean {
  const was = textIn(given, id);
  return was !== '' && record.cells[id] !== undefined && textIn(record, id) !== was;
}

function hasMoved({ record, given }: Row, { id }: Field, answer: Field): boolean {
  return textIn(record, answer.id) === textIn(given, id) && textIn(given, answer.id) !== textIn(given, id);
}

function textIn({ cells }: FormRecord, id: string): string {
  return compact(displayText(cells[id]?.value));
}
