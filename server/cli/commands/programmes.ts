/**
 * `torimatome programmes`: which programmes of last year's workbook are which of this year's, and what the coordinator
 * has to decide about. The decisions are a document of their own; the workbooks are only read.
 */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Problem } from '../../../core/problem/problem.js';
import { decisionsOf, parseLinks, type LinksDocument } from '../../../core/programme-link/links-document.js';
import { proposeLinks } from '../../../core/programme-link/propose-links.js';
import { updateLinks } from '../../../core/programme-link/update-links.js';
import { readBytes, refuseToReplace, writeWhole } from '../../workbook/files.js';
import { chooseForm } from '../../workbook/forms.js';
import { readForm, type WorkbookReading } from '../../workbook/read-form.js';
import { about, EXIT, say, type CommandResult, type Language } from '../output.js';
import { programmesJson, programmesLines, yearNotices } from '../programme-report.js';

interface ProgrammesOptions {
  readonly form: string | undefined;
  /** The document of decisions to start from. */
  readonly links: string | undefined;
  /** Where to write the document; never over a file that is not the one of `links`. */
  readonly output: string | undefined;
  readonly language: Language;
}

export async function programmes(
  previousFile: string,
  currentFile: string,
  { form: option, links, output, language }: ProgrammesOptions,
): Promise<CommandResult> {
  if (output !== undefined) await about(output, mayWrite(output, [previousFile, currentFile], links));
  const { forms, formId } = await chooseForm(option);
  const read = (file: string, id: string | undefined) =>
    about(
      file,
      readBytes(file).then((bytes) => readForm(bytes, forms, id)),
    );
  const current = await read(currentFile, formId);
  const previous = await read(previousFile, current.form.id);
  const document = links === undefined ? undefined : await about(links, readLinks(links, previous, current));
  const decisions = document ? decisionsOf(document) : [];
  const found = proposeLinks(current.form, previous.records, current.records, decisions);
  const years = {
    previousYear: previous.fiscalYear,
    previous: previous.records,
    currentYear: current.fiscalYear,
    current: current.records,
  };
  const updated = updateLinks(current.form, years, { ...found, before: document }, language);
  if (output !== undefined) {
    await about(output, writeWhole(output, new TextEncoder().encode(`${JSON.stringify(updated, null, 2)}\n`)));
  }
  const notices = yearNotices(previous.fiscalYear, current.fiscalYear);
  return {
    json: programmesJson(current.form, { document: updated, found, notices }, language),
    lines: [
      ...programmesLines(current.form, found, language),
      ...notices.map((notice) => say(notice, language)),
      ...(output === undefined ? [] : [`→ ${output}`]),
    ],
    exit: found.proposals.length + found.unfound.length > 0 ? EXIT.toResolve : EXIT.done,
  };
}

/** Only the document that the call itself starts from may be replaced. */
async function mayWrite(output: string, inputs: readonly string[], links: string | undefined): Promise<void> {
  refuseToReplace(inputs, output);
  const isThere = await access(output).then(
    () => true,
    () => false,
  );
  if (!isThere || (links !== undefined && resolve(links) === resolve(output))) return;
  throw new Problem('file-not-writable', {
    ja: 'このファイルは既にあります。続きから始めるには --links でも指定し、そうでなければ別の名前にしてください。',
    en: 'This file exists already. Name it with --links too to go on from it, or choose another name.',
  });
}

async function readLinks(file: string, previous: WorkbookReading, current: WorkbookReading): Promise<LinksDocument> {
  // A byte order mark, which some editors write, is not part of the text.
  const document = parseLinks(new TextDecoder().decode(await readBytes(file)));
  if (document.form !== current.form.id) {
    throw new Problem('links-invalid', {
      ja: `別の様式（${document.form}）の対応表です。ファイルの様式は ${current.form.id} です。`,
      en: `These links are for the form ${document.form}; the workbooks are of ${current.form.id}.`,
    });
  }
  const differs = (year: number | null, read: number | undefined) =>
    year !== null && read !== undefined && year !== read;
  if (!differs(document.previousYear, previous.fiscalYear) && !differs(document.currentYear, current.fiscalYear)) {
    return document;
  }
  const [wanted, given] = [
    [document.previousYear, document.currentYear],
    [previous.fiscalYear, current.fiscalYear],
  ].map((pair) => pair.map((year) => year ?? '?').join(' → '));
  throw new Problem('links-invalid', {
    ja: `別の年度（${wanted}）の対応表です。ファイルの年度は ${given} です。`,
    en: `These links are for the years ${wanted}; the workbooks are of ${given}.`,
  });
}
