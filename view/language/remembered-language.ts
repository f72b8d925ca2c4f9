/**
 * The languages of the pages, and the one that this browser remembers: Japanese unless the person chose English.
 */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

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
