/**
 * Where in a workbook that came in something was used that was said before: so that whoever reads the answer sees it, and
 * can take it back.
 */
import type { Actor } from '../../../core/access/access.js';
import type { Form } from '../../../core/form/form.js';
import type { Issue } from '../../../core/issue/issue.js';
import type { UsedStatementDto } from '../../../core/protocol/told.js';
import { headerText } from '../../../core/reader/survey/header-text.js';
import type { Statement } from '../../../core/reader/told/statement.js';
import { keyNames } from '../../../core/record/key-name.js';
import type { RecordKey } from '../../../core/record/record.js';
import { compact } from '../../../core/text/normalise.js';
import type { StoredStatement } from '../../store/told-meanings.js';
import { statementAnswer } from './statements.js';

/** In the order of the issues; of one that was used in many cells the first place. */
export function usedStatements(
  form: Form,
  issues: readonly Issue[],
  counting: readonly StoredStatement[],
  actor: Actor | undefined,
): UsedStatementDto[] {
  const places = new Map<StoredStatement, Issue>();
  for (const issue of issues) {
    const used = counting.find(({ statement }) => isUse(form, issue, statement));
    if (used && !places.has(used)) places.set(used, issue);
  }
  return [...places].map(([stored, { sheet, address }]) => ({
    ...statementAnswer(form, stored, actor),
    sheet,
    address,
  }));
}

function isUse(form: Form, { code, block, key, evidence }: Issue, statement: Statement): boolean {
  const [text = ''] = evidence;
  switch (statement.kind) {
    case 'column': {
      const isOfColumn = code === 'column-told' || code === 'told-unused';
      return isOfColumn && statement.block === block && headerText(statement.header) === headerText(text);
    }
    case 'row':
      return (
        code === 'row-told' &&
        block === statement.block &&
        isSameRow(form, block, key, statement.key ?? statement.written)
      );
    case 'department':
      return code === 'department-told' && compact(text).includes(compact(statement.written));
  }
}

function isSameRow(form: Form, block: string, a: RecordKey, b: RecordKey): boolean {
  const nameOf = keyNames(form);
  return nameOf(block, a) === nameOf(block, b);
}
