/**
 * The words of what is still open.
 */
import { countEn, countJa, someEn } from '../language/counting.js';
import { useTexts, type Wording } from '../language/wording.js';

const ja = {
  title: '残っていること',
  none: '残っていることはありません。',
  kinds: {
    returned: '差戻しの理由',
    conflict: '競合',
    refused: '取り込まれていない回答',
    blank: '足りないセル',
    wrong: '誤り',
    finding: '点検で確かめること',
    question: '届いたブックで確かめること',
    doubtful: '届いたブックの注意',
  },
  of: (kind: string, n: number) => `${kind} ${countJa(n)}件`,
  more: (n: number) => `ほか${countJa(n)}件は、取りまとめ表で見られます。`,
  toCome: { submit: '未提出', correct: '差戻し中（再提出待ち）', accept: '受理待ち' },
  lead: (n: number) => `${countJa(n)}件あります。行を押すと、その場所へ移ります。`,
};

const en: typeof ja = {
  title: 'Still open',
  none: 'Nothing is open.',
  kinds: {
    returned: 'Reasons for the return',
    conflict: 'Conflicts',
    refused: 'Answers not taken in',
    blank: 'Cells missing',
    wrong: 'Errors',
    finding: 'To look at in what is written',
    question: 'To be clarified in the workbook',
    doubtful: 'Remarks on the workbook',
  },
  of: (kind, n) => `${kind}: ${countEn(n)}`,
  more: (n) => `${countEn(n)} more are in the merged table.`,
  toCome: { submit: 'Not submitted', correct: 'Returned, to be submitted again', accept: 'To be accepted' },
  lead: (n) => `${someEn(n, 'matter')}. Press one to go there.`,
};

const WORDS = { ja, en };

export const useOpenWords = (): Wording<typeof ja> => useTexts(WORDS);
