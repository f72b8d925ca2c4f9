import { inspectionOf, type Inspection } from '../../addin/inspection/inspection.js';
import { checkReading } from '../../core/check/check-reading.js';
import type { Form } from '../../core/form/form.js';
import type { Workbook } from '../../core/grid/grid.js';
import { recogniseForm } from '../../core/reader/read-form.js';

/** What the pane says of a workbook without a link: recognised and checked. */
export function inspect(workbook: Workbook, forms: readonly Form[]): Inspection {
  const reading = recogniseForm(workbook, forms);
  return inspectionOf(workbook, reading, forms, reading ? checkReading(reading) : []);
}
