/**
 * The console's texts in the language that the person chose.
 */
import { createContext, useContext } from 'react';
import { LanguageContext } from '../../view/language/language.js';
import type { Wording as WordingOf } from '../../view/language/wording.js';
import type { Messages } from './messages-ja.js';

export type Wording = WordingOf<Messages>;

/** Of the language that `LanguageContext` names. */
export const TextsContext = createContext<Messages | undefined>(undefined);

export function useWording(): Wording {
  const language = useContext(LanguageContext);
  const t = useContext(TextsContext);
  if (!t) throw new Error('the console was shown without its texts');
  return { language, t, say: (text) => text[language] };
}
