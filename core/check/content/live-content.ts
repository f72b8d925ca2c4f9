/**
 * What is found in a workbook that somebody is typing in: a row that was edited is looked at again alone, with what depends on
 * it; where rows came, went or moved, or something else is known of last year, all are.
 */
import type { Issue } from '../../issue/issue.js';
import { recordName } from '../../issue/issues-of-records.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { examineContent, examineEdited, issuesIn, type ContentInput, type Examined } from './examined.js';

/** More edits at once are a paste: then looking at everything costs no more. */
const MOST_EDITS = 20;

export class LiveContent {
  private last: { readonly input: ContentInput; readonly examined: Examined } | undefined;

  /** Every row, and what most rows do, too. */
  look(input: ContentInput): Issue[] {
    const examined = examineContent(input);
    this.last = { input, examined };
    return issuesIn(examined);
  }

  /** The rows that were edited since. @param input with the same lists beside the records where nothing of them changed */
  lookAgain(input: ContentInput): Issue[] {
    const edits =
      this.last && sameBeside(this.last.input, input) ? editsOf(this.last.input.records, input.records) : undefined;
    if (!this.last || !edits) return this.look(input);
    const records = [...this.last.input.records];
    let { examined } = this.last;
    for (const { at, before, now } of edits) {
      examined = examineEdited(examined, before, now);
      records[at] = now;
    }
    this.last = { input: { ...input, records }, examined };
    return issuesIn(examined);
  }
}

function sameBeside(before: ContentInput, now: ContentInput): boolean {
  return (
    before.form.document === now.form.document &&
    before.form.year === now.form.year &&
    before.previous === now.previous &&
    before.decisions === now.decisions &&
    JSON.stringify(before.legends) === JSON.stringify(now.legends)
  );
}

interface Edit {
  readonly at: number;
  readonly before: FormRecord;
  readonly now: FormRecord;
}

/** Undefined where they are not the same rows in the same places, or too many of them are edited. */
function editsOf(before: readonly FormRecord[], now: readonly FormRecord[]): Edit[] | undefined {
  if (before.length !== now.length) return undefined;
  const edits: Edit[] = [];
  for (const [at, record] of now.entries()) {
    const was = before[at];
    if (!was || recordName(was) !== recordName(record) || was.rows[0] !== record.rows[0]) return undefined;
    if (!saysTheSame(was, record) && edits.push({ at, before: was, now: record }) > MOST_EDITS) return undefined;
  }
  return edits;
}

function saysTheSame({ cells: before }: FormRecord, { cells: now }: FormRecord): boolean {
  const ids = Object.keys(now);
  return (
    ids.length === Object.keys(before).length &&
    ids.every((id) => {
      const [was, is] = [before[id], now[id]];
      return was?.address === is?.address && displayText(was?.value) === displayText(is?.value);
    })
  );
}
