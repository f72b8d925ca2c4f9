/**
 * A progress bar on standard error for long work, when a person is watching.
 */
import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  /** @param by how many of the total; 1 where not given */
  step(by?: number): void;
  stop(): void;
}

const SILENT: ProgressBar = { step: () => undefined, stop: () => undefined };

export function progressBar(total: number, label: string): ProgressBar {
  if (!process.stderr.isTTY || total < 2) return SILENT;
  const format = `${label} {bar} {value}/{total}`;
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: (by = 1) => bar.increment(by), stop: () => bar.stop() };
}
