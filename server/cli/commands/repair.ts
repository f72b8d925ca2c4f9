/** `torimatome repair`: mends a database that holds what cannot be stored any more. */
import { chosenDatabase, databaseUrlOf } from '../../database-url.js';
import { noDatabase } from '../../backup/refusals.js';
import { placeOfUrl } from '../../store/database-url.js';
import { mendDatabase, type MendedValue } from '../../store/mend-database.js';
import { EXIT, type CommandResult, type Language } from '../output.js';

interface RepairOptions {
  readonly data: string | undefined;
  readonly language: Language;
}

/** @throws Problem for a database that is not there or cannot be opened */
export async function repair({ data, language }: RepairOptions): Promise<CommandResult> {
  const url = databaseUrlOf(chosenDatabase(data));
  const mended = await mendDatabase(url);
  if (!mended) throw noDatabase(placeOfUrl(url));
  return { json: { database: placeOfUrl(url), mended }, lines: linesOf(mended, language), exit: EXIT.done };
}

const WHAT: Readonly<Record<MendedValue['what'], Readonly<Record<Language, string>>>> = {
  characters: { ja: '保存できない文字を取り除きました', en: 'characters that cannot be stored were taken out' },
  number: { ja: '大きすぎる数を上限に直しました', en: 'a number too large was set to the largest' },
};

function linesOf(mended: readonly MendedValue[], language: Language): string[] {
  const changes = mended.map(
    ({ table, column, key, what }) => `${table}.${column} [${key.join(' ')}] ${WHAT[what][language]}`,
  );
  if (language === 'ja')
    return [...changes, mended.length === 0 ? '直すところはありませんでした。' : `${mended.length}か所を直しました。`];
  return [...changes, mended.length === 0 ? 'There was nothing to mend.' : `${mended.length} values were mended.`];
}
