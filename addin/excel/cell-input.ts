/**
 * What to hand to Excel so that a cell holds a value to the letter. Excel reads what is written as if it had been typed:
 * `2-1` becomes a date, `007` a number, `-以上` a formula that it refuses. A text that it could take for something else
 * gets the apostrophe that people type too; it belongs to the cell's input, not to its text.
 */
import type { CellContent } from '../../core/grid/edit.js';

/** What Excel is given: `values` of one cell. */
export type CellInput = string | number | boolean;

const TEXT_FORMAT = '@';
const GENERAL = 'General';

/**
 * @param format the cell's number format: a number is written as one only where it may show as the text says
 */
export function cellInput({ text, raw }: CellContent, format: string): CellInput {
  if (raw === null || text === '') return '';
  if (format !== TEXT_FORMAT) {
    if (typeof raw === 'boolean' && text === (raw ? 'TRUE' : 'FALSE')) return raw;
    if (typeof raw === 'number' && (format !== GENERAL || text === String(raw))) return raw;
  }
  return textInput(typeof raw === 'string' ? raw : text, format);
}

/** The input that keeps a text a text. */
export function textInput(text: string, format: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  if (plain.startsWith("'")) return `'${plain}`;
  return format !== TEXT_FORMAT && isTakenForOther(plain) ? `'${plain}` : plain;
}

/** A formula, of which Excel in Japanese also knows the wide signs. */
const FORMULA_SIGN = /^[=+\-@＝＋－＠]/u;
const CONSTANT = /^(?:true|false|#[a-z/0]+[!?]?)$/i;
const LONGEST_FIGURE = 60;
/** What numbers, amounts, dates and times are made of, beside digits. */
const FIGURE_PARTS =
  /^(?:[\d\s.,:;/\\()%+\-¥$€£'’]|元|年|月|日|時|分|秒|午前|午後|明治|大正|昭和|平成|令和|[mtshr](?=[\d.\s元])|[ap]m?|e|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|円)+$/u;

function isTakenForOther(text: string): boolean {
  if (FORMULA_SIGN.test(text)) return true;
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (CONSTANT.test(plain)) return true;
  return plain.length <= LONGEST_FIGURE && /\d|元年/u.test(plain) && FIGURE_PARTS.test(plain.replaceAll('−', '-'));
}
