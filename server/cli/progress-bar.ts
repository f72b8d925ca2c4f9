/**
 * A progress bar on standard error for long work, when a person is watching.
 */
import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  step(): void;
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
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
