/**
 * The books to distort: the project's own samples, and the cities' workbooks where they are at hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { expected, workbookNames, workbookPath } from '../../shared/shared-files.js';
import { bookFromWorkbook } from './book-from-workbook.js';
import type { Book } from './book.js';

export async function sharedBooks(): Promise<Map<string, Book>> {
  const books = new Map<string, Book>();
  if (!existsSync(workbookPath('ogori-r3'))) return books;
  for (const name of [...workbookNames(), ...workbookNames('ogori-r3-dept')]) {
    const { form: id, fiscalYear, records } = expected(name);
    const form = BUILT_IN_FORMS.find((candidate) => candidate.id === id)!;
    const workbook = await readWorkbook(readFileSync(workbookPath(name)));
    books.set(name, bookFromWorkbook(form, workbook, fiscalYear, records));
  }
  return books;
}
