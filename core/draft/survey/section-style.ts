/**
 * How a heading is written: (1)…, 1-2 …, 施策1：…, ■…. It looks at one text; whether that is a heading at all, its place in
 * the workbook tells (`sections.ts`).
 */
import { compact } from '../../text/normalise.js';

export interface SectionStyle {
  readonly template: string;
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  /** Whether it has a word of its own, so that no other text is taken for it. */
  readonly worded: boolean;
}

const WORDS: readonly (readonly [string, string, string])[] = [
  ['基本目標', 'goal', 'Goal'],
  ['重点目標', 'goal', 'Goal'],
  ['目標', 'goal', 'Goal'],
  ['基本方針', 'policy', 'Policy'],
  ['方針', 'policy', 'Policy'],
  ['基本施策', 'measure', 'Measure'],
  ['重点施策', 'measure', 'Measure'],
  ['施策の方向', 'measure', 'Measure'],
  ['施策', 'measure', 'Measure'],
  ['政策', 'policy', 'Policy'],
  ['分野', 'field', 'Field'],
  ['テーマ', 'theme', 'Theme'],
  ['柱', 'pillar', 'Pillar'],
];

const LONGEST_SECTION = 120;

/** How a heading is written; undefined for a text that is not numbered or marked as one. */
export function sectionStyle(text: string): SectionStyle | undefined {
  const plain = compact(text);
  if (plain.length > LONGEST_SECTION || plain.length < 3) return undefined;
  const word = WORDS.find(([ja]) => new RegExp(`^${ja}\\d`, 'u').test(plain));
  if (word) {
    const [ja, id, en] = word;
    const deeper = new RegExp(`^${ja}\\d+-\\d`, 'u').test(plain);
    return { template: deeper ? `${ja}{n}-{n}*` : `${ja}{n}*`, id, ja, en, worded: true };
  }
  const chapter = /^第\d+(章|節|部|編|項)/u.exec(plain)?.[1];
  if (chapter !== undefined) {
    return { template: `第{n}${chapter}*`, id: 'chapter', ja: `第…${chapter}`, en: 'Chapter', worded: true };
  }
  const section = { id: 'section', ja: '区分', en: 'Section', worded: false };
  if (/^\(\d+\)./u.test(plain)) return { ...section, template: '({n})*' };
  if (/^\d+-\d+-\d+\D/u.test(plain)) return { ...section, template: '{n}-{n}-{n}*' };
  if (/^\d+-\d+\D/u.test(plain)) return { ...section, template: '{n}-{n}*' };
  const sign = /^[■□◆◇●○◎▼▲★☆]/u.exec(plain)?.[0];
  if (sign !== undefined) return { ...section, template: `${sign}*`, worded: true };
  if (/^【[^】]+】$/u.test(plain)) return { ...section, template: '【*】' };
  if (/^\d+\.(?!\d)./u.test(plain)) return { ...section, template: '{n}.*' };
  if (/^\s*[0-9０-９]{1,2}[\s\u3000]+\D/u.test(text)) return { ...section, template: '{n}*' };
  return undefined;
}
