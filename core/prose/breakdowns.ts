/**
 * Totals with their parts: 会員数1,521人（依頼1,237人、提供284人）, 会員数 120人 依頼会員 80人 提供会員 40人, A 3件、B 4件、計7件. A
 * part of something (うち3件) is no breakdown: parts of it may be left out.
 */
import { sumsWritten } from './equations.js';
import type { StatedFigure } from './facts.js';

export interface Breakdown {
  readonly total: StatedFigure;
  readonly parts: readonly StatedFigure[];
  /** brackets: the parts stand in brackets behind the total. list: they follow it, named alike. sum: the total follows. written: 18＋44＝62. */
  readonly form: 'brackets' | 'list' | 'sum' | 'written';
  /** Whether something says that these are all parts. */
  readonly isWhole: boolean;
  /** Whether the layout alone says so: a figure with named ones below it, and nothing else. */
  readonly isHeaded?: boolean;
}

const IN_PART = /うち|ほか|(?<!その)他に|など|等|主な|例|含む|除く|(?<=[人件回校園名所社組数])中(?![学高])/u;
const TOTAL =
  /^(?:会員数|総数|合計|全体|総計|延べ?|全施設|施設数|参加者数|利用者数|件数|相談件数|総.{1,8}|.{0,8}(?:総数|全体|合計))$/u;

export function readBreakdowns(plain: string, figures: readonly StatedFigure[]): Breakdown[] {
  const counted = figures.filter(
    ({ aside, family, change }) => aside === undefined && family !== '' && change === undefined,
  );
  const bracketed = [
    ...sumsWritten(plain, figures).map((sum): Breakdown => ({ ...sum, form: 'written', isWhole: true })),
    ...inBrackets(plain, counted, figures),
    ...toldBehind(plain, counted),
    ...closedByRest(plain, counted),
    ...amongThem(plain, counted),
  ];
  const totals = new Set(bracketed.map(({ total }) => total));
  return [
    ...bracketed,
    ...inLists(plain, counted).filter(({ total }) => !totals.has(total)),
    ...sums(plain, counted),
    ...bareSums(plain, counted, figures),
    ...listedBefore(plain, counted),
    ...restOfFarTotal(plain, counted),
  ];
}

/** 依頼88、提供41、両方12、計151人: the unit is written with the total alone; 胃612人、肺1,180人、乳488人、延べ2,280人. */
function bareSums(plain: string, counted: readonly StatedFigure[], all: readonly StatedFigure[]): Breakdown[] {
  return counted.flatMap((total): Breakdown[] => {
    const ahead = plain.slice(Math.max(0, total.start - 4), total.start + beforeFigure(plain, total));
    const isSum = /[、,\s](?:合計|計)$/u.test(ahead);
    const isAll = /[、,]延べ$/u.test(ahead);
    if (!isSum && !isAll) return [];
    const parts: StatedFigure[] = [];
    for (let k = all.indexOf(total) - 1; k >= 0; k--) {
      const [figure, next] = [all[k], parts[0] ?? total];
      if (!figure?.isNamed || figure.aside !== undefined || figure.change !== undefined) break;
      if (isAll ? !isPartOf(figure, total) : !isBare(figure)) break;
      if (!/^、[^\d、。()（）]{0,12}$/u.test(plain.slice(figure.end, next.start))) break;
      parts.unshift(figure);
    }
    if (parts.length < (isAll ? 3 : 2)) return [];
    const sum = parts.reduce((so, { value }) => so + value, 0);
    // 延べ may well be of more than what is listed: told only where it comes near.
    return isAll && !isClose(sum, total.value) ? [] : [{ total, parts, form: 'sum', isWhole: true }];
  });
}

function isClose(sum: number, total: number): boolean {
  return Math.abs(sum - total) <= Math.max(3, total * 0.05);
}

/** 実79人 … 週5日の児童が21人、週3日が34人、週1日が27人という内訳: the list says that it is all of what was counted before. */
function listedBefore(plain: string, figures: readonly StatedFigure[]): Breakdown[] {
  return figures.flatMap((last, i): Breakdown[] => {
    if (!/^(?:という|との)(?:内訳|構成|内容)/u.test(plain.slice(last.end, last.end + 6))) return [];
    const parts = [last];
    for (let k = i - 1; k >= 0; k--) {
      const [figure, next] = [figures[k], parts[0]];
      if (!figure || !next || figure.sentence !== last.sentence || !isPartOf(figure, last)) break;
      const gap = plain.slice(figure.end, next.start);
      if (!/^、[^、。()（）]{1,14}$/u.test(gap)) break;
      parts.unshift(figure);
    }
    const [head] = parts;
    const total = figures.findLast(
      (one) => head !== undefined && one.end <= head.start && isPartOf(one, last) && one.mention === undefined,
    );
    return total && parts.length >= 2 ? [{ total, parts, form: 'list', isWhole: true }] : [];
  });
}

/** 計63件。… 派遣先は医療31件、学校19件、その他14件: what is left over ends a list of all that was counted further before. */
function restOfFarTotal(plain: string, figures: readonly StatedFigure[]): Breakdown[] {
  return figures.flatMap((last, i): Breakdown[] => {
    if (!last.isNamed || !REST.test(last.label.text)) return [];
    const parts = [last];
    for (let k = i - 1; k >= 0; k--) {
      const [figure, next] = [figures[k], parts[0]];
      if (!figure?.isNamed || !next || figure.sentence !== last.sentence || !isPartOf(figure, last)) break;
      if (!/^、[^、。()（）\d]{1,12}$/u.test(plain.slice(figure.end, next.start))) break;
      parts.unshift(figure);
    }
    const [head] = parts;
    if (!head || parts.length < 3) return [];
    const before = figures.filter((one) => one.end <= head.start && isPartOf(one, last) && one.mention === undefined);
    const sum = parts.reduce((so, { value }) => so + value, 0);
    if (before.some(({ value }) => value === sum)) return [];
    const [total, ...others] = before.filter((one) => isClose(sum, one.value));
    const isNear = before.at(-1)?.sentence === last.sentence;
    return total && others.length === 0 && !isNear ? [{ total, parts, form: 'list', isWhole: true }] : [];
  });
}

function inBrackets(plain: string, figures: readonly StatedFigure[], all: readonly StatedFigure[]): Breakdown[] {
  return figures.flatMap((total, at) => {
    const open = behindTotal(plain, total.end) ?? behindAnother(plain, total, figures[at + 1]);
    if (open === undefined) return [];
    const close = plain.indexOf(')', open);
    if (close < 0 || close - open > 300) return [];
    const inside = plain.slice(open, close);
    if (IN_PART.test(inside.replaceAll(/内訳|同等|平等|[中高]等/gu, ''))) return [];
    const parts: StatedFigure[] = [];
    for (let k = all.indexOf(total) + 1; k < all.length; k++) {
      const figure = all[k];
      if (!figure || figure.start >= close) break;
      if (figure.aside !== undefined || figure.change !== undefined || isTotal(plain, figure)) continue;
      if (figure.start > open && (isPartOf(figure, total) || isBare(figure))) parts.push(figure);
    }
    if (parts.some(isBare) && !parts.every(isBare)) return [];
    // 全5回、14人(女性9、男性5): without a unit they are of what stands next.
    if (parts.some(isBare) && figures.some((one) => one.start >= total.end && one.end <= open)) return [];
    const named = parts.filter(({ isNamed, year }) => isNamed && (year === total.year || year === undefined));
    if (parts.length < 2 || named.length < parts.length) return [];
    return [{ total, parts, form: 'brackets', isWhole: /内訳/u.test(inside) || plain.charAt(open - 1) === '(' }];
  });
}

/** 33施設(保育所18、認定こども園6): the unit is that of the total. */
function isBare({ unit, family, isNamed }: StatedFigure): boolean {
  return unit === '' && family === '' && isNamed;
}

const REST = /^(?:その他|そのほか|それ以外|不明|[未無]回答|[\p{Script=Han}]{1,6}(?:なし|無し|不明)|対象外)$/u;
const BETWEEN_PARTS = /^(?:、|・|,|が|は|で|に|だった|であり|となり)*$/u;

/** 87園に実施。文書指摘19園、口頭指摘31園、指摘なし37園: what is left over ends a list of all. */
function closedByRest(plain: string, figures: readonly StatedFigure[]): Breakdown[] {
  return figures.flatMap((last, i): Breakdown[] => {
    if (!last.isNamed || !REST.test(last.label.text)) return [];
    const parts = [last];
    let first = i;
    for (let k = i - 1; k >= 0; k--) {
      const [figure, next] = [figures[k], parts[0]];
      if (!figure?.isNamed || !next || figure.sentence !== last.sentence || !isPartOf(figure, last)) break;
      const gap = plain.slice(figure.end, next.start);
      if (/[()（）]/u.test(gap) || !BETWEEN_PARTS.test(gap.replace(next.label.text, ''))) break;
      parts.unshift(figure);
      first = k;
    }
    const [head] = parts;
    const total = figures[first - 1];
    if (parts.length < 3 || !head || !total || !isPartOf(total, last) || last.sentence - total.sentence > 1) return [];
    const between = plain.slice(total.end, head.start);
    if (/[()（）]/u.test(between) || between.length > 24 || IN_PART.test(between)) return [];
    return total.year === last.year ? [{ total, parts, form: 'list', isWhole: true }] : [];
  });
}

/** 申請85件のうち、決定72件、却下9件、取下げ6件: more of them than there are. */
function amongThem(plain: string, figures: readonly StatedFigure[]): Breakdown[] {
  return figures.flatMap((total, i): Breakdown[] => {
    // How many have which rating, the rows say.
    if (total.family === '事業' || total.family === '項目') return [];
    if (!/^(?:のうち|の内訳は)、?/u.test(plain.slice(total.end, total.end + 5)) || /重複|複数|延べ/u.test(plain))
      return [];
    const parts: StatedFigure[] = [];
    for (const figure of figures.slice(i + 1)) {
      const last = parts.at(-1) ?? total;
      const gap = plain.slice(last.end, figure.start);
      if (
        figure.sentence !== total.sentence ||
        !figure.isNamed ||
        !isPartOf(figure, total) ||
        IN_PART.test(gap.replace('のうち', ''))
      )
        break;
      parts.push(figure);
    }
    const sum = parts.reduce((all, { value }) => all + value, 0);
    return parts.length >= 3 && sum > total.value && parts.every(({ value }) => value < total.value)
      ? [{ total, parts, form: 'list', isWhole: true }]
      : [];
  });
}

const TOLD_BEHIND = /内訳(?:として)?(?:は|が|:|、|,)*/gu;

/** 1,150人が入所した。内訳は、低学年802人、高学年348人である. */
function toldBehind(plain: string, figures: readonly StatedFigure[]): Breakdown[] {
  return [...plain.matchAll(TOLD_BEHIND)].flatMap((match): Breakdown[] => {
    if (/[(（]$/u.test(plain.slice(0, match.index))) return [];
    const from = match.index + match[0].length;
    const first = figures.find(({ start }) => start >= from);
    const total = figures.findLast(({ end, family }) => end <= match.index && family === first?.family);
    if (!first || !total || first.start - from > 24) return [];
    // How many have which rating (「達成」が56事業), the rows say.
    if (total.family === '事業' && /[」』]/u.test(plain.slice(from, first.start))) return [];
    const parts = figures.filter(
      (one) => one.sentence === first.sentence && one.start >= from && isPartOf(one, total) && !isTotal(plain, one),
    );
    const end = parts.at(-1)?.end ?? from;
    const words = plain.slice(from, end) + plain.slice(end, end + 4).replace(/である|でし|であ/u, '');
    if (parts.length < 2 || parts.some(({ isNamed }) => !isNamed) || IN_PART.test(words)) return [];
    return [{ total, parts: withRest(figures, parts, total), form: 'list', isWhole: true }];
  });
}

/** 対象外は1事業である: what follows may be the last of the parts. */
function withRest(
  figures: readonly StatedFigure[],
  parts: readonly StatedFigure[],
  total: StatedFigure,
): readonly StatedFigure[] {
  const last = parts.at(-1);
  const next = figures.find(({ start }) => last !== undefined && start >= last.end);
  const rest = total.value - parts.reduce((sum, { value }) => sum + value, 0);
  return next && isPartOf(next, total) && next.value === rest ? [...parts, next] : parts;
}

/** 19園 定員1,360人(公立7園 私立12園): a figure of another kind stands between. */
function behindAnother(plain: string, total: StatedFigure, next: StatedFigure | undefined): number | undefined {
  if (!next || next.family === total.family || next.sentence !== total.sentence) return undefined;
  return next.start - total.end <= 12 && !/[()（）]/u.test(plain.slice(total.end, next.start))
    ? behindTotal(plain, next.end)
    : undefined;
}

/** Where brackets open right behind a total, perhaps with で実施 and the like between. */
function behindTotal(plain: string, end: number): number | undefined {
  const match = /[^\d、。,()（）]{0,12}[(（]/uy;
  match.lastIndex = end;
  return match.test(plain) ? match.lastIndex : undefined;
}

function inLists(plain: string, figures: readonly StatedFigure[]): Breakdown[] {
  return figures.flatMap((total, i) => {
    const parts: StatedFigure[] = [];
    let sum = 0;
    for (let k = i + 1; k < figures.length && parts.length < 30; k++) {
      const figure = figures[k];
      if (!figure || figure.year !== total.year || hasYearBetween(figures[k - 1], figure)) break;
      if (figure.family !== total.family) {
        if (parts.length > 0) break;
        continue;
      }
      if (
        !figure.isNamed ||
        figure.value > total.value ||
        !continues(plain, figure, { total, last: figures[k - 1] ?? total })
      )
        break;
      if (IN_PART.test(plain.slice(figures[k - 1]?.end ?? 0, figure.start))) break;
      parts.push(figure);
      sum += figure.value;
    }
    if (parts.length < 2) return [];
    const isNamedSo = TOTAL.test(total.label.text) && parts.every(({ label }) => isKindOf(label.key, total.label.key));
    const fits = Math.abs(sum - total.value) < 1e-9;
    const isHeaded = isHeadOf(plain, { total, parts, figures });
    if (!isNamedSo && !fits && !isHeaded) return [];
    return [{ total, parts, form: 'list', isWhole: isNamedSo, isHeaded }];
  });
}

/** 466件 電話204件 面接171件 訪問91件: a figure, and the named ones below it, in a text of hardly anything else. */
function isHeadOf(
  plain: string,
  { total, parts, figures }: { total: StatedFigure; parts: readonly StatedFigure[]; figures: readonly StatedFigure[] },
): boolean {
  const all = [total, ...parts];
  if (figures.length !== all.length || figures[0] !== total || parts.some(({ isNamed }) => !isNamed)) return false;
  const names = new Set(parts.map(({ label }) => label.key));
  return (
    names.size === parts.length &&
    !/[をがはで。()（）]/u.test(plain) &&
    parts.every(({ value }) => value <= total.value)
  );
}

/** In the total's sentence, or an item of a list below it: ①電話 60件 ②来所 50件. */
function continues(
  plain: string,
  { sentence, start }: StatedFigure,
  { total, last }: { total: StatedFigure; last: StatedFigure },
): boolean {
  return sentence === total.sentence || /^[^。]{0,3}[①-⑳・●○■◆]/u.test(plain.slice(last.end, start));
}

function hasYearBetween(one: StatedFigure | undefined, other: StatedFigure): boolean {
  return one !== undefined && one.mention !== other.mention;
}

/** 依頼会員 is a kind of 会員数. */
function isKindOf(part: string, total: string): boolean {
  const core = total.replace(/(?:数|総数|合計|全体|件数)$/u, '');
  return core.length >= 2 && part.replace(/数$/u, '').endsWith(core) && part !== total;
}

function sums(plain: string, figures: readonly StatedFigure[]): Breakdown[] {
  return figures.flatMap((total, i) => {
    if (
      !/(?:[、。,()\s]|^|団体|世帯|施設|[件人回組名校園所冊点台]の?)(?:合計(?:すると|して)?|総計|[合あ]わせ(?:て|ると|まして)|計)(?:で|は|:|、)?$/u.test(
        plain.slice(Math.max(0, total.start - 9), total.start + beforeFigure(plain, total)),
      )
    )
      return [];
    const parts: StatedFigure[] = [];
    for (let k = i - 1; k >= 0; k--) {
      const figure = figures[k];
      if (!figure || isBroken(plain, figure, total) || hasYearBetween(figure, total)) break;
      if (!isPartOf(figure, total)) {
        if (namesNext(plain, figure, figures[k + 1])) continue;
        break;
      }
      if (isTotal(plain, figure) || !isNamedOne(plain, figure, figures[k - 1])) break;
      parts.unshift(figure);
    }
    return parts.length < 2 ? [] : [{ total, parts, form: 'sum', isWhole: true }];
  });
}

/** 通常型2か所988人: how many places there are stands between the name and the figure. */
function namesNext(plain: string, { end, isNamed, label }: StatedFigure, next: StatedFigure | undefined): boolean {
  return (
    next !== undefined && isNamed && label.key !== '' && /^(?:で|に|・|延べ|のべ)?$/u.test(plain.slice(end, next.start))
  );
}

function isNamedOne(plain: string, figure: StatedFigure, before: StatedFigure | undefined): boolean {
  // 「ひなた」は588人: a name in quotation marks.
  const isQuoted = /[」』](?:は|が|で|に|には|では|:)?$/u.test(
    plain.slice(Math.max(0, figure.start - 4), figure.start),
  );
  return (
    isQuoted ||
    (figure.isNamed && figure.label.key !== '') ||
    (before !== undefined && namesNext(plain, before, figure))
  );
}

/** ①電話 60件 ②来所 50件 計 110件 is one list, though each mark begins a sentence. */
function isBroken(plain: string, { end }: StatedFigure, { start }: StatedFigure): boolean {
  return /。/u.test(plain.slice(end, start));
}

/** The quantity may begin with 計 itself. */
function beforeFigure(plain: string, { start, end }: StatedFigure): number {
  const at = plain.slice(start, end).search(/[\d〇一二三四五六七八九十百千]/u);
  return Math.max(0, at);
}

function isTotal(plain: string, { start, end }: StatedFigure): boolean {
  return /計|[合あ]わせて/u.test(
    plain.slice(Math.max(0, start - 3), start + beforeFigure(plain, { start, end } as StatedFigure)),
  );
}

function isPartOf(figure: StatedFigure, total: StatedFigure): boolean {
  return figure.family === total.family && figure.label.isMean === total.label.isMean;
}
