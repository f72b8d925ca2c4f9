/** `torimatome consolidate`: from the blank form and the departments' workbooks to the city-wide report. */
import { basename, extname } from 'node:path';
import { checkReading } from '../../../core/check/check-reading.js';
import { ConflictTable, type CellConflict } from '../../../core/consolidation/conflict-table.js';
import { startConsolidation, type SharedTable } from '../../../core/consolidation/consolidation.js';
import { planReport } from '../../../core/consolidation/plan-report.js';
import { progress, type Progress } from '../../../core/consolidation/progress.js';
import { valuesInConflict } from '../../../core/consolidation/standing-value.js';
import { sheetVersions } from '../../../core/consolidation/sheet-versions.js';
import { takeIn } from '../../../core/consolidation/take-in.js';
import type { Issue } from '../../../core/issue/issue.js';
import { makeIssue } from '../../../core/issue/make-issue.js';
import { layoutOf } from '../../../core/reader/blank/blank-layout.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { chooseForm } from '../../workbook/forms.js';
import { readBytes, refuseToReplace, writeWhole } from '../../workbook/files.js';
import { finishReport } from '../../workbook/finish-report.js';
import { readCopy, readForm, type WorkbookReading } from '../../workbook/read-form.js';
import { isSigned } from '../../xlsx/patch/write-package.js';
import { asKind } from '../../xlsx/patch/workbook-kind.js';
import { about, EXIT, issueJson, issueLine, type CommandResult, type Language } from '../output.js';
import { inputFiles } from '../input-files.js';
import { descentJson, descentLine, openIssues, placeCopies } from '../place-copies.js';
import { readInputs } from '../read-inputs.js';
import { readToldFile, toldOf } from '../told-file.js';

interface ConsolidateOptions {
  readonly form: string | undefined;
  readonly output: string;
  /** What somebody said of the departments' workbooks. */
  readonly map?: string | undefined;
  /** Whether rows become as high as their answers need. */
  readonly growRows?: boolean;
  readonly language: Language;
}

export async function consolidate(
  blankFile: string,
  files: readonly string[],
  { form: option, output, map, growRows = false, language }: ConsolidateOptions,
): Promise<CommandResult> {
  const sent = await inputFiles(files);
  await about(output, () => refuseToReplace([blankFile, ...sent.files], output));
  const { forms, formId } = await chooseForm(option);
  const source = await readToldFile(map);
  const blankBytes = await about(blankFile, readBytes(blankFile));
  const blank = await about(blankFile, readForm(blankBytes, forms, formId));
  const { form } = blank;
  const told = await toldOf(form, source);
  const own = sheetVersions(blank);
  const formSheets = { ...blank, records: own.records };
  const table = RecordTable.of(form, own.records);
  let state = startConsolidation(table);
  const layout = layoutOf(blank.workbook, blank);
  const inputs = await readInputs(sent, (bytes) => readCopy(bytes, layout, told ? { told } : {}));
  const issues: Issue[] = [...inputs.issues, ...named(basename(blankFile), own.issues)];
  const placed = placeCopies(table, inputs.readings, formSheets);
  for (const file of placed) {
    const { source, reading, sheets } = file;
    const { department } = reading;
    const { records, repeats, issues: ofSheets } = sheets;
    const checked = checkReading({ ...reading, records });
    issues.push(...named(source, [...ofSheets, ...checked]), ...yearIssue(source, blank, reading), ...openIssues(file));
    const base = file.base ? { base: file.base } : {};
    state = takeIn(table, state, { source, department, records, ...base });
    for (const { sheet, records: again } of repeats) {
      const repeat = { source: `${source}［${sheet}］`, department, records: again, isRepeat: true };
      state = takeIn(table, state, { ...repeat, ...base });
    }
  }
  const conflicts = standingConflicts(state);
  const plan = planReport(
    { workbook: blank.workbook, table, unnamed: blank.unnamed },
    { table: state.table, conflicts },
  );
  const report = await about(
    blankFile,
    finishReport(blankBytes, plan, { form, growRows }).then(async ({ bytes, issues: ofReport }) => ({
      ...(await asKind(bytes, extname(output))),
      issues: ofReport,
    })),
  );
  await about(output, writeWhole(output, report.bytes));
  if (blank.workbook.signed && !(await isSigned(report.bytes))) {
    issues.push(makeIssue('signature-lost', { evidence: [basename(blankFile)] }));
  }
  if (report.lostMacros) issues.push(makeIssue('macros-left-out', { evidence: [basename(output)] }));
  const departments = progress(form, state.table.records);
  const all = [...issues, ...state.issues, ...report.issues];
  return {
    json: {
      report: output,
      departments,
      missing: departments.filter(({ filled }) => filled === 0).map(({ name }) => name),
      lineage: placed.flatMap((file) => descentJson(file, language)),
      conflicts: conflicts.list.map(conflictJson),
      issues: all.map((issue) => issueJson(issue, language)),
    },
    lines: [
      ...departments.map(departmentLine),
      ...placed.flatMap((file) => descentLine(file, language)),
      ...conflicts.list.map(conflictLine),
      ...all.map((issue) => issueLine(issue, language)),
      `→ ${output}`,
    ],
    notes: inputs.issues.filter(({ severity }) => severity !== 'info').map((issue) => issueLine(issue, language)),
    exit: conflicts.size > 0 || inputs.isPart ? EXIT.toResolve : EXIT.done,
  };
}

/** With what stands in the cell now: a later copy may have corrected it. */
function standingConflicts({ table, conflicts }: SharedTable): ConflictTable {
  return ConflictTable.of(
    conflicts.list.map((conflict) => {
      const record = table.rowOfId(conflict.record)?.record;
      return record ? { ...conflict, values: valuesInConflict(record, conflict) } : conflict;
    }),
  );
}

/** Issues of a file say which file. */
function named(source: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, evidence: [source, ...issue.evidence] }));
}

function yearIssue(source: string, blank: WorkbookReading, reading: WorkbookReading): Issue[] {
  const [wanted, given] = [blank.fiscalYear, reading.fiscalYear];
  if (wanted === undefined || given === undefined || wanted === given) return [];
  return [makeIssue('year-differs', { evidence: [source] }, wanted, given)];
}

function conflictJson({ block, key, field, sheet, address, base, values }: CellConflict): Record<string, unknown> {
  return {
    block,
    key,
    field,
    sheet,
    address,
    base,
    mine: values[0]?.text ?? '',
    theirs: values[1]?.text ?? '',
    values: values.map(({ text, source }) => ({ value: text, file: source })),
  };
}

function departmentLine({ name, entries, filled, missing }: Progress): string {
  return `${name}  ${filled}/${entries}${missing > 0 ? `  （未回答 ${missing} / not answered）` : ''}`;
}

function conflictLine({ sheet, address, values }: CellConflict): string {
  const versions = values.map(({ text, source }) => `${source}「${text.slice(0, 40)}」`).join(' ⇔ ');
  return `[競合 / conflict] ${sheet}!${address} ${versions}`;
}
