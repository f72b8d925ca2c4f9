/**
 * What is said of an error that nobody foresaw.
 */
import type { Bilingual } from '../../core/issue/issue.js';

export const UNEXPECTED: Bilingual = {
  ja: 'サーバーとのやりとりで思わぬことが起きました。入力した内容はこのブックに残っています。',
  en: 'Something unexpected happened on the way to the server. What you entered stays in this workbook.',
};
