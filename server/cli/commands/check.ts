/** `torimatome check`: what is wrong with a workbook, cell by cell. */
import { checkReading } from '../../../core/check/check-reading.js';
import { cutOffAnswers } from '../../../core/check/cut-off.js';
import { checkContent } from '../../../core/check/content/check-content.js';
import { legendsIn } from '../../../core/check/content/legends.js';
import { mergedAnswers } from '../../../core/consolidation/merged-answers.js';
import { givenChanges } from '../../../core/consolidation/given-changes.js';
import { rowIssues } from '../../../core/consolidation/row-issues.js';
import { sheetVersions } from '../../../core/consolidation/sheet-versions.js';
import type { Issue } from '../../../core/issue/issue.js';
import { formInYear } from '../../../core/form/form-year.js';
import { baseFromLink } from '../../../core/link/link.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { chooseForm } from '../../workbook/forms.js';
import type { WorkbookReading } from '../../workbook/read-form.js';
import { issueLines } from '../issue-lines.js';
import { EXIT, issueJson, type CommandResult, type Language } from '../output.js';
import { readFrom, readPlain } from '../read-from.js';
import { readToldFile } from '../told-file.js';

interface CheckOptions {
  readonly form: string | undefined;
  /** The blank form to compare rows with. */
  readonly blank: string | undefined;
  /** What somebody said of the workbook. */
  readonly map?: string | undefined;
  /** Last year's workbook. */
  readonly previous: string | undefined;
  readonly language: Language;
}

export async function check(file: string, options: CheckOptions): Promise<CommandResult> {
  const choice = await chooseForm(options.form);
  const map = await readToldFile(options.map);
  const handedOut = options.blank === undefined ? undefined : await readPlain(options.blank, choice);
  const reading = await readFrom(file, { choice, blank: handedOut, map });
  const previous =
    options.previous === undefined
      ? undefined
      : await readPlain(options.previous, { ...choice, formId: reading.form.id });
  const blank = handedOut ? RecordTable.of(reading.form, sheetVersions(handedOut).records) : rowsFromLink(reading);
  const { records, issues: ofSheets } = sheetVersions(reading, handedOut);
  const own = { ...reading, records };
  const content = checkContent({
    form: formInYear(reading.form, reading.form.year ?? reading.fiscalYear),
    records,
    previous: previous && sheetVersions(previous).records,
    legends: legendsIn(reading.issues),
  });
  const issues = [
    ...[...ofSheets, ...checkReading(own), ...cutOffAnswers(reading.workbook, own)],
    ...[...(blank ? againstForm(own, blank) : []), ...content],
  ];
  return {
    json: { issues: issues.map((issue) => issueJson(issue, options.language)) },
    lines: issueLines(issues, options.language),
    exit: issues.some(({ severity }) => severity === 'error') ? EXIT.toResolve : EXIT.done,
  };
}

/** A linked workbook carries the rows it was given (rule I2). */
function rowsFromLink({ form, link }: WorkbookReading): RecordTable | undefined {
  return link && link.records.length > 0 ? baseFromLink(form, link) : undefined;
}

function againstForm({ form, records, department }: WorkbookReading, blank: RecordTable): Issue[] {
  const matched = RecordTable.of(form, records, { like: blank });
  return [
    ...rowIssues(blank, blank, { source: '', department, records: matched }),
    ...givenChanges(blank, matched),
    ...mergedAnswers(blank, matched),
  ];
}
