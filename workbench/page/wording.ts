/**
 * The workbench's texts in the language that the person chose, here or in the task pane.
 */
import { useContext } from 'react';
import { LanguageContext, type Language } from '../../view/language/language.js';
import { en } from './messages-en.js';
import { ja, type WorkbenchText } from './messages-ja.js';

const TEXTS: Record<Language, WorkbenchText> = { ja, en };

export function useWorkbenchText(): { readonly language: Language; readonly t: WorkbenchText } {
  const language = useContext(LanguageContext);
  return { language, t: TEXTS[language] };
}
