/** `torimatome form draft`: a form document drafted from a workbook, to be corrected by a person. */
import { basename } from 'node:path';
import { draftForm } from '../../../core/draft/draft-form.js';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { Problem } from '../../../core/problem/problem.js';
import { readBytes, refuseExisting, refuseToReplace, writeWhole } from '../../workbook/files.js';
import { readWorkbook } from '../../xlsx/read-workbook.js';
import { byDoubt, draftedParts, percent, type DraftedPart } from '../form-notes.js';
import { about, EXIT, type CommandResult, type Language } from '../output.js';
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

/** @throws Problem for a workbook that cannot be read or drafted from, and where the document cannot be written */
export async function draft(file: string, { output, id, force, language }: DraftOptions): Promise<CommandResult> {
  await about(output, () => refuseToReplace([file], output));
  if (!force) await about(output, refuseExisting(output));
  const form = await about(
    file,
    readBytes(file).then(async (bytes) => {
      const workbook = await readWorkbook(bytes);
      const document = draftForm(workbook, { id: formId(id, output) });
      const { reading } = fitForm(workbook, formFrom(document));
      return { document, reading };
    }),
  );
  await about(output, writeWhole(output, Buffer.from(readableJson(form.document))));
  const parts = draftedParts(form.document);
  const records = countByBlock(form.document, form.reading.records);
  return {
    json: {
      output,
      form: form.document.id,
      fiscalYear: form.reading.fiscalYear ?? null,
      records,
      drafts: byDoubt(parts),
    },
    lines: lines(form.document, { parts, records, file, output }, language),
    exit: EXIT.done,
  };
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

/** Parts that are less sure than this are to be looked at first. */
const DOUBTFUL = 0.75;

interface Drafted {
  readonly parts: readonly DraftedPart[];
  /** How many were read, by block. */
  readonly records: Readonly<Record<string, number>>;
  readonly file: string;
  readonly output: string;
}

function lines(form: FormInput, { parts, records, file, output }: Drafted, language: Language): string[] {
  const ja = language === 'ja';
  const doubtful = byDoubt(parts).filter(({ sure }) => sure < DOUBTFUL);
  const doubts = doubtful.map(({ sure, path, name, because }) => [percent(sure), path, name, because]);
  return [
    ja
      ? `様式の案を ${output} に書き出しました（${form.id}「${form.title.ja}」）。`
      : `Drafted ${form.id} into ${output}.`,
    '',
    ...(doubts.length > 0
      ? [ja ? '確信の低いもの（低い順）' : 'Doubtful parts, least sure first', ...tableLines(doubts), '']
      : []),
    ...form.blocks.flatMap((block) => [...blockLines(block, records[block.id] ?? 0, language), '']),
    ja ? '次にすること' : 'What to do next',
    ...(ja
      ? [
          `1. ${output} を開き、確信の低いものから直す。直した箇所や確かめた箇所の draft は消す。`,
          `2. torimatome form check ${output} ${file} で、何が読めるか確かめる。`,
          `3. torimatome read ${file} --form ${output} で読み取る。`,
        ]
      : [
          `1. Open ${output} and correct the doubtful parts first; remove "draft" where you have looked.`,
          `2. torimatome form check ${output} ${file} shows what would be read.`,
          `3. torimatome read ${file} --form ${output} reads it.`,
        ]),
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
