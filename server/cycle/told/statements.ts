/**
 * What was said of a cycle's workbooks, as it is used and as it is shown.
 */
import { isAllowed, type Actor } from '../../../core/access/access.js';
import type { Form } from '../../../core/form/form.js';
import type { Bilingual } from '../../../core/issue/issue.js';
import type { ToldStatementDto } from '../../../core/protocol/told.js';
import { toldFrom, type Statement } from '../../../core/reader/told/statement.js';
import { toldComplaints } from '../../../core/reader/told/told-complaints.js';
import { rowName } from '../../../core/record/row-name.js';
import type { StoredStatement } from '../../store/told-meanings.js';

/**
 * What counts for a workbook: what was said for everybody; of the sender's own departments, their own word first. Nothing
 * of which the form has lost what it names.
 * @param actor nobody in person where the sample city is loaded
 */
export function statementsFor(
  form: Form,
  all: readonly StoredStatement[],
  actor: Pick<Actor, 'departmentIds'> | undefined,
): StoredStatement[] {
  const own = all.filter(({ department }) => department && actor?.departmentIds.includes(department.id));
  const counting = [...all.filter(({ department }) => department === null), ...own];
  const bySubject = new Map(counting.map((one) => [one.subject, one]));
  return [...bySubject.values()].filter(({ statement }) => toldComplaints(form, toldFrom([statement])).length === 0);
}

/** Whoever may write a department's cells may say what its copies mean; for everybody's it takes the coordinator. */
export function mayTakeBack(actor: Actor, { department }: Pick<StoredStatement, 'department'>): boolean {
  const { municipalityId } = actor;
  const target = department ? { municipalityId, departmentId: department.id } : { municipalityId };
  return isAllowed(actor, 'write-cells', target);
}

/** @param actor who is told; nobody in person where the sample city is loaded */
export function statementAnswer(form: Form, stored: StoredStatement, actor: Actor | undefined): ToldStatementDto {
  const { id, statement, department } = stored;
  const ownerAndRight = {
    department: department?.name ?? null,
    mayTakeBack: actor !== undefined && mayTakeBack(actor, stored),
  };
  return { id, statement, written: writtenOf(statement), meant: meaningOf(form, statement), ...ownerAndRight };
}

function writtenOf(statement: Statement): string {
  switch (statement.kind) {
    case 'column':
      return statement.header;
    case 'row':
      return rowName({ key: statement.written });
    case 'department':
      return statement.written;
  }
}

function meaningOf(form: Form, statement: Statement): Bilingual | null {
  switch (statement.kind) {
    case 'column': {
      const { block, field } = statement;
      if (field === null) return null;
      const fields = form.blocks.find(({ id }) => id === block)?.fields ?? [];
      return fields.find(({ id }) => id === field)?.label ?? same(field);
    }
    case 'row':
      return statement.key && same(rowName({ key: statement.key }));
    case 'department':
      return statement.name === null ? null : same(statement.name);
  }
}

function same(text: string): Bilingual {
  return { ja: text, en: text };
}
