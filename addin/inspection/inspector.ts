/**
 * Carries out what a person asks of the pane, and tells the state what came of it. Nothing thrown escapes.
 */
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import type { ExcelPort } from '../excel/port.js';
import { failureOf } from './failure.js';
import { inspect } from './inspection.js';
import type { PaneEvent } from './pane-state.js';

export interface Inspector {
  /** Reads the workbook and checks it; while it is at work, asking again does nothing. */
  recheck(): Promise<void>;
  /** Shows the cell of an issue in Excel. */
  show(issue: Issue): Promise<void>;
}

export function makeInspector(port: ExcelPort, forms: readonly Form[], tell: (event: PaneEvent) => void): Inspector {
  let reading = false;
  return {
    async recheck() {
      if (reading) return;
      reading = true;
      tell({ type: 'reading-began' });
      try {
        tell({ type: 'reading-ended', inspection: inspect(await port.read(), forms) });
      } catch (error) {
        tell({ type: 'failed', failure: failureOf(error) });
      } finally {
        reading = false;
      }
    },
    async show(issue) {
      tell({ type: 'issue-chosen', issue });
      if (issue.sheet === '') return;
      try {
        tell({ type: 'cell-answered', issue, selection: await port.select(issue.sheet, issue.address) });
      } catch (error) {
        tell({ type: 'failed', failure: failureOf(error) });
      }
    },
  };
}
