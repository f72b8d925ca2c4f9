/**
 * Several labels with their values in one cell: 担当課：こども課　評価：Ａ. Each is a label of the form from one colon back to the
 * space or the line break in front of it, and the cell says nothing else.
 */
import { headerText, headerYear } from '../survey/header-text.js';
import { isOpenPlace, type LabelWithin } from './label-within.js';

/** A label with its value, and where the value stands in the cell's text. */
export interface LabelPart extends LabelWithin {
  readonly from: number;
  readonly to: number;
}

const LABEL = /([^\s\u3000:：、，,;；／/]+)[ \t\u3000]*[:：][ \t\u3000]*/gu;
/** What may stand between one value and the next label. */
const BEHIND = /[\s\u3000、，,;；／/]+$/u;
const LONGEST = 300;

/** @returns undefined where a cell has fewer than two, or says anything in front of them */
export function splitLabels(text: string, isLabel: (word: string) => boolean): readonly LabelPart[] | undefined {
  if (text.length > LONGEST) return undefined;
  const marks = [...text.matchAll(LABEL)].filter(([, word = '']) => {
    return headerYear(word) === undefined && isLabel(headerText(word));
  });
  if (marks.length < 2 || text.slice(0, marks[0]?.index).trim() !== '') return undefined;
  const parts = marks.map((mark, i): LabelPart => {
    const from = mark.index + mark[0].length;
    const value = text.slice(from, marks[i + 1]?.index ?? text.length).replace(BEHIND, '');
    return { label: headerText(mark[1] ?? ''), mark: mark[0], value, by: 'colon', from, to: from + value.length };
  });
  return new Set(parts.map(({ label }) => label)).size === parts.length ? parts : undefined;
}

/** The text with another value behind one of its labels: the others stay, and a space parts them. */
export function withValueOf(text: string, { from, to }: LabelPart, value: string): string {
  const behind = text.slice(to);
  return (
    text.slice(0, from) + value + (behind === '' || /^[\s\u3000、，,;；／/]/u.test(behind) ? behind : `　${behind}`)
  );
}

/** What stands behind a label, where it is no open place. */
export function saidIn({ value }: LabelPart): string {
  return isOpenPlace(value) ? '' : value;
}
