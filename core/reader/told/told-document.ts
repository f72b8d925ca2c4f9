/**
 * What was told, as a document that a person writes (`--map`).
 */
import { schemaErrors, type FormError } from '../../form/form-errors.js';
import type { Form } from '../../form/form.js';
import { Problem } from '../../problem/problem.js';
import { toldComplaints } from './told-complaints.js';
import { toldSchema, type ToldDocument } from './told.js';

/** @throws Problem `told-invalid` that names the place in the document */
export function parseTold(text: string): ToldDocument {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalid({ path: '', message: { ja: `JSONとして読めません（${reason}）`, en: reason } }, cause);
  }
  const result = toldSchema.safeParse(document);
  if (result.success) return result.data;
  const [first] = schemaErrors(toldSchema, document);
  throw invalid(first ?? { path: '', message: { ja: '', en: result.error.message } }, result.error);
}

/** @throws Problem `told-invalid` where it is about another form, or names what the form does not have */
export function requireOfForm(form: Form, told: ToldDocument): void {
  if (told.form !== form.id) {
    throw new Problem('told-invalid', {
      ja: `別の様式（${told.form}）についての指定です。読み取る様式は ${form.id} です。`,
      en: `This is about the form ${told.form}; what is read is ${form.id}.`,
    });
  }
  const [first] = toldComplaints(form, told);
  if (first) throw invalid(first);
}

function invalid({ path, message }: FormError, cause?: unknown): Problem {
  const place = path === '' ? '' : `${path}: `;
  return new Problem(
    'told-invalid',
    {
      ja: `読み取りの指定に誤りがあります：${place}${message.ja}`,
      en: `What was told of the workbooks is not valid: ${place}${message.en}`,
    },
    { cause },
  );
}
