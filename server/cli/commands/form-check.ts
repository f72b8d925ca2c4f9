/** `torimatome form check`: what a form document would read of a workbook, and what is wrong with either. */
import { checkReading } from '../../../core/check/check-reading.js';
import { formFrom, type Form } from '../../../core/form/form.js';
import type { Issue } from '../../../core/issue/issue.js';
import { fitForm } from '../../../core/reader/read-form.js';
import type { FormRecord } from '../../../core/record/record.js';
import { displayText } from '../../../core/record/value.js';
import { readBytes } from '../../workbook/files.js';
import { formErrors, type FormError } from '../../../core/form/form-errors.js';
import { parseDocument, readDocument } from '../../workbook/forms.js';
import { readWorkbook } from '../../xlsx/read-workbook.js';
import { byDoubt, draftedParts, percent, reasonOf, type DraftedPart } from '../form-notes.js';
import { about, EXIT, issueJson, issueLine, type CommandResult, type Language } from '../output.js';
import { tableLines } from '../text-table.js';
import { recordJson } from './read.js';

/** Records of each block that are shown. */
const SHOWN = 3;

/**
 * @param path the form document
 * @param file the workbook
 * @throws Problem for a document that is missing or no JSON, and for a workbook that cannot be read; errors of the schema
 *   are the command's result
 */
export async function checkForm(path: string, file: string, language: Language): Promise<CommandResult> {
  const document = parseDocument(await readDocument(path), path);
  const errors = formErrors(document);
  if (errors.length > 0) return invalid(path, errors);
  const form = formFrom(document);
  const workbook = await about(
    file,
    readBytes(file).then((bytes) => readWorkbook(bytes)),
  );
  const { reading, share } = fitForm(workbook, form);
  const issues = checkReading(reading);
  const blocks = form.blocks.map((block) => {
    return { block, records: reading.records.filter((record) => record.block === block.id) };
  });
  const drafts = draftedParts(form.document);
  const failed = issues.some(({ severity }) => severity === 'error') || reading.records.length === 0;
  return {
    json: {
      form: form.id,
      share,
      fiscalYear: reading.fiscalYear ?? null,
      department: reading.department,
      blocks: blocks.map(({ block: { id, label }, records }) => ({
        id,
        label: label[language],
        records: records.length,
        first: records.slice(0, SHOWN).map(recordJson),
      })),
      issues: issues.map((issue) => issueJson(issue, language)),
      drafts,
      errors: [],
    },
    lines: lines(form, { share, fiscalYear: reading.fiscalYear, blocks, issues, drafts }, language),
    exit: failed ? EXIT.toResolve : EXIT.done,
  };
}

function invalid(path: string, errors: readonly FormError[]): CommandResult {
  return {
    json: { errors: errors.map(({ path: place, message }) => ({ path: place, ...message })) },
    lines: [
      `${path} は様式として読めません / is not a valid form`,
      ...errors.map(({ path: place, message }) => `  ${place === '' ? '-' : place}  ${message.ja} / ${message.en}`),
    ],
    exit: EXIT.failed,
  };
}

interface BlockRecords {
  readonly block: Form['blocks'][number];
  readonly records: readonly FormRecord[];
}

interface Findings {
  readonly share: number;
  readonly fiscalYear: number | undefined;
  readonly blocks: readonly BlockRecords[];
  readonly issues: readonly Issue[];
  readonly drafts: readonly DraftedPart[];
}

function lines(form: Form, { share, fiscalYear, blocks, issues, drafts }: Findings, language: Language): string[] {
  const ja = language === 'ja';
  const year = fiscalYear === undefined ? (ja ? '不明' : 'unknown') : String(fiscalYear);
  return [
    `${form.title[language]} (${form.id})`,
    ja
      ? `見つかった見出し：${percent(share)}　年度：${year}`
      : `Headers found: ${percent(share)}  fiscal year: ${year}`,
    '',
    ...blocks.flatMap((block) => blockLines(block, language)),
    ...(issues.length > 0
      ? [ja ? '点検の結果' : 'Issues', ...issues.map((issue) => issueLine(issue, language)), '']
      : []),
    ...(drafts.length > 0
      ? [
          ja
            ? `まだ案のままのもの：${drafts.length}か所（確信の低い順）`
            : `Still as drafted: ${drafts.length}, least sure first`,
          ...tableLines(
            byDoubt(drafts).map((part) => [percent(part.sure), part.path, part.name, reasonOf(part, language)]),
          ),
        ]
      : []),
  ];
}

function blockLines({ block: { id, label, fields }, records }: BlockRecords, language: Language): string[] {
  const rows = records
    .slice(0, SHOWN)
    .map(({ sheet, cells, rows: [first] }) => [
      `  ${sheet} ${first}`,
      fields.map((field) => shortened(displayText(cells[field.id]?.value))).join(' | '),
    ]);
  const count = language === 'ja' ? `${records.length}件` : `${records.length} records`;
  return [`${id}  ${label[language]}  ${count}`, ...tableLines(rows), ...(records.length > SHOWN ? ['  …'] : []), ''];
}

const LONGEST_SHOWN = 16;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
