/**
 * The forms to read with: those that come with the product, and documents that a city brings.
 */
import { readFile } from 'node:fs/promises';
import { formSchema } from '../../core/form/form-schema.js';
import { Form } from '../../core/form/form.js';
import type { Bilingual } from '../../core/issue/issue.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { Problem } from '../../core/problem/problem.js';
import { formErrors } from '../../core/form/form-errors.js';

export interface FormChoice {
  readonly forms: readonly Form[];
  readonly formId: string | undefined;
}

/**
 * @param option what a person gave: the id of a built-in form, the path of a form document (`….json`), or nothing
 * @throws Problem for a document that is missing or not a form; it names the place in the document
 */
export async function chooseForm(option: string | undefined): Promise<FormChoice> {
  if (option === undefined || !option.endsWith('.json')) return { forms: BUILT_IN_FORMS, formId: option };
  const form = await loadForm(option);
  return { forms: [form], formId: form.id };
}

/**
 * The form of an id among those that were chosen.
 * @throws Problem `form-unknown`
 */
export function formOfId(forms: readonly Form[], formId: string): Form {
  const form = forms.find(({ id }) => id === formId);
  if (form) return form;
  const known = forms.map(({ id }) => id).join(', ');
  throw new Problem('form-unknown', {
    ja: `様式「${formId}」はありません。使える様式：${known}`,
    en: `There is no form "${formId}". Known forms: ${known}`,
  });
}

async function loadForm(path: string): Promise<Form> {
  return parseForm(await readDocument(path), path);
}

/** The text of a form document. @throws Problem where there is none */
export async function readDocument(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new Problem('file-not-found', {
      ja: `様式ファイル ${path} が見つかりません。`,
      en: `The form document ${path} was not found.`,
    });
  });
}

/** @throws Problem that names the place in the document */
export function parseForm(text: string, name: string): Form {
  const document = parseDocument(text, name);
  const result = formSchema.safeParse(document);
  if (result.success) return new Form(result.data);
  const [first] = formErrors(document);
  const place = first === undefined || first.path === '' ? '' : `${first.path}: `;
  const { ja = '', en = '' } = first?.message ?? {};
  throw invalid(name, { ja: `${place}${ja}`, en: `${place}${en}` }, result.error);
}

/** @throws Problem for a text that is no JSON */
export function parseDocument(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalid(name, { ja: `JSONとして読めません（${reason}）`, en: reason }, cause);
  }
}

function invalid(name: string, reason: Bilingual, cause: unknown): Problem {
  return new Problem(
    'form-invalid',
    {
      ja: `様式ファイル ${name} に誤りがあります：${reason.ja}`,
      en: `The form document ${name} is not valid: ${reason.en}`,
    },
    { cause },
  );
}
