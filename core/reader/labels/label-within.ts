/**
 * A label and its value in one cell: 事業名：まなび舟, 担当課　こども課. Only what stands in front of the colon or the space from
 * the cell's beginning on is the label; a colon further behind is part of a sentence.
 */
import { compact } from '../../text/normalise.js';
import { asksFor, headerText, headerYear, LONGEST_HEADER } from '../survey/header-text.js';

export interface LabelWithin {
  /** The label as it is compared (`headerText`). */
  readonly label: string;
  /** What stands in front of the value, with the colon or the space. */
  readonly mark: string;
  /** `''` where nobody has filled it in yet. */
  readonly value: string;
  /** A space says less than a colon: two words of a title have one too. */
  readonly by: 'colon' | 'space';
}

/** The longest label that has its value behind it. */
const LONGEST_LABEL = 30;
const SEPARATOR = /^([^:：\r\n]*?\S)([\s\u3000]*[:：][\s\u3000]*|[\t\u3000][\s\u3000]*| {2,})(?=\S|$)/u;
const MAY_SEPARATE = /[:：\u3000\t]| {2}/u;

/** @returns undefined for a text without a label in front */
export function splitLabel(text: string): LabelWithin | undefined {
  if (text.length > LONGEST_HEADER || !MAY_SEPARATE.test(text)) return undefined;
  const found = SEPARATOR.exec(text);
  const [mark = '', before = '', between = ''] = found ?? [];
  const label = before.length > LONGEST_LABEL ? '' : headerText(before);
  // A label that names a year is that year's.
  if (label === '' || headerYear(before) !== undefined) return undefined;
  return { label, mark, value: text.slice(mark.length), by: /[:：]/u.test(between) ? 'colon' : 'space' };
}

/** 評価：（　　）, 課名：＿＿＿, 費用：（　　）円: the place for the value, and no value. */
export function isOpenPlace(value: string): boolean {
  const whole = compact(value);
  return whole.replace(/[()_＿…「」[\]〔〕-]/gu, '') === '' || UNIT_BEHIND.test(whole);
}

const UNIT_BEHIND = /^(?:\(\)|[_＿…]{2,})(?:千円|百万円|億円|[円人名件回%日校園組台冊])$/u;

/** Whether a text may be what somebody wrote behind a label, and neither says how to fill it in nor holds the next label. */
export function mayBeWritten({ value, by }: LabelWithin, isLabel: (word: string) => boolean): boolean {
  if (isOpenPlace(value) || /[\r\n]/u.test(value) || asksFor(value) || hasLabel(value, isLabel)) return false;
  if (by === 'colon') return true;
  return value.length <= LONGEST_NAME && !/[\s\u3000。、※（(]/u.test(value) && !ENDS_TITLE.test(value);
}

const LONGEST_NAME = 40;
/** 事業評価　シート: the words of a title. */
const ENDS_TITLE = /(?:シート|カード|調書|報告書?|計画書?|[票表欄]|一覧|様式|記入例?|について)$/u;

/** 担当課：こども課　評価：Ａ: two labels in one cell. */
function hasLabel(value: string, isLabel: (word: string) => boolean): boolean {
  return [...value.matchAll(/([^\s\u3000:：、,]+)[\s\u3000]*[:：]/gu)].some(([, word = '']) =>
    isLabel(headerText(word)),
  );
}
