/**
 * The language in which a page speaks, for whatever is on it.
 */
import { createContext } from 'react';
import type { Language as RememberedLanguage } from './remembered-language.js';

export type Language = RememberedLanguage;

export const LANGUAGE_NAMES: Record<Language, string> = { ja: '日本語', en: 'English' };

export const LanguageContext = createContext<Language>('ja');
