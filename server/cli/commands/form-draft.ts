/** `torimatome form draft`: a form document drafted from workbooks of one form, to be corrected by a person. */
import { basename } from 'node:path';
import { draftFromSeveral } from '../../../core/draft/draft-form.js';
import { tryForm, type FieldTrial } from '../../../core/draft/trial/try-form.js';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import type { Workbook } from '../../../core/grid/grid.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { Problem } from '../../../core/problem/problem.js';
import { readBytes, refuseExisting, refuseToReplace, writeWhole } from '../../workbook/files.js';
import { readWorkbook } from '../../xlsx/read-workbook.js';
import { byDoubt, draftedParts, percent, reasonOf, type DraftedPart } from '../form-notes.js';
import { about, EXIT, FileProblem, FileProblems, type CommandResult, type Language } from '../output.js';
import { readableJson } from '../readable-json.js';
import { tableLines } from '../text-table.js';

interface DraftOptions {
  readonly output: string;
  readonly id: string | undefined;
  /** Whether a file of that name may be replaced. */
  readonly force: boolean;
  readonly language: Language;
}

const FORM_ID = /^[a-z][A-Za-z0-9-]*$/;

/**
 * @param files workbooks of one form; those of another one are left out, and named
 * @throws Problem for a workbook that cannot be read or drafted from, and where the document cannot be written
 */
export async function draft(
  files: readonly string[],
  { output, id, force, language }: DraftOptions,
): Promise<CommandResult> {
  await about(output, () => refuseToReplace(files, output));
  if (!force) await about(output, refuseExisting(output));
  const books = await readAll(files);
  const { form, used } = await about(files.join(', '), () =>
    draftFromSeveral(
      books.map(({ workbook }) => workbook),
      { id: formId(id, output) },
    ),
  );
  await about(output, writeWhole(output, Buffer.from(readableJson(form))));
  const parsed = formFrom(form);
  const read = books.flatMap(({ file, workbook }, place): ReadBook[] => {
    if (!used.includes(place)) return [];
    const { fiscalYear, records } = fitForm(workbook, parsed).reading;
    return [{ file, fiscalYear, records: countByBlock(form, records) }];
  });
  const leftOut = files.filter((_, place) => !used.includes(place));
  const own = used.flatMap((place) => books[place]?.workbook ?? []);
  const drafted: Drafted = { parts: draftedParts(form), columns: tryForm(parsed, own).fields, read, leftOut, output };
  return {
    json: jsonOf(form, drafted),
    lines: lines(form, drafted, language),
    notes: leftOut.map((file) => leftOutNote(file, language)),
    exit: EXIT.done,
  };
}

interface Book {
  readonly file: string;
  readonly workbook: Workbook;
}

/** One after the other: a city's workbooks are large. @throws FileProblems that names every file that cannot be read */
async function readAll(files: readonly string[]): Promise<Book[]> {
  const books: Book[] = [];
  const problems: FileProblem[] = [];
  for (const file of files) {
    try {
      books.push({ file, workbook: await about(file, readBytes(file).then(readWorkbook)) });
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      problems.push(error);
    }
  }
  if (problems.length === 1 && problems[0]) throw problems[0];
  if (problems.length > 0) throw new FileProblems(problems);
  return books;
}

/** What the draft reads from one of the workbooks. */
interface ReadBook {
  readonly file: string;
  readonly fiscalYear: number | undefined;
  /** How many, by block. */
  readonly records: Readonly<Record<string, number>>;
}

function jsonOf(form: FormInput, { parts, columns, read, leftOut, output }: Drafted): Record<string, unknown> {
  const years = read.flatMap(({ fiscalYear }) => fiscalYear ?? []);
  return {
    output,
    form: form.id,
    fiscalYear: years.length > 0 ? Math.max(...years) : null,
    records: inAll(form, read),
    workbooks: read.map(({ file, fiscalYear, records }) => ({ file, fiscalYear: fiscalYear ?? null, records })),
    leftOut,
    columns: columns.map(({ block, field, header, examples }) => ({ block, field, ...header, examples })),
    drafts: byDoubt(parts),
  };
}

function leftOutNote(file: string, language: Language): string {
  return language === 'ja'
    ? `${file}: ほかのブックと様式が違うため、案には使いませんでした。`
    : `${file}: left out, because it is of another form than the others.`;
}

/** @throws Problem for an id that no form may have */
function formId(given: string | undefined, output: string): string {
  const name = basename(output, '.json');
  const id = given ?? (FORM_ID.test(name) ? name : 'our-form');
  if (FORM_ID.test(id)) return id;
  throw new Problem('bad-request', {
    ja: `様式のID「${id}」は使えません。英小文字で始まる英数字とハイフンで指定してください。`,
    en: `"${id}" cannot be the id of a form. Use letters, digits and hyphens, beginning with a small letter.`,
  });
}

function countByBlock({ blocks }: FormInput, records: readonly { readonly block: string }[]): Record<string, number> {
  return Object.fromEntries(blocks.map(({ id }) => [id, records.filter(({ block }) => block === id).length]));
}

function inAll({ blocks }: FormInput, read: readonly ReadBook[]): Record<string, number> {
  return Object.fromEntries(
    blocks.map(({ id }) => [id, read.reduce((sum, { records }) => sum + (records[id] ?? 0), 0)]),
  );
}

/** Parts that are less sure than this are to be looked at first. */
const DOUBTFUL = 0.75;

interface Drafted {
  readonly parts: readonly DraftedPart[];
  /** Where each field's header stands, with some values. */
  readonly columns: readonly FieldTrial[];
  readonly read: readonly ReadBook[];
  readonly leftOut: readonly string[];
  readonly output: string;
}

function lines(form: FormInput, { parts, read, leftOut, output }: Drafted, language: Language): string[] {
  const ja = language === 'ja';
  const doubtful = byDoubt(parts).filter(({ sure }) => sure < DOUBTFUL);
  const doubts = doubtful.map((part) => [percent(part.sure), part.path, part.name, reasonOf(part, language)]);
  const records = inAll(form, read);
  return [
    ja
      ? `様式の案を ${output} に書き出しました（${form.id}「${form.title.ja}」）。`
      : `Drafted ${form.id} into ${output}.`,
    '',
    ...(read.length > 1 ? [...bookLines(form, read, language), ''] : []),
    ...(leftOut.length > 0 ? [...leftOut.map((file) => leftOutNote(file, language)), ''] : []),
    ...(doubts.length > 0
      ? [ja ? '確信の低いもの（低い順）' : 'Doubtful parts, least sure first', ...tableLines(doubts), '']
      : []),
    ...form.blocks.flatMap((block) => [...blockLines(block, records[block.id] ?? 0, language), '']),
    ja ? '次にすること' : 'What to do next',
    ...nextLines(read[0]?.file ?? '', output, language),
  ];
}

/** What was read from each workbook. */
function bookLines({ blocks }: FormInput, read: readonly ReadBook[], language: Language): string[] {
  const ja = language === 'ja';
  const rows = read.map(({ file, fiscalYear, records }) => [
    file,
    fiscalYear === undefined ? '' : ja ? `${fiscalYear}年度` : String(fiscalYear),
    blocks.map(({ id }) => `${id} ${records[id] ?? 0}`).join(ja ? '、' : ', '),
  ]);
  return [ja ? `${read.length}冊のブックから` : `From ${read.length} workbooks`, ...tableLines(rows)];
}

function nextLines(file: string, output: string, language: Language): string[] {
  return language === 'ja'
    ? [
        `1. ${output} を開き、確信の低いものから直す。直した箇所や確かめた箇所の draft は消す。`,
        `2. torimatome form check ${output} ${file} で、何が読めるか確かめる。`,
        `3. torimatome read ${file} --form ${output} で読み取る。`,
      ]
    : [
        `1. Open ${output} and correct the doubtful parts first; remove "draft" where you have looked.`,
        `2. torimatome form check ${output} ${file} shows what would be read.`,
        `3. torimatome read ${file} --form ${output} reads it.`,
      ];
}

function blockLines(block: FormInput['blocks'][number], records: number, language: Language): string[] {
  const count = language === 'ja' ? `${records}件` : `${records} records`;
  const head = `${block.id}  ${block.label[language]}  ${block.layout}${block.per === 'key' ? ' per key' : ''}  ${count}`;
  const rows = block.fields.map(({ id, label, type = 'text', vocabulary, role, required, draft: note }) => [
    `  ${note ? percent(note.sure) : ''}`,
    id,
    label[language],
    vocabulary === undefined ? type : `${type} ${vocabulary}`,
    `${role}${required ? ' *' : ''}`,
  ]);
  return [head, ...tableLines(rows)];
}
