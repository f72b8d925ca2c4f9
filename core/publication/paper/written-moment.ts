/**
 * Fiscal years and moments as the paper writes them.
 */
import { writtenFiscalYear } from '../../text/written-date.js';

/** 令和7年度（2025年度） */
export function writtenYear(fiscalYear: number): string {
  return `${writtenFiscalYear(fiscalYear)}（${fiscalYear}年度）`;
}

/** 2026年5月15日 10時00分. @param at `2026-05-15T10:00:00+09:00` */
export function writtenMoment(at: string): string {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/u.exec(at) ?? [];
  return `${year}年${Number(month)}月${Number(day)}日 ${Number(hour)}時${minute}分`;
}
