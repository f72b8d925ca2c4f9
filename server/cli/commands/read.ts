/** `torimatome read`: the records of a workbook, each field with its cell. */
import { displayText } from '../../../core/record/value.js';
import type { FormRecord, RecordCell } from '../../../core/record/record.js';
import { chooseForm } from '../../workbook/forms.js';
import { readFrom } from '../read-from.js';
import { readToldFile } from '../told-file.js';
import { EXIT, issueJson, issueLine, type CommandResult, type Language } from '../output.js';

interface ReadOptions {
  readonly form: string | undefined;
  /** The blank form of which the workbook is a copy. */
  readonly blank?: string | undefined;
  /** What somebody said of the workbook. */
  readonly map?: string | undefined;
  readonly language: Language;
}

export async function read(file: string, { form, blank, map, language }: ReadOptions): Promise<CommandResult> {
  const reading = await readFrom(file, { choice: await chooseForm(form), blank, map: await readToldFile(map) });
  return {
    json: {
      form: reading.form.id,
      fiscalYear: reading.fiscalYear ?? null,
      records: reading.records.map(recordJson),
      issues: reading.issues.map((issue) => issueJson(issue, language)),
    },
    lines: [
      `${reading.form.title[language]} (${reading.form.id})  ${reading.fiscalYear ?? '?'}  ${reading.records.length}`,
      ...reading.records.flatMap(recordLines),
      ...reading.issues.map((issue) => issueLine(issue, language)),
    ],
    exit: EXIT.done,
  };
}

/** A record as the command line's contract has it: fields without a cell of their own have no address. */
export function recordJson({ block, sheet, cells }: FormRecord): Record<string, unknown> {
  const entries = Object.entries(cells);
  const whole = wholeCells(entries);
  return {
    block,
    sheet,
    cells: Object.fromEntries(entries.map(([id, cell]) => [id, displayText(cell.value)])),
    addresses: Object.fromEntries(entries.flatMap(([id, { address }]) => (address === '' ? [] : [[id, address]]))),
    ...(whole.length === 0 ? {} : { rawCells: Object.fromEntries(whole) }),
  };
}

/** What stands in cells that hold several fields, under the first of them. */
function wholeCells(entries: readonly [string, RecordCell][]): [string, string][] {
  return entries.flatMap(([id, { whole, address }], i): [string, string][] =>
    whole === undefined || entries.some(([, cell], k) => k < i && cell.address === address) ? [] : [[id, whole]],
  );
}

function recordLines({ block, sheet, cells }: FormRecord): string[] {
  const values = Object.entries(cells).map(
    ([id, { value, address }]) => `  ${address.padEnd(6)} ${id}: ${displayText(value).replace(/\n/g, ' ')}`,
  );
  return ['', `${sheet}  ${block}`, ...values];
}
