/**
 * Moments as people read them in a list.
 */
import type { Language } from '../../view/language/language.js';

/** @param at ISO 8601; shown in the reader's own time zone */
export function formatMoment(at: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    ...{ month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  });
  return format.format(new Date(at));
}

/** A day without a time, with its day of the week: 令和8年5月15日(金), Fri, May 15, 2026. @param day `2026-05-15` */
export function formatDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en', {
    ...{ year: 'numeric', day: 'numeric', weekday: 'short', timeZone: 'UTC' },
    ...(language === 'ja' ? { era: 'long', month: 'long' } : { month: 'short' }),
  });
  return format.format(new Date(day));
}
