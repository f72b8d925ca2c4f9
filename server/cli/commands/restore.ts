/** `torimatome restore`: a backup into an empty database of either kind. */
import { rowsIn } from '../../backup/manifest.js';
import { restoreBackup } from '../../backup/restore-backup.js';
import { chosenDatabase, databaseUrlOf } from '../../database-url.js';
import { about, EXIT, type CommandResult, type Language } from '../output.js';
import { withRowBar } from '../row-bar.js';

interface RestoreOptions {
  readonly data: string | undefined;
  readonly language: Language;
}

/** @throws FileProblem for a file that is no whole backup; Problem for a database that is not empty or cannot be opened */
export async function restore(file: string, { data, language }: RestoreOptions): Promise<CommandResult> {
  const url = databaseUrlOf(chosenDatabase(data));
  const manifest = await withRowBar('復元 / restoring', (progress) => about(file, restoreBackup(url, file, progress)));
  const { createdAt, tables } = manifest;
  const rows = rowsIn(manifest);
  return {
    json: { file, createdAt, rows, tables: tables.map(({ name, rows: count }) => ({ name, rows: count })) },
    lines:
      language === 'ja'
        ? [`${rows}行を戻しました（${createdAt} のバックアップ）。`, '利用者は全員、もう一度サインインします。']
        : [`${rows} rows restored (backup of ${createdAt}).`, 'Everybody has to sign in again.'],
    exit: EXIT.done,
  };
}
