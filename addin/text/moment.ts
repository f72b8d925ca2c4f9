/**
 * Moments as people read them in a list.
 */
import type { Language } from './language.js';

/** @param at ISO 8601; shown in the reader's own time zone */
export function formatMoment(at: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    ...{ month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  });
  return format.format(new Date(at));
}
