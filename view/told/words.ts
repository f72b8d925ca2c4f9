/**
 * The words in which a page asks of columns, rows and names, and shows what was said of them.
 */
import { useTexts } from '../language/wording.js';

const ja = {
  question: {
    column: (written: string) => `「${written}」の列は？`,
    row: (written: string) => `「${written}」の行は？`,
    department: (written: string) => `「${written}」はどの課？`,
  },
  answer: {
    column: (written: string) => `「${written}」の列は`,
    row: (written: string) => `「${written}」の行は`,
    department: (written: string) => `「${written}」は`,
  },
  where: '場所：',
  more: (n: number) => `ほか${n}か所`,
  respondent: '場所：回答課の欄',
  values: { column: '入っている値の例', row: 'この行の値の例', department: 'この名前がある行の例' },
  choose: '選んでください',
  noField: '様式にない列（取り込まない）',
  ownRow: '様式にない新しい行（行を加える）',
  noRow: '取り込まない',
  noDepartment: '一覧にない課（このまま）',
  needed: '分かるものを一つ以上選んでください。',
  decide: '決めて読み直す',
  open: {
    column: '決めない列は、取り込みません。',
    row: '決めない行は、新しい行として加えます。',
    department: '決めない課名は、書かれているまま取り込みます。',
  },
  kinds: { column: '列', row: '行', department: '課名' },
  means: (written: string, meant: string) => `「${written}」→「${meant}」`,
  meansNone: {
    column: (written: string) => `「${written}」→ 様式にない列`,
    row: (written: string) => `「${written}」→ 取り込まない`,
    department: (written: string) => `「${written}」→ 一覧にない課`,
  },
  meansItself: (written: string) => `「${written}」→ 新しい行`,
  everybody: 'すべての課',
  only: (department: string) => `${department}のブックだけ`,
  by: (name: string, at: string) => `${name}・${at}`,
  takeBack: '取り消す',
  takeBackNamed: (written: string) => `「${written}」の指定を取り消す`,
};

const en: typeof ja = {
  question: {
    column: (written) => `What is the column “${written}”?`,
    row: (written) => `What is the row “${written}”?`,
    department: (written) => `Which department is “${written}”?`,
  },
  answer: {
    column: (written) => `The column “${written}” is`,
    row: (written) => `The row “${written}” is`,
    department: (written) => `“${written}” is`,
  },
  where: 'Where: ',
  more: (n) => ` and ${n} more`,
  respondent: 'Where: as the department that answers',
  values: {
    column: 'Some of what stands in it',
    row: 'Some of what the row says',
    department: 'Some of the rows that name it',
  },
  choose: 'Choose one',
  noField: 'None of the form’s (left out)',
  ownRow: 'A new row (added to the form’s)',
  noRow: 'Left out',
  noDepartment: 'None of the register’s (left as it is)',
  needed: 'Choose at least one of which you know it.',
  decide: 'Settle and read again',
  open: {
    column: 'A column that is not settled is left out.',
    row: 'A row that is not settled is added as a new one.',
    department: 'A name that is not settled is taken in as it is written.',
  },
  kinds: { column: 'Column', row: 'Row', department: 'Department' },
  means: (written, meant) => `“${written}” → “${meant}”`,
  meansNone: {
    column: (written) => `“${written}” → none of the form’s`,
    row: (written) => `“${written}” → left out`,
    department: (written) => `“${written}” → none of the register’s`,
  },
  meansItself: (written) => `“${written}” → a new row`,
  everybody: 'All departments',
  only: (department) => `Workbooks of ${department} only`,
  by: (name, at) => `${name}, ${at}`,
  takeBack: 'Take back',
  takeBackNamed: (written) => `Take back what was said of “${written}”`,
};

const WORDS = { ja, en };

export type ToldWords = typeof ja;
export const useToldWords = () => useTexts(WORDS);
