/**
 * The words of a department's way through a cycle, in the language that the person chose.
 */
import { useTexts } from '../language/wording.js';
import { workflowWordsEn } from './words-en.js';
import { workflowWordsJa, type WorkflowWords } from './words-ja.js';

const WORDS = { ja: workflowWordsJa, en: workflowWordsEn };

export const useWorkflowWords = (): WorkflowWords => useTexts(WORDS).t;
