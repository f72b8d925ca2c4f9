/** R06: rated as not done where the text says that it was, or as going on where nothing was done. */
import { say } from '../../../issue/say.js';
import { eachRow, quote, quoteFigure, whole, type ContentCheck, type Finding } from '../finding.js';
import { isUndone } from '../rating-order.js';
import { textsFor, type Chosen, type Row, type RowText } from '../row.js';

export const ratingAgainstFacts: ContentCheck = {
  code: 'rating-against-facts',
  looksFor: say(
    '実施した記述があるのに「未実施」、または何も実施していないのに「継続」「達成」などになっている',
    'rated as not done though it was, or as going on though nothing was done',
  ),
  finds: [
    { cells: { rating: '未実施', status: '市内8施設で実施' } },
    { cells: { rating: '継続', status: '検討中', evaluation: '庁内で検討を進めていく。' } },
    {
      cells: {
        rating: '未実施',
        status: '見学会2回　延べ31人',
        evaluation: '7月から月ごとに開き、31人が参加しました。',
      },
    },
    { cells: { rating: '廃止', status: '貸出し　延べ212件', evaluation: '夏の間は夜も窓口を開けました。' } },
    { cells: { rating: '継続', status: '現在、相談員は未配置', evaluation: '配置に向けて検討していきます。' } },
  ],
  passes: [
    { cells: { rating: '未実施', status: '別の事業で対応', evaluation: '実施を見送った。' } },
    { cells: { rating: '廃止', status: '貸出し　延べ212件', evaluation: '3月末で終了し、分館が引き継ぎました。' } },
    { cells: { rating: '継続', status: '分館は未開設。本館で週2回開いた。' } },
    { cells: { rating: '継続', status: '検討中', evaluation: '他市を視察し、案を作成した。' } },
  ],
  examine: eachRow((row, { table }) => {
    const { rating } = row;
    if (!rating) return [];
    if (DASH.test(rating.value)) return leftUnrated(row, rating, table.year);
    if (ENDED.test(rating.value)) return carriedOn(row, rating);
    if (!isUndone(rating.value)) return undoneThough(row, rating);
    const done = doneThough(row, rating);
    return done.length > 0 ? done : countedThough(row, rating);
  }),
};

const DASH = /^[-－―ー—–−]$/u;

/** A dash is for what has no target or was not done; here both figures of the year are there. */
function leftUnrated(row: Row, rating: Chosen, year: number | undefined): Finding[] {
  const ofYear = (purpose: 'target' | 'figure') =>
    row.figures.find(
      (one) =>
        one.purpose === purpose && one.isColumn && one.value > 0 && (one.year === year || one.year === undefined),
    );
  const [target, result] = [ofYear('target'), ofYear('figure')];
  const told = textsFor(row, 'status', 'evaluation', 'evaluationAndNext');
  if (!target || !result || told.some(({ prose }) => NEGATED.test(prose.plain) || UNRATED.test(prose.plain))) return [];
  return [
    {
      row,
      field: rating.field,
      quotes: [quoteFigure(target), quoteFigure(result)],
      message: say(
        `目標値と実績値がありますが、評価は「${rating.value}」です。区分を選ぶか、評価しない理由を書いてください。`,
        `There are a target and a result, and the rating is "${rating.value}". Choose one, or say why it is not rated.`,
      ),
    },
  ];
}

/** Said to be none that is rated. */
const UNRATED = /評価(?:の)?対象外|評価(?:は|を)?(?:しない|行わない|行っていない)|参考値|法定|申請主義/u;

const DONE =
  /(?:で|を|回|に)(?:実施|開催|開設|設置|配置|発行|作成|支給|交付|助成|派遣)(?!に向|する|予定|を検討|して(?:い)?(?:ない|ません)|できな|しな|は(?:でき|し)|せず|でき(?:ず|てい))(?:し(?:た|ました|ている|ています|、)|$|。|、|[(（⏎]|2時間|\d)|を(?:行い|行っ|開き|開い|催し)(?!ませ|てい?(?:な|ま))/u;
/** 延べ187日の利用がありました: somebody came. */
const USED =
  /(?:\d|\d(?:人|名|件|回|日|組|世帯|泊))の(?:利用|参加|相談|申込み?|受講|来場|来館|通所|応募)(?:が(?:あっ|あり)|(?:です|でした|であった)[。、])/u;
const NOT_DONE = /未実施|未開催|中止|見送|実施して(?:い)?(?:ない|ません)|できな|しなかった|なかった|対応$|いえない/u;

function doneThough(row: Row, rating: Chosen): Finding[] {
  return textsFor(row, 'status').flatMap((text) => {
    const { prose } = text;
    const done = DONE.exec(prose.plain) ?? USED.exec(prose.plain);
    const isCounted = prose.figures.some(
      ({ aside, value, family }) => aside === undefined && value > 0 && family !== '',
    );
    if (!done || !isCounted || NOT_DONE.test(prose.plain)) return [];
    return [
      {
        row,
        field: rating.field,
        quotes: [quote(text, { start: Math.max(0, done.index - 10), end: done.index + done[0].length })],
        message: say(
          `実施した記述がありますが、評価は「${rating.value}」です。一部だけの実施なら、そのことが分かる区分か説明にしてください。`,
          `The text says that it was done, and the rating is "${rating.value}". Choose another, or say what was left undone.`,
        ),
      },
    ];
  });
}

const ENDED = /^(?:廃止|終了|中止|休止)$/u;
const END =
  /廃止|終了|中止|休止|取りやめ|とりやめ|やめ(?:た|ました|る|ます)|終え|閉(?:じ|鎖|館|園|校|所)|統合|統廃合|移行|引き継|最後|年度末|限りで|未実施|見送|なくな|しなかった|ませんでした|まで(?:で|に|と)/u;

/** Rated as ended, with figures of the year, and nothing is said of an end. */
function carriedOn(row: Row, rating: Chosen): Finding[] {
  const told = textsFor(row, 'status', 'evaluation', 'evaluationAndNext', 'next');
  if (told.some(({ prose }) => END.test(prose.plain))) return [];
  return onlyCounts(row, rating);
}

/** Nothing but counts in the status, where the evaluation tells of deeds and denies none. */
function countedThough(row: Row, rating: Chosen): Finding[] {
  const told = textsFor(row, 'evaluation', 'evaluationAndNext');
  const isDone = told.some(({ prose }) => prose.sentences.some(({ tense }) => tense === 'past'));
  const isDenied = textsFor(row, 'status', 'evaluation', 'evaluationAndNext').some(({ prose }) =>
    NEGATED.test(prose.plain),
  );
  return isDone && !isDenied ? onlyCounts(row, rating) : [];
}

const NEGATED =
  /未|中止|休止|見送|延期|でき(?:な|ず|ませ)|しな(?:い|か)|せず|なかった|ません(?!か)|至ら|なし|一部|準備|検討中|過去|前年度?の?実績/u;
const LONGEST_COUNTS = 40;

function onlyCounts(row: Row, rating: Chosen): Finding[] {
  const [status, ...others] = textsFor(row, 'status');
  if (!status || others.length > 0 || status.prose.plain.length > LONGEST_COUNTS) return [];
  const counted = status.prose.figures.filter(({ value, family }) => value > 0 && family !== '');
  if (counted.length === 0 || /[。、]/u.test(status.prose.plain)) return [];
  return [
    {
      row,
      field: rating.field,
      quotes: [whole(status)],
      message: say(
        `実績（${status.prose.source.trim()}）がありますが、評価は「${rating.value}」です。区分を確かめるか、事情を書いてください。`,
        `There are results (${status.prose.source.trim()}), and the rating is "${rating.value}". Check it, or say why.`,
      ),
    },
  ];
}

const NOTHING_DONE =
  /^(?:現在、?|今年度は、?|本年度は、?|当該年度は、?|まだ)?[^。、]{0,24}?(?:未実施|未設置|未配置|未開設|未着手|未策定|検討中|準備中|協議中|実績なし|実施なし|開催なし|該当なし|実施して(?:い)?(?:ない|ません)|設置して(?:い)?(?:ない|ません)|実施できなかった|実施しなかった|開催しなかった|設置はなかった|(?:実施|開催|設置|開始|開設|着手|利用|申請)(?:に|には|まで)?至らな(?:かった|い)|至っていない)(?:。|です。|である。)?$/u;
const DEED = /(?:ました|(?<!(?:ません|なかっ)で)した|行った|図った|得た)(?:。|が、|$)/u;
/** Words of a rating that say that something is under way or done. */
const GOES_ON = /^(?:達成|充実|継続|実施|拡充|完了|順調|A|◎|S|計画どおり|計画通り|よくできた)$/u;

function undoneThough(row: Row, rating: Chosen): Finding[] {
  if (!GOES_ON.test(rating.value.normalize('NFKC'))) return [];
  const texts = textsFor(row, 'status');
  const [status] = texts;
  if (!status || texts.length !== 1 || !saysNothing(status) || isDoneElsewhere(row)) return [];
  return [
    {
      row,
      field: rating.field,
      quotes: [whole(status)],
      message: say(
        `実施していないという記述ですが、評価は「${rating.value}」です。区分を確かめてください。`,
        `The text says that nothing was done, and the rating is "${rating.value}". Check the rating.`,
      ),
    },
  ];
}

/** In one clause, or in a short text that ends so and names no deed. */
function saysNothing({ prose: { plain, figures } }: RowText): boolean {
  // One of several places is no statement about all.
  if (/^第[\d一二三四五六七八九十]/u.test(plain)) return false;
  if (NOTHING_DONE.test(plain) || isNotDoneThisYear(plain) || CALLED_OFF.test(plain)) return true;
  const last = plain.slice(plain.lastIndexOf('、') + 1);
  const hasCounted = figures.some(({ aside, value }) => aside === undefined && value > 0);
  return plain.length <= 60 && NOTHING_DONE.test(last) && !DEED.test(plain.slice(0, -last.length)) && !hasCounted;
}

/** All of it, and nothing else is told. */
const CALLED_OFF =
  /^(?:[^。、\d]{0,30}(?:全て|すべて|全回|全日程|全面的に)|(?:(?:本|今|当)年度は、?)?(?:[^。、\dはも]{0,24}(?:ため|により|による|から|影響で|を受け)、?)?(?:本年度は|今年度は)?(?:開催|実施|事業|行事)?)(?:を|の?開催を|は)?(?:中止|休止|見送り|延期|取りやめ)(?:し(?:た|ました)|と(?:した|しました)|とな(?:った|りました)|った)?。?$/u;
const NOT_THIS_YEAR =
  /(?:(?:本|今|当)年度|(?:令和|平成)(?:元|\d{1,2})年度)(?:は、?(?:全く)?(?:実施|開催|発行|配布|設置|利用|活動)?(?:して(?:い)?(?:ない|ません)|しなかった|しませんでした|できなかった|できませんでした|(?:は|が)?(?:な|無)かった|(?:を)?見送った|(?:を)?休止し(?:た|ている))|の(?:実施|開催|発行|配布|活動)(?:は|も)(?:[な無](?:し|い|かった)|ありません(?:でした)?))(?:。|$)/u;

/** One sentence says it of the whole year, and no other of anything that was done. */
function isNotDoneThisYear(plain: string): boolean {
  const match = NOT_THIS_YEAR.exec(plain);
  if (!match) return false;
  return !/(?:開催|実施|開き|開いた|行った|参加|配布|派遣|訪問)(?:し(?:た|ました)|があ|。)/u.test(
    plain.replace(match[0], ''),
  );
}

function isDoneElsewhere(row: Row): boolean {
  const others: readonly RowText[] = textsFor(row, 'evaluation', 'evaluationAndNext');
  return others.some(({ prose }) => DEED.test(prose.plain));
}
