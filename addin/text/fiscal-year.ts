/**
 * Fiscal years as people write them.
 */
import type { Language } from '../../view/language/language.js';

/** 令和7年度（2025年度）, FY2025. A fiscal year carries the era name that it has for most of its months. */
export function formatFiscalYear(fiscalYear: number, language: Language): string {
  if (language === 'en') return `FY${fiscalYear}`;
  const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${era.format(Date.UTC(fiscalYear, 11, 31))}度（${fiscalYear}年度）`;
}
