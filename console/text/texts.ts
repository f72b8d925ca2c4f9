/**
 * The console's texts come one language at a time: who reads the one does not wait for the other. They are asked for before
 * the console's own code is there (`opening.ts`), and the other language once there is nothing else to do.
 */
import type { Language } from '../../view/language/remembered-language.js';
import type { Messages } from './messages-ja.js';

const LOADS: Readonly<Record<Language, () => Promise<Messages>>> = {
  ja: async () => (await import('./messages-ja.js')).ja,
  en: async () => (await import('./messages-en.js')).en,
};

/** Rejects where they cannot be loaded. */
export function loadTexts(language: Language): Promise<Messages> {
  return LOADS[language]();
}
