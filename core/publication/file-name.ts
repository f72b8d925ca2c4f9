/**
 * What a published file is called: whose, which year, which revision, and 案 while anything is open.
 */
import { namePart } from '../handing-out/file-name.js';
import { writtenFiscalYear } from '../text/written-date.js';
import type { PublicationAbout } from './publication.js';

/** `みずき市_総合計画_令和7年度_第12版_案.csv`. @param extension without its point */
export function publicationName(
  { municipality, plan, fiscalYear, revision, state }: PublicationAbout,
  extension: string,
): string {
  const parts = [
    municipality,
    plan,
    writtenFiscalYear(fiscalYear),
    `第${revision}版`,
    state === 'draft' ? '案' : '確定',
  ];
  return `${parts.map(namePart).join('_')}.${extension}`;
}
