/**
 * A day, as Excel stores days or as a text that tells one.
 */
import { makeIssue, type IssuePlace } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { contradictedWeekday, dateOfSerial, parseDate } from '../text/japanese-date.js';
import type { FieldType, TypedValue } from './field-type.js';

export const DATE: FieldType = {
  canonical: (_form, _field, text, raw) => canonicalDate(raw, text),
  check: ({ place }, { text, raw }) => (typeof raw === 'number' ? [] : checkDate(text, place)),
  fits: (_form, _field, { text }) => parseDate(text) !== undefined,
  alwaysRight: 'numbers',
  namesOne: false,
};

/** What is shown decides; a display without the year does not, and then the day, which records count from 1900. */
function canonicalDate(raw: TypedValue['raw'], text: string): string {
  const shown = parseDate(text);
  if (shown !== undefined || typeof raw !== 'number') return shown ?? text;
  return dateOfSerial(raw) ?? `\u0000serial:${raw}`;
}

function checkDate(text: string, place: IssuePlace): Issue[] {
  const date = parseDate(text);
  if (date === undefined) return [makeIssue('date-unreadable', place)];
  const weekday = contradictedWeekday(text);
  return weekday === undefined ? [] : [makeIssue('date-weekday', place, date.replaceAll('-', '/'), weekday)];
}
