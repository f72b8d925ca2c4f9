/**
 * The task pane’s texts in the language that the person chose.
 */
import { useTexts, type Wording as WordingOf } from '../../view/language/wording.js';
import { en } from './messages-en.js';
import { ja, type Messages } from './messages-ja.js';

export type Wording = WordingOf<Messages>;

export const MESSAGES = { ja, en };

export const useWording = (): Wording => useTexts(MESSAGES);
