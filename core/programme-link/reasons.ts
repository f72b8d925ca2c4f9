/**
 * Why two rows may be the same programme, in words for the person who decides. Facts only, for and against.
 */
import type { Bilingual } from '../issue/issue.js';

const say = (ja: string, en: string): Bilingual => ({ ja, en });
const percent = (share: number) => `${Math.round(share * 100)}%`;
const change = (from: string, to: string) => `「${from}」→「${to}」`;
const changed = (from: string, to: string) => `"${from}" → "${to}"`;

export const REASONS = {
  'name-same': () => say('名称が同じ', 'same name'),
  'name-marks': () => say('「※新規」などの印を除くと名称が同じ', 'same name but for marks such as ※新規'),
  'name-brackets': () => say('括弧書きや注記を除くと名称が同じ', 'same name but for brackets or notes'),
  'year-note': () => say('括弧書きや注記に年度がある', 'brackets or a note name a year'),
  'name-alike': (share: number) => say(`名称が似ている（${percent(share)}）`, `name alike (${percent(share)})`),
  'name-other': (share: number) => say(`名称は異なる（${percent(share)}）`, `another name (${percent(share)})`),
  'one-key': () => say('同じ名称の行が複数ある', 'several rows have this name'),
  'place-changed': (field: Bilingual, from: string, to: string) =>
    say(`${field.ja}が異なる ${change(from, to)}`, `${field.en} differs ${changed(from, to)}`),
  'place-same': () => say('同じ場所（施策・番号など）', 'same place (section, number)'),
  'sheet-changed': (from: string, to: string) =>
    say(`シートが異なる ${change(from, to)}`, `another sheet ${changed(from, to)}`),
  'department-same': () => say('担当課が同じ', 'same department'),
  'department-changed': (from: string, to: string) =>
    say(`担当課が異なる ${change(from, to)}`, `another department ${changed(from, to)}`),
  'content-same': () => say('内容が同じ', 'same content'),
  'content-alike': (share: number) => say(`内容が似ている（${percent(share)}）`, `content alike (${percent(share)})`),
  'indicators-same': () => say('指標が同じ', 'same indicators'),
  'indicators-alike': (share: number) =>
    say(`指標の一部が同じ（${percent(share)}）`, `some indicators are the same (${percent(share)})`),
  'parent-linked': () => say('対応する事業の中にある', 'within programmes that belong together'),
  position: () => say('前後の行が対応している', 'between rows that are linked'),
} as const satisfies Record<string, (...parts: never[]) => Bilingual>;

export type ReasonCode = keyof typeof REASONS;

export interface Reason {
  readonly code: ReasonCode;
  readonly text: Bilingual;
}

export function reason<Code extends ReasonCode>(code: Code, ...parts: Parameters<(typeof REASONS)[Code]>): Reason {
  const text = REASONS[code] as (...parts: Parameters<(typeof REASONS)[Code]>) => Bilingual;
  return { code, text: text(...parts) };
}
