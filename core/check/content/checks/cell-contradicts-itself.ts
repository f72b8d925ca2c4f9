/** R18: one cell says that something was not done and how often it was, or gives two values for one thing. */
import { say } from '../../../issue/say.js';
import type { StatedFigure } from '../../../prose/facts.js';
import { alike, SAME_THING } from '../../../prose/labels.js';
import { deniedAndDone } from '../denied-and-done.js';
import { eachRow, quote, quoteFigure, type ContentCheck, type Finding } from '../finding.js';
import { textsFor, type Row, type RowFigure, type RowText } from '../row.js';
import { NARROWED } from '../series.js';
import type { Table } from '../table.js';
import { withUnit } from '../wording.js';

export const cellContradictsItself: ContentCheck = {
  code: 'cell-contradicts-itself',
  looksFor: say(
    '一つのセルの中で矛盾している（「未発行」と作成部数、同じ項目に二つの値）',
    'a cell that contradicts itself: not issued, and so many copies; two values for one thing',
  ),
  finds: [
    { cells: { status: '令和5年度　未発行（令和5年度　3,000部作成）' } },
    { cells: { evaluation: 'カードは作成していませんが、窓口でカード1,200枚を配りました。' } },
    { cells: { programme: '校庭の開放', status: '31日　土曜日に開いた。校庭の開放は行わなかった。' } },
    { cells: { status: '参加者数は214人であった。会場を広げたことで参加者数は241人となった。' } },
  ],
  passes: [
    { cells: { status: '令和4年度　未発行\n令和5年度　3,000部作成' } },
    { cells: { status: '夏の回は中止としたが、秋に2回開催した。' } },
    { cells: { evaluation: '対面での説明会は行いませんでしたが、動画に替えて5回行いました。' } },
    { cells: { status: '実利用者数 21人、延べ利用者数 340人' } },
  ],
  examine: eachRow((row, { table }) =>
    textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
      // Whatever is contradicted, a figure of the text says it.
      text.prose.figures.length === 0
        ? leftThough(row, text)
        : [
            ...undone(row, text),
            ...noneBut(row, text),
            ...madeThough(row, text),
            ...heldThough(row, text),
            ...twoValues(row, text),
            ...nothingThough(row, text, table.year),
            ...slipped(row, text, table),
            ...hurtThough(row, text),
            ...leftThough(row, text),
          ],
    ),
  ),
};

const NO_INJURY =
  /(?:けが|怪我|負傷|受傷)(?:人|者)?(?:は|も)?(?:[な無]し|ゼロ|[な無]かった|[な無]く|ありませんでした|発生せず)/u;
const INJURIES = /(?:骨折|捻挫|打撲|切り傷|擦り傷|やけど|脱臼|負傷|けが|熱中症)(?:者|人)?(?:が|は|の)?$/u;

/** けがはなし … 骨折1件: an injury has its name. */
function hurtThough(row: Row, text: RowText): Finding[] {
  const { plain, figures } = text.prose;
  const none = NO_INJURY.exec(plain);
  if (!none) return [];
  const end = none.index + none[0].length;
  const hurt = figures.find(
    (one) =>
      one.value > 0 &&
      (one.family === '件' || one.family === '人') &&
      (one.mention?.offset === undefined || one.mention.offset === 0) &&
      INJURIES.test(plain.slice(Math.max(0, one.start - 8), one.start)) &&
      !/前年|昨年|防|予防|想定|訓練|講/u.test(plain.slice(Math.min(end, one.end), Math.max(none.index, one.start))),
  );
  return hurt ? [contradicts(row, text, [{ start: none.index, end }, hurt])] : [];
}

const ALL_DONE =
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,10})(?:は|を|が|の)?(?:すべて|全て|全部|完全に)(?:が|を)?(?:解消|完了|終了|整備|設置|解決|対応|改修|更新|撤去)(?:済み?|し(?:た|まし|て)|され|を終え|[。、)]|$)/gu;

/** 空白地区はすべて解消, and beside it 空白地区は2か所が残る. */
function leftThough(row: Row, text: RowText): Finding[] {
  if (!/すべて|全て|全部|完全に/u.test(text.prose.plain)) return [];
  return [...text.prose.plain.matchAll(ALL_DONE)].flatMap((match): Finding[] => {
    const what = match[1] ?? '';
    const left = new RegExp(
      `${what}(?:は|が|も|の(?:うち|残り))[^。、]{0,14}(?:残る|残っ|残り|未解消|未整備|未設置|未改修|未対応|解消(?:でき|して(?:い)?)な)`,
      'u',
    );
    return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((other): Finding[] => {
      const found = left.exec(other.prose.plain);
      if (!found || /以外|前年|昨年|ほか/u.test(found[0])) return [];
      const [all, rest] = [
        quote(text, { start: match.index, end: match.index + match[0].length }),
        quote(other, { start: found.index, end: found.index + found[0].length }),
      ];
      return [
        {
          row,
          field: text.field,
          quotes: [all, rest],
          message: say(
            `「${all.text.trim()}」と「${rest.text.trim()}」が同じ事業に書かれています。どちらが正しいか確かめてください。`,
            `One programme says "${all.text.trim()}" and "${rest.text.trim()}". Check which is right.`,
          ),
        },
      ];
    });
  });
}

const UNDONE = /未発行|未実施|未開催|未作成|未設置|未配布|実績なし|実施なし|開催なし/gu;
const DONE_BEHIND = /^(?:を|で|に|の)?(?:作成|発行|実施|開催|配布|設置|印刷|参加)(?:し|$|[)）。、]|[^予検])/u;
const LIMITED = /一部|ほか|以外|うち|予定|除|他|残|ただし|代わり|が、|ものの/u;

const NONE_BUT = /(?:実績|利用|実施|開催|申請|相談)(?:は)?なし[(（](?!前年|昨年|目標|計画|累計)/gu;

/** 実績なし(3件、延べ14人). */
function noneBut(row: Row, text: RowText): Finding[] {
  const { plain, figures } = text.prose;
  return [...plain.matchAll(NONE_BUT)].flatMap((match): Finding[] => {
    const end = match.index + match[0].length;
    const done = figures.find(
      (one) =>
        one.start - end >= 0 && one.start - end <= 3 && one.value > 0 && one.family !== '' && one.aside === undefined,
    );
    return done && done.mention === undefined
      ? [contradicts(row, text, [{ start: match.index, end: end - 1 }, done])]
      : [];
  });
}

function undone(row: Row, text: RowText): Finding[] {
  const { prose } = text;
  const { plain } = prose;
  return [...plain.matchAll(UNDONE)].flatMap((match): Finding[] => {
    const end = match.index + match[0].length;
    const year = prose.years.filter((one) => one.end <= match.index).at(-1)?.year;
    const noun = match[0].replace(/^未|なし$/gu, '');
    const done = prose.figures.find(
      (figure) =>
        figure.value > 0 &&
        figure.aside === undefined &&
        figure.year === year &&
        Math.abs(figure.start - end) <= 30 &&
        DONE_BEHIND.test(plain.slice(figure.end, figure.end + 6)) &&
        !LIMITED.test(plain.slice(Math.min(end, figure.end), Math.max(match.index, figure.start))),
    );
    const isSame = done && (year !== undefined || plain.slice(done.end, done.end + 6).includes(noun));
    if (!done || !isSame) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, { start: match.index, end }), quote(text, { start: done.start, end: done.end + 2 })],
        message: say(
          `「${match[0]}」と「${done.figures}${done.unit}」が一つのセルに書かれています。どちらが正しいか確かめてください。`,
          `The cell says "${match[0]}" and "${done.figures}${done.unit}". Check which is right.`,
        ),
      },
    ];
  });
}

const NEVER =
  /(?<!\p{Script=Han}|\p{Script=Katakana}|[A-Za-z\d])([\p{Script=Han}\p{Script=Katakana}ー]{2,12})[はを](?:作成|発行|印刷|配布|実施|開催|設置)(?:していない|していません|しなかった|しませんでした|せず|できなかった|できませんでした)|(?<!\p{Script=Han}|\p{Script=Katakana}|[A-Za-z\d])([\p{Script=Han}\p{Script=Katakana}ー]{2,12})[はがを](?:(?:中止|休止)(?:した|しました|とした|としました)(?=。)|未(?:実施|作成|発行|配布|開催)|(?:行っ|開い|作っ|配っ|出し)ていない|行わなかった|開かなかった|作らなかった|配らなかった|出さなかった)|(?<!\p{Script=Han}|\p{Script=Katakana}|[A-Za-z\d])([\p{Script=Han}\p{Script=Katakana}ー]{2,12})の(?:作成|発行|印刷|配布|開催|設置)(?:は|を)(?:見送った|見送りました|見送り、|行わなかった|行いませんでした|取りやめた|断念した)/gu;
/** One look tells that most texts deny nothing: each of the words above has one of these. */
const DENYING = /ない|なかった|ません|せず|中止|休止|見送|取りやめ|断念|未/u;
const MADE =
  /^[^。、]{0,14}(?:配|作成|発行|印刷|実施|開催|開い|開き|行っ|行い|作っ|作り|設置|送|渡|参加)(?!予定|を検討)/u;
const ANOTHER_TIME = /昨年|前年|来年|次年|翌年|以前|これまで|残|代わり|替え|年度/u;

const NAMED_SO = (what: string) => new RegExp(`${what}(?:を|は|が|に|で|には|では|にも)?$`, 'u');

/** カードは作成していません … カード1,200枚を配りました: the same thing, with a figure. */
function madeThough(row: Row, text: RowText): Finding[] {
  const { plain, figures } = text.prose;
  if (!DENYING.test(plain)) return [];
  return [...plain.matchAll(NEVER)].flatMap((match): Finding[] => {
    const end = match.index + match[0].length;
    const made = figures.find(
      (figure) =>
        figure.value > 0 &&
        figure.aside === undefined &&
        Math.abs(figure.start - end) <= 40 &&
        NAMED_SO(match[1] ?? match[2] ?? match[3] ?? '').test(
          plain.slice(Math.max(0, figure.start - 20), figure.start),
        ) &&
        MADE.test(plain.slice(figure.end)) &&
        !ANOTHER_TIME.test(plain.slice(Math.min(end, figure.end), Math.max(match.index, figure.start))),
    );
    return made ? [contradicts(row, text, [{ start: match.index, end }, made])] : [];
  });
}

const NOT_HELD =
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,6})は(?:、)?(?:今年度|本年度|当年度)?[はも]?(?:行わなかった|行いませんでした|実施しなかった|実施しませんでした|実施していない|開かなかった|開きませんでした)。?$/u;
const HELD = /(?:開いた|開きました|行った|行いました|実施した|実施しました|開催した|開催しました)/u;

/** The programme itself was not held, says one sentence, and another how often it was. */
function heldThough(row: Row, text: RowText): Finding[] {
  const { sentences, figures } = text.prose;
  const name = textsFor(row, 'name')[0]?.prose.plain.replace(/[(（].*$/u, '') ?? '';
  return sentences.flatMap((sentence, at): Finding[] => {
    const what = NOT_HELD.exec(sentence.text)?.[1];
    if (what === undefined || !name.endsWith(what)) return [];
    const held = sentences.find((one) => one !== sentence && HELD.test(one.text) && !/以外|代わ|替え/u.test(one.text));
    const counted = figures.find((one) => one.value > 0 && one.family !== '' && one.sentence !== at);
    return held && counted ? [contradicts(row, text, [sentence, counted])] : [];
  });
}

/** 26組 in the text and 2 in the column, or 141 and 114: a digit was lost or turned. */
function slipped(row: Row, text: RowText, table: Table): Finding[] {
  const columns = [row, ...table.relatedTo(row)]
    .flatMap(({ figures }) => figures)
    .filter((one) => one.isColumn && one.purpose === 'figure' && one.year === table.year);
  return columns.flatMap((column): Finding[] => {
    const told = row.figures.filter(
      (one) =>
        one.text === text && !one.isColumn && one.family === column.family && (!one.isDated || one.year === table.year),
    );
    const [only, ...others] = told;
    const isOneOfMany = columns.filter(({ family }) => family === column.family).length > 1;
    if (!only || others.length > 0 || isOneOfMany || column.family === '' || !isSlip(only.value, column.value))
      return [];
    // A smaller figure may well be of something else.
    if (NARROWED.test(only.label.text)) return [];
    if (only.value < column.value && alike(only.label, column.label) < SAME_THING) return [];
    return [contradictsColumn(row, text, { told: only, column })];
  });
}

function isSlip(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  if (a === b || Math.max(one, other) < 20) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length === short.length + 1) return long.startsWith(short) || long.endsWith(short);
  const isTurned = a.length === b.length && a.length >= 3 && [...a].sort().join('') === [...b].sort().join('');
  return isTurned;
}

function contradictsColumn(row: Row, text: RowText, { told, column }: { told: RowFigure; column: RowFigure }): Finding {
  return {
    row,
    field: text.field,
    quotes: [quoteFigure(told), quoteFigure(column)],
    message: say(
      `本文は「${withUnit(told)}」、「${column.text.field.label.ja}」は「${withUnit(column)}」です。桁の書き誤りでないか確かめてください。`,
      `The text says ${withUnit(told)}, and "${column.text.field.label.en}" ${withUnit(column)}. Check whether a digit is wrong.`,
    ),
  };
}

/** 荒天のため中止した, and how many came. */
function nothingThough(row: Row, text: RowText, year: number | undefined): Finding[] {
  const [first] = deniedAndDone(text, year);
  return first ? [contradicts(row, text, [first.denied, first.done])] : [];
}

function contradicts(
  row: Row,
  text: RowText,
  places: readonly { readonly start: number; readonly end: number }[],
): Finding {
  const quotes = places.map((place) => quote(text, place));
  const words = quotes.map((one) => one.text.trim());
  return {
    row,
    field: text.field,
    quotes,
    message: say(
      `「${words.join('」と「')}」が一つのセルに書かれています。どちらが正しいか確かめてください。`,
      `The cell says "${words.join('" and "')}". Check which is right.`,
    ),
  };
}

function twoValues(row: Row, text: RowText): Finding[] {
  const { prose } = text;
  const named = prose.figures.filter(isTelling);
  return named.flatMap((figure, i): Finding[] => {
    const other = named
      .slice(0, i)
      .find((one) => one.label.text === figure.label.text && one.family === figure.family && one.year === figure.year);
    if (!other || other.value === figure.value || isApart(withoutName(prose.plain, other, figure))) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, other), quote(text, figure)],
        message: say(
          `「${figure.label.text}」に二つの値（${other.figures}${other.unit}、${figure.figures}${figure.unit}）があります。どちらが正しいか確かめてください。`,
          `There are two values for "${figure.label.text}" (${other.figures}${other.unit} and ${figure.figures}${figure.unit}). Check which is right.`,
        ),
      },
    ];
  });
}

/** Named by words of its own, as a whole and not as a difference, a share or a part. */
function isTelling({ isNamed, aside, change, bound, label, family, isApproximate }: StatedFigure): boolean {
  return (
    isNamed &&
    aside === undefined &&
    change === undefined &&
    bound === '' &&
    !isApproximate &&
    family !== '' &&
    WHOLE_NAME.test(label.text)
  );
}

const WHOLE_NAME = /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,12}(?:数|率|件数|人数|回数|総額|者数))$/u;

/** What lies between two figures, but for the name of the second. */
function withoutName(plain: string, one: StatedFigure, { start, label }: StatedFigure): string {
  const between = plain.slice(one.end, start);
  const at = between.lastIndexOf(label.text);
  return at < 0 ? between : between.slice(0, at);
}

/** What lies between may say that they are of two things: places, years, from and to. */
function isApart(between: string): boolean {
  return (
    /→|前年|昨年|以前|目標|計画|一方|うち|当初|\(|・|■|●|[①-⑳]|、[^、。]{2,20}(?:では|は|の)[^、。]{0,10}$/u.test(
      between,
    ) || !/。/u.test(between)
  );
}
