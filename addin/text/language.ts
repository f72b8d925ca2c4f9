/**
 * The language of the task pane: Japanese unless the person chose English, remembered for this add-in.
 */
import { createContext, useContext } from 'react';
import type { Bilingual } from '../../core/issue/issue.js';
import { en } from './messages-en.js';
import { ja, type Messages } from './messages-ja.js';

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<Language, string> = { ja: '日本語', en: 'English' };
export const MESSAGES: Record<Language, Messages> = { ja, en };

export const LanguageContext = createContext<Language>('ja');

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

const REMEMBERED = 'torimatome.pane.language';

/** Excel may forbid storage; then the language is that of the start. */
export function rememberedLanguage(): Language {
  try {
    return LANGUAGES.find((one) => one === localStorage.getItem(REMEMBERED)) ?? 'ja';
  } catch {
    return 'ja';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Nothing is lost but the choice.
  }
}
