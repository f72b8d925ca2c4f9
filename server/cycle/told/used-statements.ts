/**
 * Where in a workbook that came in something was used that was said before: so that whoever reads the answer sees it, and
 * can take it back.
 */
import type { Actor } from '../../../core/access/access.js';
import type { Form } from '../../../core/form/form.js';
import type { Issue } from '../../../core/issue/issue.js';
import type { UsedStatementDto } from '../../../core/protocol/told.js';
import { usesIn } from '../../../core/reader/told/uses.js';
import type { StoredStatement } from '../../store/told-meanings.js';
import { statementAnswer } from './statements.js';

/** In the order of the issues; of one that was used in many cells the first place. */
export function usedStatements(
  form: Form,
  issues: readonly Issue[],
  counting: readonly StoredStatement[],
  actor: Actor | undefined,
): UsedStatementDto[] {
  return usesIn(form, issues, counting).map(({ said, sheet, address }) => ({
    ...statementAnswer(form, said, actor),
    sheet,
    address,
  }));
}
