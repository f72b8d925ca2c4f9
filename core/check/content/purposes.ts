/**
 * What each field of a form is for: by what the form says of its checks, else by its role, type, vocabulary and the words of
 * its label. A field whose purpose is not plain is `other`, and no check looks at it.
 */
import type { Block, Field, Form, Vocabulary } from '../../form/form.js';
import type { FieldPurpose } from '../../form/checks-schema.js';
import { findFiscalYear } from '../../text/fiscal-year.js';
import { findRelativeYear } from '../../text/relative-year.js';
import { compact } from '../../text/normalise.js';

export interface FieldUse {
  readonly field: Field;
  readonly purpose: FieldPurpose;
  /** The fiscal year that its column is about; undefined for the year of the workbook. */
  readonly year: number | undefined;
}

/** @returns the uses of a block's fields, in the form's order */
export function usesOf(form: Form, block: Block): readonly FieldUse[] {
  return form.once(usesByBlock).get(block.id) ?? [];
}

function usesByBlock(form: Form): ReadonlyMap<string, readonly FieldUse[]> {
  return new Map(
    form.blocks.map((block) => [block.id, inARow(block.fields.map((field) => useOf(form, block, field)))] as const),
  );
}

/** 令和2年度 to 令和6年度 side by side are figures, though the first of them is long ago: a baseline stands apart. */
function inARow(uses: readonly FieldUse[]): readonly FieldUse[] {
  const years = new Set(
    uses.filter(({ purpose }) => purpose === 'figure' || purpose === 'baseline').map(({ year }) => year),
  );
  return uses.map((use) => {
    const isApart = use.year === undefined || !years.has(use.year + 1) || !isYearAlone(use.field);
    return use.purpose === 'baseline' && !isApart ? { field: use.field, purpose: 'figure', year: use.year } : use;
  });
}

function isYearAlone({ label }: Field): boolean {
  return YEAR_ALONE.test(compact(label.ja));
}

function useOf(form: Form, block: Block, field: Field): FieldUse {
  const said = form.document.checks?.fields[`${block.id}.${field.id}`];
  const { year, offset } = yearOf(form, field);
  return { field, year, purpose: said ?? purposeOf(form, field, offset) };
}

/** The year that the column's source or its label names, and how far it is from the workbook's. */
function yearOf(form: Form, field: Field): { year: number | undefined; offset: number | undefined } {
  const named = namedYear(field) ?? findFiscalYear(labelOf(field));
  const resolved = typeof named === 'string' ? relativeTo(named) : undefined;
  const offset =
    resolved ??
    (typeof named === 'number'
      ? form.year === undefined
        ? undefined
        : named - form.year
      : findRelativeYear(labelOf(field))?.years);
  const year =
    typeof named === 'number'
      ? named
      : form.year === undefined || offset === undefined
        ? undefined
        : form.year + offset;
  return { year, offset };
}

function namedYear({ from }: Field): number | string | undefined {
  if ('year' in from && from.year !== undefined) return from.year;
  return 'column' in from && !Array.isArray(from.column) && 'year' in from.column ? from.column.year : undefined;
}

function relativeTo(word: string): number {
  return Number(word.replace('cycle', '') || '0');
}

function labelOf({ label }: Field): string {
  return compact(label.ja);
}

type Rule = readonly [purpose: FieldPurpose, words: RegExp];

const CHOICES: readonly Rule[] = [
  ['direction', /方向|今後|来年度|次年度|これから/u],
  ['rating', /評価|達成|区分|判定|進捗|進み|ランク|状況|度合|評定|段階/u],
];
/** Words that say what came of it: a choice that has them is a rating, though 廃止 be one of them. */
const RATED = /達成|未実施|未着手/u;
const DIRECTED = /漸増|漸減|増加|減少|維持|拡充|拡大|縮小/u;

const PLANNED: readonly Rule[] = [
  ['name', /^(?:主な|具体的な|個別|構成)?(?:事務事業|事業|取組み?|取り組み|施策|プログラム|活動)の?(?:名称?|題名)$/u],
  ['indicator', /指標|はかるもの|測るもの|活動量|目標項目/u],
  ['unit', /^単位/u],
  ['baseline', /基準値|現状値?$|策定時|計画前|基準年|当初値/u],
  ['rate', /達成率|進捗率|実施率|執行率/u],
  ['target', /目標|計画値|見込量?|めざす数|目指す数|予定した|量の見込|確保|指標値|計画量|方針|数値/u],
  ['content', /内容|概要|あらまし|中身|目的|趣旨|計画|ねらい|事業の説明|めざす|目指す/u],
];

const ANSWERED: readonly Rule[] = [
  ['opinion', /意見|会議|委員|審議|コメント欄/u],
  ['unit', /^単位/u],
  ['rate', /達成率|進捗率|実施率|執行率|達成度\(?[%％]/u],
  ['evaluationAndNext', /(?:評価|結果|説明|成果|分析|実績|状況).*(?:今後|次年度|来年度|課題|方策|改善)/u],
  ['next', /今後|改善|次年度|来年度|翌年度|方策|手を入れる|これから|取組方針|見直し|対応方針|予定/u],
  ['evaluation', /評価|わけ|理由|分析|所見|課題|要因|説明|考察|振り返り|効果|コメント|総括|まとめ|総評/u],
  ['status', /状況|実績|達成度|成果|進捗|取組|取り組み|行ったこと|実施|ようす|様子|活動|結果/u],
  ['evaluation', /備考|特記|摘要|補足|記事|経過|経緯|概況|報告|メモ|ふりかえり|自由記述|記載欄/u],
];
const FIGURE = /実績|結果|件数|人数|回数|数値|値$|できた数|人の数|の数|数$|回数|量$|額/u;
const PREVIOUS = /前年|昨年|前回|前期|去年/u;

function purposeOf(form: Form, field: Field, offset: number | undefined): FieldPurpose {
  const { role, type } = field;
  const label = labelOf(field);
  if (type === 'department' || type === 'date') return 'other';
  if (role === 'key') return keyPurpose(label);
  if (type === 'choice') return choicePurpose(form.vocabularies[field.vocabulary ?? ''], field, label);
  const isPast = PREVIOUS.test(label) || (offset !== undefined && offset < 0);
  if (type === 'number') {
    const whole = headersOf(field, label);
    return (whole === label ? yearColumn(label, offset) : undefined) ?? numberPurpose(whole, role);
  }
  if (isPast && !FIGURE.test(label)) return 'previousText';
  if (role === 'plan') return firstOf(PLANNED, label) ?? (isPast && FIGURE.test(label) ? 'figure' : 'other');
  const purpose = firstOf(ANSWERED, label) ?? 'other';
  // 実績値 and 結果 of a year are figures; 実績 alone may be a text, and is read as either.
  const isFigure =
    !/取組|取り組み|内容|状況|成果|活動/u.test(label) &&
    (offset !== undefined || /値|数$|の数/u.test(label)) &&
    FIGURE.test(label);
  return isFigure && (purpose === 'status' || purpose === 'other') ? 'figure' : purpose;
}

/** A year alone is said more plainly by the headers above it: 目標, 令和6年度. */
function headersOf({ from }: Field, label: string): string {
  if (!YEAR_ALONE.test(label)) return label;
  const path =
    'column' in from && Array.isArray(from.column) ? from.column.filter((one) => typeof one === 'string') : [];
  const whole = compact([...path, label].join(''));
  return TOLD.test(whole) ? whole : label;
}

const TOLD = /目標|計画|見込|予定|実績|結果|達成/u;

function keyPurpose(label: string): FieldPurpose {
  if (/指標/u.test(label)) return 'indicator';
  // A block of one text has it for its key.
  if (/^(?:総括|まとめ|総評|概況|所見|全体の?評価|結び|おわりに)$/u.test(label)) return 'evaluation';
  return /番号|^no\.?$|№|コード|項番|柱|目標$|施策$|区分$|^部$/iu.test(label) ? 'other' : 'name';
}

function choicePurpose(vocabulary: Vocabulary | undefined, { role }: Field, label: string): FieldPurpose {
  const words = vocabulary?.choices.map(({ value }) => value).join(' ') ?? '';
  if (role === 'plan') return DIRECTED.test(words) ? 'plannedDirection' : 'other';
  // 区分 twice: what goes on is a direction, whatever the header says.
  const isOfResult = RATED.test(words) || (/未実施|未着手|完了/u.test(words) && /評価|達成|判定/u.test(label));
  if (!isOfResult && /継続/u.test(words) && /拡充|縮小|廃止|終了|見直/u.test(words)) return 'direction';
  return firstOf(CHOICES, label) ?? 'other';
}

const YEAR_ALONE =
  /^(?:(?:令和|平成|[RH])(?:元|\d{1,2})(?:年度?)?|(?:19|20)\d{2}年度?|(?:前々|一昨|前|昨|今|本|当)年度?)(?:\([^)]*\))?$/u;
/** So many years back a year named outright is where the plan began. */
const BASE_YEARS = 3;

/** 平成30年度, 前々年度, 前年度 side by side, with nothing but the year above them. */
function yearColumn(label: string, offset: number | undefined): FieldPurpose | undefined {
  if (offset === undefined || offset > 0 || !YEAR_ALONE.test(label)) return undefined;
  return offset <= -BASE_YEARS && /\d|元/u.test(label) ? 'baseline' : 'figure';
}

const WANTED = /計画|見込|予定|見通し|想定|必要量|確保|ニーズ量|目安|当初/u;

function numberPurpose(label: string, role: Field['role']): FieldPurpose {
  if (/率|割合/u.test(label) && /達成|進捗|実施|執行/u.test(label)) return 'rate';
  const planned = firstOf(
    PLANNED.filter(([purpose]) => purpose === 'baseline' || purpose === 'target'),
    label,
  );
  if (planned && !/実績/u.test(label)) return planned;
  // 令和6年度 計画 beside 令和6年度 実績.
  if (WANTED.test(label) && !/実績|結果/u.test(label)) return 'target';
  return role === 'plan' && !FIGURE.test(label) ? 'other' : 'figure';
}

function firstOf(rules: readonly Rule[], label: string): FieldPurpose | undefined {
  return rules.find(([, words]) => words.test(label))?.[0];
}
