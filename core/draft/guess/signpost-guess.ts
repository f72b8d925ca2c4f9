/**
 * Where a workbook says which fiscal year it is for, which department filled it in, and what it is called.
 */
import type { FormInput } from '../../form/form.js';
import { findFiscalYear } from '../../text/fiscal-year.js';
import { findDate } from '../../text/japanese-date.js';
import { compact } from '../../text/normalise.js';
import { termOf } from '../../reader/survey/glossary.js';
import type { HeaderBand } from '../survey/header-bands.js';
import { oneLine, type Slot } from '../survey/sheet-view.js';

type YearRule = NonNullable<FormInput['fiscalYear']>[number];

interface YearGuess {
  readonly rule: YearRule;
  readonly year: number;
}

const LONGEST_TITLE = 80;
const TITLE_WORDS = /評価|実施状況|進捗|調書|報告|シート|点検|事業計画|一覧|取りまとめ|状況|調査/u;
const YEAR_WITH_ERA =
  /(?:明治|大正|昭和|平成|令和|[MTSHRＭＴＳＨＲ])?[\s\u3000]*(?:元|[0-9０-９]{1,4})[\s\u3000]*年[\s\u3000]*度/gu;

/** The rules for the year, best first. @param titles cells above and beside tables @param headers cells of headers */
export function guessYears(titles: readonly Slot[], headers: readonly Slot[]): YearGuess[] {
  const inTitles = titles.flatMap((slot) => yearIn(slot.text, TITLE_WORDS.test(slot.text) ? 2 : 1));
  const inHeaders = headers.flatMap((slot) => yearIn(slot.text, 0));
  const best = [...inTitles.sort((a, b) => b.rank - a.rank), ...inHeaders.sort((a, b) => b.rank - a.rank).slice(0, 1)];
  const rules = new Map<string, YearGuess>();
  for (const { template, means, year } of best) {
    if (rules.has(template) || rules.size >= 2) continue;
    rules.set(template, { rule: means === 'asOf' ? { template, means } : { template }, year });
  }
  return [...rules.values()];
}

/** The fiscal year that a workbook is for. @param others its cells outside of tables @param bands its headers */
export function workbookYear(others: readonly Slot[], bands: readonly HeaderBand[]): number | undefined {
  const inTitles = guessYears(others, [])[0]?.year;
  const headers = bands.flatMap(({ columns }) => columns.flatMap(({ leaf, groups }) => [...groups, leaf]));
  return inTitles ?? yearOfAnswers(bands) ?? guessYears([], headers)[0]?.year ?? lastYear(bands);
}

/** The latest year over a column that is filled in, where no title says the year. */
export function yearOfAnswers(bands: readonly HeaderBand[]): number | undefined {
  const years = bands.flatMap(({ columns }) =>
    columns.flatMap(({ word, year, groups: above }) => {
      if (year === undefined) return [];
      const isOneOfSeveral = columns.some((other) => other.word === word && (other.year ?? year) !== year);
      if (word !== '' && !isOneOfSeveral) return [];
      const term = termOf(word || (above.findLast((group) => group.word !== '')?.word ?? ''))?.term;
      return term?.role === 'answer' ? [year] : [];
    }),
  );
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The latest year that a group of columns is headed with. */
function lastYear(bands: readonly HeaderBand[]): number | undefined {
  const years = bands.flatMap(({ columns }) => columns.flatMap(({ groupYear }) => groupYear ?? []));
  return years.length > 0 ? Math.max(...years) : undefined;
}

interface Found {
  readonly template: string;
  readonly means: 'year' | 'asOf';
  readonly year: number;
  readonly rank: number;
}

function yearIn(text: string, rank: number): Found[] {
  const line = oneLine(text);
  if (line.length > LONGEST_TITLE || /[{}*]/u.test(line)) return [];
  const [named, second] = line.matchAll(YEAR_WITH_ERA);
  const year = findFiscalYear(line);
  if (named && !second && year !== undefined) {
    const ahead = line.slice(0, named.index);
    const before = fixedPart(ahead);
    const after = fixedPart(line.slice(named.index + named[0].length));
    if (before === '' && after === '') return [];
    const open = before === '' || ahead.startsWith(before) ? before : `*${before}`;
    return [{ template: `${open}*年度*${after === '' ? '' : `${after}*`}`, means: 'year', year, rank }];
  }
  const asOf = /(時点|現在)/u.exec(line)?.[1];
  const date = !named && asOf !== undefined ? findDate(line) : undefined;
  const yearOf = date?.length === 10 ? findFiscalYear(line, 'asOf') : undefined;
  if (yearOf === undefined) return [];
  const first = /^[^\d０-９平令昭()\[\]【】]{2,12}/u.exec(compact(line))?.[0] ?? '';
  return [{ template: `${first}*${asOf}*`, means: 'asOf', year: yearOf, rank: rank - 3 }];
}

/** What the title speaks of, or the run of letters next to the year, without figures, spaces and brackets. */
function fixedPart(text: string): string {
  const spoken = TITLE_WORDS.exec(text)?.[0];
  if (spoken !== undefined) return spoken;
  const parts = text.split(/[\s\u3000\d０-９（）()【】「」『』・:：～〜-]+/u);
  return (parts.find((part) => part.length >= 2) ?? '').replace(/^の(?=..)/u, '').slice(0, 20);
}

const RESPONDENT = /^(回答課|記入課|担当課|所管課|提出課|作成課|課名|部署名|担当部署|所管部署|所属)\s*[:：]/u;

/** 回答課：（　　） as a template, with the names that stand there. @param slots cells outside of tables */
export function guessRespondent(slots: readonly Slot[]): { template: string; names: string[] } | undefined {
  const found = slots.flatMap(({ text }) => {
    const word = RESPONDENT.exec(compact(text));
    if (!word) return [];
    const rest = compact(text).slice(word[0].length);
    return [{ template: `${word[1]}：{department}`, name: rest.replace(/[()（）「」_＿…]/gu, '') }];
  });
  const [first] = found;
  if (!first) return undefined;
  const own = found.filter(({ template }) => template === first.template);
  return { template: first.template, names: [...new Set(own.map(({ name }) => name))] };
}

/** The title of the workbook: the first text of a sheet that speaks of an evaluation, without its year. */
export function guessTitle(titles: readonly Slot[]): string | undefined {
  const short = titles.filter(({ text, cell }) => text.length <= LONGEST_TITLE && typeof cell.raw === 'string');
  const title = short.find(({ text }) => TITLE_WORDS.test(text)) ?? short[0];
  if (!title) return undefined;
  const line = oneLine(title.text)
    .replace(YEAR_WITH_ERA, ' ')
    .replace(/[（(]\s*[)）]/gu, ' ')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
  return line === '' ? undefined : line;
}
