/** R38: what last year's text announced for this year, and what this year's says. */
import { say } from '../../../issue/say.js';
import { alike } from '../../../prose/labels.js';
import type { Sentence } from '../../../prose/sentences.js';
import {
  eachRow,
  ofPrevious,
  quote,
  quoteFigure,
  type CheckInput,
  type ContentCheck,
  type Finding,
} from '../finding.js';
import { onlyFigures } from '../plain-pairs.js';
import { textsFor, type Row, type RowFigure, type RowText } from '../row.js';
import { withUnit } from '../wording.js';

export const announcementUnkept: ContentCheck = {
  code: 'announcement-unkept',
  looksFor: say(
    '前年度に予告した内容・数量が、今年度の記述と違う、または出てこない',
    'what last year’s text announced for this year is otherwise now, or is not mentioned',
  ),
  finds: [
    { cells: { status: '令和5年度　2,400部作成' }, previous: { evaluation: '令和5年度は3,000部を発行する予定です。' } },
    {
      cells: { status: '準備中', evaluation: '保育士が集まらず、開所には至りませんでした。' },
      previous: { next: '令和5年度に開所する予定です。' },
    },
    {
      cells: { status: '令和5年度　900部作成' },
      previous: { evaluation: '転入の方に渡しました。次は令和6年度の発行を予定しています。' },
    },
    {
      cells: { status: '窓口で声を聞いた。' },
      previous: { evaluation: '令和5年度には、保護者の困りごとを知るための調査を行います。' },
    },
    {
      cells: { status: '意見箱を置いた。' },
      previous: { evaluation: '令和5年度は意見箱を置くとともに、市長への政策提案を実施する予定である。' },
    },
  ],
  passes: [
    { cells: { status: '令和5年度　3,000部作成' }, previous: { evaluation: '令和5年度は3,000部を発行する予定です。' } },
    {
      cells: { status: '意見箱を置き、市長への政策提案を行った。' },
      previous: { evaluation: '令和5年度は市長への政策提案を実施する予定である。' },
    },
    {
      cells: { status: '9月に開所した。', evaluation: '保育士が集まった。' },
      previous: { next: '令和5年度に開所する予定です。' },
    },
    { cells: { status: '窓口で案内した。' }, previous: { evaluation: '引き続き周知に努める。' } },
  ],
  examine: eachRow((row, input) => {
    const previous = input.table.previousOf(row);
    if (!previous) return [];
    return textsFor(previous, 'status', 'evaluation', 'evaluationAndNext', 'next').flatMap((before) =>
      before.prose.sentences.flatMap((sentence) => unkept(row, before, { sentence, input })),
    );
  }),
};

const ANNOUNCED = /予定|制定(?:を|し)|したいと(?:思|考)/u;

interface Announced {
  readonly sentence: Sentence;
  readonly input: CheckInput;
}

function unkept(row: Row, before: RowText, { sentence, input }: Announced): Finding[] {
  const { year } = input.table;
  if (year === undefined) return [];
  const years = before.prose.years.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const named = years.find((one) => one.year === year);
  const isFirm = ANNOUNCED.test(sentence.text.slice(-30));
  // What stands among the next steps is one, unless it is told as done.
  const isNext = before.purpose === 'next' && sentence.tense !== 'past' && sentence.tense !== 'state';
  const isPlan = isFirm || sentence.tense === 'plan' || isNext;
  if (!named) {
    const later = years.length === 1 ? years[0]?.year : undefined;
    if (isFirm && later !== undefined && later > year) return tooEarly(row, before, { sentence, year });
    if (before.purpose !== 'next' || years.length > 0 || sentence.tense === 'past') return [];
    const denied = [...notDone(row, before, sentence), ...(isFirm ? asManyAsBefore(row, before, sentence) : [])];
    if (denied.length > 0 || (!isFirm && sentence.tense !== 'plan') || /増|加え|追加|減|新た|ずつ/u.test(sentence.text))
      return denied;
    return (
      amountIn(row, before, { sentence, input }) ??
      (isFirm && isCounted(before, sentence) ? thingIn(row, before, sentence) : [])
    );
  }
  // 令和5年度には…を行います is as firm as 予定.
  const awaited = isNext ? stillPending(row, before, sentence) : [];
  if (awaited.length > 0) return awaited;
  if (!isFirm && !(isPlan && named.start - sentence.start <= 2)) return [];
  const denied = notDone(row, before, sentence);
  if (denied.length > 0) return denied;
  const pending = stillPending(row, before, sentence);
  if (pending.length > 0) return pending;
  const amount = isFirm ? amountIn(row, before, { sentence, input }) : undefined;
  if (amount !== undefined) return amount;
  return thingIn(row, before, sentence);
}

/** 相談を年2回開く予定: with a number it is no mere intention. */
function isCounted({ prose }: RowText, { start, end }: Sentence): boolean {
  return prose.figures.some(
    (one) => one.start >= start && one.end <= end && one.family !== '' && one.aside !== 'no-count',
  );
}

const MORE = /([^、。を]{3,14})を[^を。、]{0,10}(?:増や|増設|増員|新設|開設|追加)/u;
const NO_MORE =
  /前年度?(?:度)?(?:と同じ|と同数|と変わら|から変わら|から増え(?:て(?:い)?)?(?:ない|ません|ず))|昨年度?と(?:同じ|同数|変わら)|据え置|増え(?:なかった|ませんでした|ておらず)|増やせ(?:なかった|ず|ません)/u;

/** 1か所増やす予定, and this year they are as many as last year. */
function asManyAsBefore(row: Row, before: RowText, sentence: Sentence): Finding[] {
  const what = MORE.exec(sentence.text)?.[1];
  if (what === undefined || VAGUE.test(what)) return [];
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text): Finding[] => {
    const told = text.prose.sentences.find((one) => one.text.includes(what) && NO_MORE.test(one.text));
    if (!told) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, told), ofPrevious(quote(before, sentence))],
        message: say(
          `前年度は「${what}」を増やすと予告していましたが、今年度は増えていません。これからどうするかを書いてください。`,
          `Last year announced more of "${what}", and there are as many as before. Say what is to become of it.`,
        ),
      },
    ];
  });
}

const DEED =
  /(開設|開所|開園|開始|実施|開催|発行|設置|整備|導入|策定|作成|再開|改修|移転|増設|新設|配布|構築|開[くき]|始め[るま]|設け[るま]|作[るり]|行[うい]|増や[すし]|加え[るま])(?:する|し|を|の|に|予定|ます|$|。|る)?/u;
/** What the deed is called elsewhere. */
const CALLED: readonly string[] = [
  '開設|開所|開園|開く|開催|新設',
  '開始|始める|導入|実施',
  '設置|設ける|配置|整備|新設',
  '作成|作る|策定|発行',
  '実施|行う|開催',
  '増設|増やす|増員|加える|拡大',
];
const UNDONE =
  '(?:には|には、|は|に|が|を)?(?:至ら|至りま|至っていな|でき(?:な|ませ|ず)|しな(?:か|い)|しませ|せず|見送|延期|間に合わ)';

/** What was announced is what this year's text says was not done. */
function notDone(row: Row, before: RowText, sentence: Sentence): Finding[] {
  const deed = DEED.exec(sentence.text)?.[1];
  if (deed === undefined) return [];
  const plain = deed.replace(/[きくいうりしまする]$/u, '');
  const words = CALLED.find((all) => all.split('|').some((word) => word.startsWith(plain)));
  return whereUndone(row, [before, sentence], new RegExp(`(?:${words ?? plain})${UNDONE}`, 'u'), [
    `前年度は「${deed}」を予告していましたが、今年度は行われていません。これからどうするかを書いてください。`,
    `Last year announced "${deed}", and it was not done. Say what is to become of it.`,
  ]);
}

/** The first text of the row that says so, with what was announced. */
function whereUndone(
  row: Row,
  [before, sentence]: readonly [RowText, Sentence],
  undone: RegExp,
  [ja, en]: readonly [string, string],
): Finding[] {
  for (const text of textsFor(row, 'status', 'evaluation', 'evaluationAndNext')) {
    const match = undone.exec(text.prose.plain);
    if (!match) continue;
    const said = quote(text, { start: match.index, end: match.index + match[0].length });
    return [{ row, field: text.field, quotes: [said, ofPrevious(quote(before, sentence))], message: say(ja, en) }];
  }
  return [];
}

const THING =
  /([\p{Script=Han}\p{Script=Katakana}ー\dか]{2,16})(?:を|の)(?:[^。、]{0,10})?(?:開設|開所|開園|開始|実施|開催|発行|設置|整備|導入|策定|作成|再開|改修|移転|増設|新設|配布|構築|募集|公開|開く|始める|行う|設ける)/u;
const PUT_OFF =
  '(?:は|も|を|が)?[^。・]{0,20}?(?:見送|中止|延期|断念|取りやめ|とりやめ|できな|できず|至らな|至らず|未定|未実施|未着手|凍結|先送り|間に合わ|(?:選定|検討|調整|準備|交渉|協議|調査|設計)(?:中|して(?:いる|います)|を(?:続け|継続|進め)て))';

/** 3か所目は候補地選定中, 公開講座は講師の都合で見送り: what was announced is named, and not done yet. */
function stillPending(row: Row, before: RowText, sentence: Sentence): Finding[] {
  const thing = THING.exec(sentence.text)?.[1]?.replace(/^(?:年度|月|日|頃|末|中)+/u, '');
  if (thing === undefined || thing.length < 2 || VAGUE.test(thing)) return [];
  return whereUndone(row, [before, sentence], new RegExp(thing + PUT_OFF, 'u'), [
    `前年度は「${thing}」を予告していましたが、まだ行われていません。いつ行うか、行わないのかを書いてください。`,
    `Last year announced "${thing}", and it is not done yet. Say when it will be, or that it will not.`,
  ]);
}

const NEXT_ISSUE =
  /^次(?:回|号)?(?:の[\p{Script=Han}\p{Script=Katakana}ー]{1,8})?は[^。]*(発行|作成|実施|開催|改訂|調査)/u;
const SAME_DEED: Readonly<Record<string, string>> = { 発行: '発行|作成', 作成: '発行|作成' };

/** Last year announced the next one for a later year, and this year has one. */
function tooEarly(row: Row, before: RowText, { sentence, year }: { sentence: Sentence; year: number }): Finding[] {
  const deed = NEXT_ISSUE.exec(sentence.text)?.[1];
  if (deed === undefined) return [];
  const done = new RegExp(`^[^。]{0,16}(?:${SAME_DEED[deed] ?? deed})(?!予定|を検討|に向)`, 'u');
  for (const text of textsFor(row, 'status')) {
    const at = text.prose.years.find((one) => one.year === year && done.test(text.prose.plain.slice(one.end)));
    if (!at) continue;
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, at), ofPrevious(quote(before, sentence))],
        message: say(
          `前年度は次の${deed}をもっと後の年度に予告していましたが、今年度に行っています。変えた理由があれば書いてください。`,
          'Last year announced the next one for a later year, and it was done in this one. If there is a reason, give it.',
        ),
      },
    ];
  }
  return [];
}

/** The amount that was announced, where this year's status has one of the same kind. */
function amountIn(row: Row, before: RowText, { sentence, input: { table } }: Announced): Finding[] | undefined {
  const announced = before.prose.figures.filter(
    ({ start, end, aside, family, isOwn }) =>
      start >= sentence.start &&
      end <= sentence.end &&
      (aside === undefined || (aside === 'frequency' && before.prose.plain.charAt(start - 1) === '年')) &&
      family !== '' &&
      (isOwn || family === '回'),
  );
  // 1台増やし3台とする: what there is to be in the end.
  const wanted = announced.filter(({ end }) =>
    /^(?:と|に)(?:する|増や|拡大|拡充)|^体制/u.test(before.prose.plain.slice(end)),
  );
  const [only, ...others] = wanted.length === 1 ? wanted : announced;
  if (!only || others.length > 0) return undefined;
  const results = row.figures.filter(
    (one) => one.purpose === 'figure' && one.family === only.family && one.year === table.year,
  );
  if (results.some(({ value }) => value === only.value)) return [];
  // 回 counts anything: only where the row states it of one thing.
  if (only.family === '回' && !onlyFigures(row, table.year).has('回')) return undefined;
  const result: RowFigure | undefined = results.find(
    (one) =>
      only.family !== 'か所' || (one.label.key === '' && only.label.key === '') || alike(one.label, only.label) >= 0.7,
  );
  if (!result) return undefined;
  return [
    {
      row,
      field: result.text.field,
      quotes: [quoteFigure(result), ofPrevious(quote(before, only))],
      message: say(
        `前年度は「${only.figures}${only.unit}」と予告していましたが、今年度は「${withUnit(result)}」です。変わった理由があれば書いてください。`,
        `Last year announced ${only.figures}${only.unit}; this year has ${withUnit(result)}. If there is a reason, give it.`,
      ),
    },
  ];
}

const OBJECT =
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,14})を(?:[^。、]{1,10}予定|(?:実施|開催|開設|設置|発行|整備|導入|策定|作成)し?(?:する|ます)|行(?:う|います)|始め(?:る|ます)|設け(?:る|ます))/u;
/** What is always done, and named in any words. */
const VAGUE =
  /^(?:取組|実施|検討|充実|支援|拡大|周知|強化|継続|改善|向上|増加|連携|対応|推進|維持|確保|促進|活用|開催|啓発|普及|準備|協議|調整|事業|回数|内容|計画|方法)$/u;
const QUOTED_OBJECT =
  /「([^「」]{3,24})」の?(?:を)?(?:制定|策定|発行|開設|開催|設置|作成|実施)[^。]{0,16}(?:予定|思|考)/u;

/** The thing that was to be done, of which this year's texts say nothing. */
function thingIn(row: Row, before: RowText, sentence: Sentence): Finding[] {
  const object = QUOTED_OBJECT.exec(sentence.text)?.[1] ?? OBJECT.exec(sentence.text)?.[1];
  const [place] = textsFor(row, 'status', 'evaluation', 'evaluationAndNext');
  if (object === undefined || VAGUE.test(object) || !place) return [];
  const core = object.replace(/[(（][^()（）]*[)）]/gu, '');
  const words = core.length > 4 ? [core, core.slice(-4), core.slice(-3)] : [core];
  const isMentioned = row.texts.some(
    ({ prose, purpose }) =>
      purpose !== 'target' &&
      purpose !== 'content' &&
      purpose !== 'previousText' &&
      words.some((word) => prose.plain.includes(word)),
  );
  if (isMentioned) return [];
  return [
    {
      row,
      field: place.field,
      quotes: [ofPrevious(quote(before, sentence))],
      message: say(
        `前年度に予告した「${object}」のことが書かれていません。どうなったかを書いてください。`,
        `Nothing is said of "${object}", which last year announced. Say what became of it.`,
      ),
    },
  ];
}
