/**
 * The words of conflicts and of decisions, in the language that the person chose.
 */
import { useTexts } from '../language/wording.js';

const ja = {
  base: '元の値',
  wholeRow: '行全体',
  keepRow: '行を残す',
  deleteRow: '行を削除する',
  form: '様式の前の版にあった欄への入力です。いまの様式のどの欄に入れるかを決めてください。',
  edit: 'ほかの値を入力',
  edited: '決めた値',
  editedHint: '空にすると、空欄に決まります。',
  blank: '空欄',
  field: '入れる欄',
  chooseField: '選んでください',
  useEdited: 'この値に決める',
  cancel: 'やめる',
  joined: '両方を合わせた文',
  joinedHint: '直したところが重ならないので、合わせることができます。読み通してから選んでください。',
  from: (side: string) => `${side}から`,
  useJoined: '合わせた文にする',
};

const en: typeof ja = {
  base: 'Before',
  wholeRow: 'Whole row',
  keepRow: 'Keep the row',
  deleteRow: 'Delete the row',
  form: 'This was entered into a column of an earlier version of the form. Decide which column it goes into now.',
  edit: 'Enter another value',
  edited: 'Value',
  editedHint: 'Leave it empty to decide on a blank cell.',
  blank: 'blank',
  field: 'Column',
  chooseField: 'Choose one',
  useEdited: 'Decide on this value',
  cancel: 'Cancel',
  joined: 'Both, joined',
  joinedHint: 'The changes do not overlap, so they can be joined. Read it through before you choose it.',
  from: (side) => `from: ${side}`,
  useJoined: 'Use the joined text',
};

const WORDS = { ja, en };

export const useConflictWords = (): typeof ja => useTexts(WORDS).t;
