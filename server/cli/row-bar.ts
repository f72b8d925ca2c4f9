/** A progress bar for work that goes through the rows of a database. */
import type { RowProgress } from '../backup/row-progress.js';
import { progressBar, type ProgressBar } from './progress-bar.js';

/** Shows the progress of `work`, and takes the bar away when it ends. */
export async function withRowBar<T>(label: string, work: (progress: RowProgress) => Promise<T>): Promise<T> {
  let bar: ProgressBar | undefined;
  try {
    return await work({ begin: (rows) => (bar = progressBar(rows, label)), step: (rows) => bar?.step(rows) });
  } finally {
    bar?.stop();
  }
}
