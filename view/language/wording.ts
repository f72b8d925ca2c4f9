/**
 * Texts in the language that the person chose. Each screen has its own, and so has what several show.
 */
import { useContext } from 'react';
import type { Bilingual } from '../../core/issue/issue.js';
import { LanguageContext, type Language } from './language.js';

export interface Wording<T> {
  readonly language: Language;
  readonly t: T;
  /** The text in the present language. */
  say(text: Bilingual): string;
}

export function useTexts<T>(texts: Readonly<Record<Language, T>>): Wording<T> {
  const language = useContext(LanguageContext);
  return { language, t: texts[language], say: (text) => text[language] };
}
