/**
 * The console's texts in the language that the person chose.
 */
import { useContext } from 'react';
import type { Bilingual } from '../../core/issue/issue.js';
import { LanguageContext, type Language } from '../../view/language/language.js';
import { en } from './messages-en.js';
import { ja, type Messages } from './messages-ja.js';

export const MESSAGES: Record<Language, Messages> = { ja, en };

export interface Wording {
  readonly language: Language;
  readonly t: Messages;
  /** The text in the present language. */
  say(text: Bilingual): string;
}

export function useWording(): Wording {
  const language = useContext(LanguageContext);
  return { language, t: MESSAGES[language], say: (text) => text[language] };
}
