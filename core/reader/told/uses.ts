/**
 * Where in a workbook something was used that was said before, as its issues tell it.
 */
import type { Form } from '../../form/form.js';
import type { Issue } from '../../issue/issue.js';
import { keyNames } from '../../record/key-name.js';
import type { RecordKey } from '../../record/record.js';
import { compact } from '../../text/normalise.js';
import { headerText } from '../survey/header-text.js';
import type { Statement } from './statement.js';

export interface UsedIn<S> {
  readonly said: S;
  readonly sheet: string;
  readonly address: string;
}

/** In the order of the issues; of one that was used in many cells the first place. @param counting what it was read with */
export function usesIn<S extends { readonly statement: Statement }>(
  form: Form,
  issues: readonly Issue[],
  counting: readonly S[],
): UsedIn<S>[] {
  const places = new Map<S, Issue>();
  for (const issue of issues) {
    const used = counting.find(({ statement }) => isUse(form, issue, statement));
    if (used && !places.has(used)) places.set(used, issue);
  }
  return [...places].map(([said, { sheet, address }]) => ({ said, sheet, address }));
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
