/**
 * Fiscal years, days, moments and lists as people write them.
 */
import type { Language } from './language.js';

/** 令和7年度（2025年度）, FY2025. A fiscal year carries the era name that it has for most of its months. */
export function formatFiscalYear(fiscalYear: number, language: Language): string {
  if (language === 'en') return `FY${fiscalYear}`;
  const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${era.format(Date.UTC(fiscalYear, 11, 31))}度（${fiscalYear}年度）`;
}

/** A day without a time, with its day of the week: 令和8年5月15日(金), Fri, May 15, 2026. @param day `2026-05-15` */
export function formatDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en', {
    year: 'numeric',
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
    ...(language === 'ja' ? { era: 'long' } : {}),
  });
  return format.format(new Date(day));
}

/** @param at ISO date and time; shown in the person's own time zone, and locale where it is of the present language */
export function formatDateTime(at: string, language: Language): string {
  const own = navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
  return new Intl.DateTimeFormat(own, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** The same where there is little room, and the year is plain. */
export function formatMoment(at: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return format.format(new Date(at));
}

/** The time of today alone: 14:03. @param at milliseconds since 1970 */
export function formatTime(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(new Date(at));
}

/** 「甲、乙、丙」, “A, B, and C”. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language).format(items);
}
