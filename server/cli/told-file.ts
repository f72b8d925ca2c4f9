/**
 * `--map FILE`: what a person said of the workbooks that are read.
 */
import { parseTold, requireOfForm } from '../../core/reader/told/told-document.js';
import type { ToldDocument } from '../../core/reader/told/told.js';
import type { Form } from '../../core/form/form.js';
import { readBytes } from '../workbook/files.js';
import { formOfId, type FormChoice } from '../workbook/forms.js';
import { about } from './output.js';

/** A document and the file that it is from. */
export interface ToldFile {
  readonly file: string;
  readonly told: ToldDocument;
}

/** @throws FileProblem `told-invalid`; `file-not-found` */
export async function readToldFile(file: string | undefined): Promise<ToldFile | undefined> {
  if (file === undefined) return undefined;
  // A byte order mark, which some editors write, is not part of the text.
  const text = new TextDecoder().decode(await about(file, readBytes(file)));
  return { file, told: await about(file, () => parseTold(text)) };
}

/** What was said of a form's copies. @throws FileProblem `told-invalid` where it is about another, or does not fit it */
export async function toldOf(form: Form, source: ToldFile | undefined): Promise<ToldDocument | undefined> {
  if (source) await about(source.file, () => requireOfForm(form, source.told));
  return source?.told;
}

/**
 * The form that a document is about.
 * @throws FileProblem where it is none of those that were chosen
 */
export function formOfTold({ forms, formId }: FormChoice, { file, told }: ToldFile): Promise<Form> {
  return about(file, () => {
    const form = formOfId(forms, formId ?? told.form);
    requireOfForm(form, told);
    return form;
  });
}
