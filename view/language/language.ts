/**
 * The language of the pages: Japanese unless the person chose English, remembered in this browser.
 */
import { createContext } from 'react';

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<Language, string> = { ja: '日本語', en: 'English' };

export const LanguageContext = createContext<Language>('ja');

const REMEMBERED = 'torimatome.language';

/** Browsers and Excel may forbid storage; then the language is that of the start. */
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
