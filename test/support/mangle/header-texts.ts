/**
 * What staff do to the words of headers and labels: spaces, line breaks, brackets, width, another word for the same.
 */
import { wordsSaid } from './header-words.js';
import type { Book, BookCell } from './book.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { allTables } from './tables.js';
import { setText } from './values.js';
import { otherWidth } from './width.js';

export const HEADER_TEXT_DISTORTIONS: readonly Distortion[] = [
  { name: 'header-spacing', changes: [], apply: (book, random) => change(book, random, spaced) },
  { name: 'header-brackets', changes: [], apply: (book, random) => change(book, random, bracketed) },
  { name: 'header-width', changes: [], apply: (book, random) => change(book, random, otherWidth) },
  { name: 'header-decorated', changes: [], apply: (book, random) => change(book, random, decorated) },
  { name: 'header-own-synonyms', changes: [], apply: ownSynonyms },
  { name: 'header-everyday-synonyms', changes: [], apply: everydaySynonyms },
];

function headersAndLabels(book: Book): BookCell[] {
  return book.sheets
    .flatMap(({ cells }) => cells)
    .filter(({ part, text }) => (part.kind === 'header' || part.kind === 'label') && text !== '');
}

function change(book: Book, random: Random, by: (text: string, random: Random) => string): boolean {
  const cells = headersAndLabels(book);
  for (const cell of random.some(cells, 0.4)) setText(cell, by(cell.text, random));
  return cells.length > 0;
}

/** Spaces and line breaks anywhere but within a number. */
function spaced(text: string, random: Random): string {
  const characters = [...text];
  return characters
    .map((character, i) => {
      const next = characters[i + 1];
      if (next === undefined || (/\d/u.test(character) && /\d/u.test(next)) || !random.chance(0.3)) return character;
      return character + random.pick([' ', '　', '\n', '\n'])!;
    })
    .join('');
}

const REMARKS = ['（必須）', '(記入欄)', '［要記入］', '【プルダウン】', '（※1）', '＜選択＞'];

/** Other brackets around what is in brackets, or a remark in brackets behind. */
function bracketed(text: string, random: Random): string {
  if (/[（(]/u.test(text) && random.chance(0.5)) {
    const [open, close] = random.pick([
      ['(', ')'],
      ['（', '）'],
      ['[', ']'],
      ['【', '】'],
      ['〔', '〕'],
    ] as const)!;
    return text.replace(/[（(]/gu, open).replace(/[）)]/gu, close);
  }
  return random.chance(0.3) ? `【${text}】` : text + random.pick(REMARKS)!;
}

/** Marks in front and behind that say nothing. */
function decorated(text: string, random: Random): string {
  return random.pick([`■${text}`, `○ ${text}`, `◆${text}`, `${text}※`, `${text}：`, `★${text}`, `● ${text}`])!;
}

/** Another of the words by which the form itself knows the column. */
function ownSynonyms(book: Book, random: Random): boolean {
  const cells = headersAndLabels(book).filter((cell) => wordsSaid(cell).length > 1);
  // What follows in brackets stays: it may be the only place that says the year.
  for (const cell of random.some(cells, 0.5)) {
    setText(cell, random.pick(wordsSaid(cell))! + (/\s*[（(【［][^）)】］]*[）)】］]$/u.exec(cell.text)?.[0] ?? ''));
  }
  return cells.length > 0;
}

/** Words that offices use for one another. Those that could be meant for another column of these forms are not here. */
const EVERYDAY: readonly (readonly string[])[] = [
  ['担当課', '所管課', '担当課名', '主管課', '所管部署', '担当部署'],
  ['事業名', '事業名称', '事業の名称'],
  ['事業内容', '事業の内容', '事業概要', '内容'],
  ['番号', 'No.', '№', '項番', '整理番号', 'NO', 'Ｎｏ．'],
  ['実施状況', '取組状況', '進捗状況', '取り組み状況'],
  ['今後の取り組み', '今後の取組', '今後の取組み', '今後の対応'],
  ['職名', '職種'],
  ['勤務形態', '雇用形態'],
  ['研修名', '研修の名称'],
];
const SPELLINGS = ['取り組み', '取組み', '取組'];

/** One or two columns of a table under another word: a workbook that has none of the form's words is another form. */
function everydaySynonyms(book: Book, random: Random): boolean {
  const table = random.pick(allTables(book));
  const cells = (table?.headers ?? []).filter(({ text }) => everyday(text).length > 0);
  for (const cell of random.shuffled(cells).slice(0, 2)) setText(cell, random.pick(everyday(cell.text))!);
  return cells.length > 0;
}

function everyday(text: string): string[] {
  const remark = /[（(【［][^）)】］]*[）)】］]$/u.exec(text)?.[0] ?? '';
  const word = text.slice(0, text.length - remark.length).trim();
  const group = EVERYDAY.find((words) => words.includes(word));
  const respelt = SPELLINGS.map((spelling) => text.replace(/取り組み|取組み|取組/gu, spelling)).filter(
    (other) => other !== text,
  );
  return [...(group ?? []).filter((other) => other !== word).map((other) => other + remark), ...respelt];
}
