/**
 * The forms to read with: those that come with the product, and documents that a city brings.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { formSchema, type Form } from '../../core/form/form.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { Problem } from '../../core/problem/problem.js';

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

async function loadForm(path: string): Promise<Form> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Problem('file-not-found', {
      ja: `様式ファイル ${path} が見つかりません。`,
      en: `The form document ${path} was not found.`,
    });
  });
  return parseForm(text, path);
}

/** @throws Problem that names the place in the document */
export function parseForm(text: string, name: string): Form {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalid(name, reason, cause);
  }
  const result = formSchema.safeParse(document);
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw invalid(name, `${z.core.toDotPath(first?.path ?? [])}: ${first?.message ?? ''}`, result.error);
}

function invalid(name: string, reason: string, cause: unknown): Problem {
  return new Problem(
    'form-invalid',
    { ja: `様式ファイル ${name} に誤りがあります：${reason}`, en: `The form document ${name} is not valid: ${reason}` },
    { cause },
  );
}
