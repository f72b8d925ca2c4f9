/** `torimatome backup`: the database in one file, while the server runs. */
import { stat } from 'node:fs/promises';
import { rowsIn } from '../../backup/manifest.js';
import { writeBackup } from '../../backup/write-backup.js';
import { chosenDatabase, databaseUrlOf } from '../../database-url.js';
import { about, EXIT, type CommandResult, type Language } from '../output.js';
import { withRowBar } from '../row-bar.js';

interface BackupOptions {
  readonly data: string | undefined;
  readonly force: boolean;
  readonly language: Language;
}

/** @throws FileProblem for a file that cannot be written; Problem for a database that cannot be read */
export async function backup(file: string, { data, force, language }: BackupOptions): Promise<CommandResult> {
  const stop = new AbortController();
  // What has been written so far is taken away again.
  const abort = (): void => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, abort);
  const url = databaseUrlOf(chosenDatabase(data));
  const manifest = await withRowBar('バックアップ / backing up', (progress) =>
    about(file, writeBackup(url, file, { replace: force, createdAt: new Date(), signal: stop.signal, progress })),
  );
  const { size } = await stat(file);
  const { createdAt, tables, leftOut } = manifest;
  const rows = rowsIn(manifest);
  return {
    json: {
      file,
      bytes: size,
      createdAt,
      rows,
      leftOut,
      tables: tables.map(({ name, rows: count, sha256 }) => ({ name, rows: count, sha256 })),
    },
    lines: [language === 'ja' ? `${rows}行（${size}バイト）` : `${rows} rows (${size} bytes)`, `→ ${file}`],
    exit: EXIT.done,
  };
}
