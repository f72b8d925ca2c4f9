/**
 * What is said to a department in the places of a template: its name, the deadline, its own open cells.
 */
import { rowName } from '../record/row-name.js';
import type { RecordKey } from '../record/record.js';
import { writtenDay, writtenFiscalYear } from '../text/written-date.js';
import { daysLeft } from '../workflow/deadline.js';
import type { PlaceTexts } from './template.js';

export interface NoticeFacts {
  readonly department: string;
  readonly municipality: string;
  readonly plan: string;
  readonly fiscalYear: number;
  readonly deadline: string | null;
  /** Rows that it answers for, and cells of them that are to be filled in and are not. */
  readonly rows: number;
  readonly blank: number;
  /** The first of those cells. */
  readonly missing: readonly OpenCell[];
  /** Why its answers were returned; the note comes first. */
  readonly reasons: readonly (OpenCell & { readonly text: string })[];
  readonly page: string;
  readonly sender: string;
}

/** A cell as people call it; either is `''` where none is meant. */
export interface OpenCell {
  readonly row: string;
  readonly field: string;
}

/** Of more missing cells the letter says how many more there are. */
export const MOST_NAMED = 10;
const LONGEST_ROW = 40;

/** @param today where the sender is, as `2026-05-15` */
export function placeTexts(facts: NoticeFacts, today: string): PlaceTexts {
  const { deadline, blank, rows } = facts;
  return {
    課名: facts.department,
    自治体: facts.municipality,
    計画: facts.plan,
    年度: writtenFiscalYear(facts.fiscalYear),
    期限: deadline === null ? '' : writtenDay(deadline),
    残り: deadline === null ? '' : leftText(daysLeft(deadline, today)),
    行数: counted(rows),
    足りない件数: counted(blank),
    足りない欄: missingText(facts),
    差戻し理由: facts.reasons.map(reasonText).join('\n'),
    ページ: facts.page,
    差出人: facts.sender,
  };
}

/** Where there are none there is nothing to say. */
function counted(n: number): string {
  return n === 0 ? '' : n.toLocaleString('ja');
}

function leftText(days: number): string {
  if (days > 0) return `あと${days}日`;
  return days === 0 ? '本日まで' : `${-days}日過ぎています`;
}

function missingText({ blank, missing }: NoticeFacts): string {
  const named = missing.slice(0, MOST_NAMED);
  const more = blank - named.length;
  return [...named.map((cell) => `・${cellName(cell)}`), ...(more > 0 ? [`・ほか${counted(more)}件`] : [])].join('\n');
}

function reasonText({ text, ...cell }: NoticeFacts['reasons'][number]): string {
  const name = cellName(cell);
  return name === '' ? text : `・${name}：${text}`;
}

function cellName({ row, field }: OpenCell): string {
  const short = [...row].length > LONGEST_ROW ? `${[...row].slice(0, LONGEST_ROW).join('')}…` : row;
  return [short === '' ? '' : `「${short}」`, field].filter((part) => part !== '').join('の');
}

/** A row in a letter: its key without the parts that name its department, which the letter is to. */
export function letterRow(key: RecordKey, departmentFields: ReadonlySet<string>): string {
  const own = Object.entries(key).filter(([field]) => !departmentFields.has(field));
  return rowName({ key: Object.fromEntries(own) });
}
