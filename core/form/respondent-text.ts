/**
 * Writes a department's name to where a form says who filled it in: 「回答課：（　　　）」 → 「回答課：（福祉課）」.
 */
import { isBlankText } from '../text/unseen.js';
import { compileTemplate } from './template.js';

/** Longer texts are prose. */
const LONGEST = 80;
const SPACES = /[\s\u3000_＿…]+/gu;
/** What stands where a name is to be written: nothing, brackets, 〇〇課. */
const EMPTY = /^[\s()（）「」_＿…]*(?:[○〇◯●]+[課室局部館園]?)?[\s()（）「」_＿…]*$/u;

/** @returns the text with the name in it; undefined for one that is not where a name is to be written, or has one */
export type RespondentWriter = (text: string, name: string) => string | undefined;

/** @param template the form's (`respondent`) */
export function respondentWriter(template: string): RespondentWriter {
  const match = compileTemplate(template);
  return (text, name) => {
    if (text.length > LONGEST || isBlankText(text)) return undefined;
    const written = match(text)?.['department'] ?? '';
    if (!EMPTY.test(written)) return undefined;
    const says = (candidate: string) => match(candidate)?.['department'] === name;
    // The place is the one at which the form would read the name.
    const whole = written === '' ? [] : [text.replace(written, () => name)];
    const gaps = [...text.matchAll(SPACES)].map(({ 0: gap, index }) => {
      return text.slice(0, index) + name + text.slice(index + gap.length);
    });
    const between = Array.from(text, (_, i) => text.slice(0, i) + name + text.slice(i));
    return [...whole, ...gaps.toReversed(), ...between, text + name].find(says);
  };
}
