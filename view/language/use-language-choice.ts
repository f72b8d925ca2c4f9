/**
 * The language of a page and the choice of another one, which this browser remembers.
 */
import { useEffect, useState } from 'react';
import { rememberedLanguage, rememberLanguage, type Language } from './remembered-language.js';

export function useLanguageChoice(): readonly [Language, (chosen: Language) => void] {
  const [language, setLanguage] = useState(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return [language, choose];
}
