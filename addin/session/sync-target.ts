/**
 * What is synced: a workbook as a part of a cycle.
 */
import type { Form } from '../../core/form/form.js';
import type { Link } from '../../core/link/link.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { ToldStatementDto } from '../../core/protocol/told.js';
import type { BlankLayout } from '../../core/reader/blank/blank-layout.js';
import type { Told } from '../../core/reader/told/told.js';

/** What the workbook is a part of. */
export interface SyncTarget {
  readonly cycle: CycleDto;
  /** The version of the form that the workbook is on. */
  readonly form: Form;
  /** As read from the workbook; undefined where it is lost (rule I3). */
  readonly link: Link | undefined;
  /** The blank that the workbook was made from; without it, it is read by itself. */
  readonly layout?: BlankLayout | undefined;
  /** What was said of such workbooks. */
  readonly told?: Told | undefined;
  /** The same as it was said, so that the server keeps which of it was used. */
  readonly statements?: readonly Pick<ToldStatementDto, 'id' | 'statement'>[];
  /** Records to be deleted on purpose (rule E1), by id. */
  readonly deletions?: ReadonlySet<string>;
}
