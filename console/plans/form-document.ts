/**
 * A form's document as a file that somebody chose: the form, or everything that is wrong with it, each with its place.
 */
import { formErrors, type FormError } from '../../core/form/form-errors.js';
import { formSchema } from '../../core/form/form-schema.js';
import { Form } from '../../core/form/form.js';

export type FormDocument =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'not-json'; readonly reason: string }
  | { readonly kind: 'invalid'; readonly errors: readonly FormError[] };

export function readFormDocument(text: string): FormDocument {
  let document: unknown;
  try {
    // Editors on Windows put a mark before the text.
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { kind: 'not-json', reason: error instanceof Error ? error.message : String(error) };
  }
  const read = formSchema.safeParse(document);
  return read.success ? { kind: 'form', form: new Form(read.data) } : { kind: 'invalid', errors: formErrors(document) };
}
