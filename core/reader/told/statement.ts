/**
 * One thing that somebody said: of a column, a row or a name. Statements are kept one by one; reading takes what all of
 * them say together (`Told`).
 */
import { z } from 'zod';
import type { Form } from '../../form/form.js';
import { keyNames } from '../../record/key-name.js';
import { compact } from '../../text/normalise.js';
import { headerText } from '../survey/header-text.js';
import { toldColumnSchema, toldDepartmentSchema, toldRowSchema, type Told } from './told.js';

export const statementSchema = z.discriminatedUnion('kind', [
  toldColumnSchema.extend({ kind: z.literal('column') }),
  toldRowSchema.extend({ kind: z.literal('row') }),
  toldDepartmentSchema.extend({ kind: z.literal('department') }),
]);
export type Statement = z.infer<typeof statementSchema>;

type About<K extends Statement['kind'], P extends keyof Extract<Statement, { kind: K }>> = Pick<
  Extract<Statement, { kind: K }>,
  'kind' | P
>;
/** What a statement or a question is about. */
type Subject = About<'column', 'block' | 'header'> | About<'row', 'block' | 'written'> | About<'department', 'written'>;

/** What it is about, as it is compared: two statements about the same thing cannot both hold. */
export function subjectOf(form: Form, subject: Subject): string {
  const { kind } = subject;
  switch (kind) {
    case 'column':
      return JSON.stringify([kind, subject.block, headerText(subject.header)]);
    case 'row':
      return JSON.stringify([kind, keyNames(form)(subject.block, subject.written)]);
    case 'department':
      return JSON.stringify([kind, compact(subject.written)]);
  }
}

/** All that was said, as it is read with. */
export function toldFrom(statements: readonly Statement[]): Told {
  return {
    columns: statements.flatMap((one) => {
      if (one.kind !== 'column') return [];
      const { block, header, field } = one;
      return [{ block, header, field }];
    }),
    rows: statements.flatMap((one) => {
      if (one.kind !== 'row') return [];
      const { block, written, key } = one;
      return [{ block, written, key }];
    }),
    departments: statements.flatMap((one) => {
      if (one.kind !== 'department') return [];
      const { written, name } = one;
      return [{ written, name }];
    }),
  };
}
