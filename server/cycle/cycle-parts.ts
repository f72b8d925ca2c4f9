/**
 * What the use cases of a cycle work with.
 */
import type { Logger } from 'pino';
import type { Store } from '../store/database.js';
import type { Stamps } from '../store/cycles.js';
import type { BlankForms } from './workbooks/blank-forms.js';
import type { WorkbookReader } from '../threads/workbook-reader.js';
import type { CycleEvents } from './cycle-events.js';

export interface CycleParts {
  readonly store: Store;
  readonly blanks: BlankForms;
  readonly workbooks: WorkbookReader;
  readonly events: CycleEvents;
  /** Is told what could not be noted elsewhere; nobody where there is none. */
  readonly logger?: Pick<Logger, 'warn'>;
  stamps(): Stamps;
}
