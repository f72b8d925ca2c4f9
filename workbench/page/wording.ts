/**
 * The workbench's texts in the language that the person chose, here or in the task pane.
 */
import { useTexts, type Wording } from '../../view/language/wording.js';
import { en } from './messages-en.js';
import { ja, type WorkbenchText } from './messages-ja.js';

const TEXTS = { ja, en };

export const useWorkbenchText = (): Wording<WorkbenchText> => useTexts(TEXTS);
