/**
 * Why a draft has a part as it has it, in both languages. They quote the workbook's own words.
 */
import type { Bilingual } from '../issue/issue.js';
import { shortened } from '../text/shorten.js';

/** A header of three hundred letters under two more of them is not repeated whole. */
const LONGEST_NOTE = 600;

/** How sure a part is, 0 to 1, and why. */
export interface DraftNote {
  readonly sure: number;
  readonly because: string;
  readonly becauseEn?: string | undefined;
}

/** A part's note. @param sure 0 to 1 @param reasons sentences without their full stops; empty ones are left out */
export function draftNote(sure: number, reasons: readonly Bilingual[]): DraftNote & { readonly becauseEn: string } {
  const because = reasons.map(({ ja }) => ja).filter((reason) => reason !== '');
  const becauseEn = reasons.map(({ en }) => en).filter((reason) => reason !== '');
  return {
    sure: round(sure),
    because: shortened(because.join('。'), LONGEST_NOTE),
    becauseEn: shortened(becauseEn.join('. '), LONGEST_NOTE),
  };
}

/** What a note says already, to say more behind it; nothing where there is none. */
export function reasonIn(note: DraftNote | undefined): Bilingual {
  return note ? { ja: note.because, en: note.becauseEn ?? note.because } : NO_REASON;
}

/** What goes without saying. */
export const NO_REASON: Bilingual = { ja: '', en: '' };

/** To two digits, within 0 to 1: nobody is surer than that. */
export function round(sure: number): number {
  return Math.round(Math.min(1, Math.max(0, sure)) * 100) / 100;
}
