/**
 * What the page of the workbench and the page of the task pane in it know of each other.
 */
import type { SimulatedExcel } from '../../excel-host/excel-host.js';

export interface PaneWindow extends Window {
  /** There once the pane is ready. Called again with the same Excel it does nothing. */
  joinExcel?(excel: SimulatedExcel): void;
  /** Kept once office.js stands above it. */
  officeLoaded?: Promise<void>;
}
