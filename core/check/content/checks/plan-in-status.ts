/** R09: the status says what is planned, where it should say what was done. */
import { say } from '../../../issue/say.js';
import { quote, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';
import type { Sentence } from '../../../prose/sentences.js';

export const planInStatus: ContentCheck = {
  code: 'plan-in-status',
  looksFor: say(
    '実施状況・実績の欄に、これからの計画（〜していく、〜に努める、〜する、今後も）が書かれている',
    'a status that says what is planned instead of what was done',
  ),
  finds: [
    { cells: { status: '利用者の声を聞きながら、窓口の改善に努める。' } },
    { cells: { status: '広報に記事を3回載せた。来年度は動画の配信を進めていく。' } },
  ],
  passes: [
    { cells: { status: '利用者の声を聞き、窓口の改善に努めた。' } },
    { cells: { status: '破れた網を直した。取替えが必要なものが残っている。' } },
    { cells: { next: '窓口の改善に努める。' } },
  ],
  // Where most of a column is written so, it is the manner of the form.
  examine: (input) => {
    const manners = mannersOf(input);
    return (row) => toldIn(row).flatMap((text) => (manners.has(nameOf(row, text)) ? [] : planned(row, text)));
  },
};

function nameOf({ record: { block } }: Row, { field }: RowText): string {
  return `${block}.${field.id}`;
}

function mannersOf({ table }: CheckInput): ReadonlySet<string> {
  const fields = new Map<string, RowText[]>();
  for (const row of table.rows) {
    for (const text of toldIn(row)) {
      const name = nameOf(row, text);
      const there = fields.get(name);
      if (there) there.push(text);
      else fields.set(name, [text]);
    }
  }
  return new Set([...fields].flatMap(([name, texts]) => (isManner(texts) ? [name] : [])));
}

/** Where a form has no other field for it, results are told in 実績の説明. */
function toldIn(row: Row): RowText[] {
  const status = textsFor(row, 'status');
  // … and another for what is to come.
  const hasNext = textsFor(row, 'next').length > 0;
  const told = hasNext
    ? textsFor(row, 'evaluation').filter(({ field }) => /実績|成果|実施|状況|課題/u.test(field.label.ja))
    : [];
  return [...status, ...told];
}

function isManner(texts: readonly RowText[]): boolean {
  const planned = texts.filter(({ prose }) => prose.sentences.some(isPlan)).length;
  return texts.length >= 6 && planned > texts.length / 2;
}

const AHEAD = /^(?:また、|なお、|さらに、)?(?:今後|次年度|来年度|引き続き|引続き)(?:も|は|、|とも)/u;
const OPEN = /今後も?、/u;
const STRONG =
  /(?:ていく|でいく|ていきます|に努める|に努めます|を図る|を図ります|を目指す|を目指します|目指します|に努め、[^。]{0,20}(?:高め|進め|図っ)てまいります|てまいります|していきたい|予定である|予定です|予定)。?$/u;

function isPlan({ text, tense }: Sentence): boolean {
  if (/[」)）]。?$/u.test(text) || tense !== 'plan') return false;
  return !/(?:検討を継続|必要が?(?:ある|あります|である)|(?:して|と)(?:考えて|思って)いる|(?:と|に)(?:評価|判断)(?:する|します))。?$/u.test(
    text,
  );
}

function isAhead({ text }: Sentence): boolean {
  return (AHEAD.test(text) && STRONG.test(text)) || /(?:目指します|(?:て|で)いきます|てまいります)。?$/u.test(text);
}

function planned(row: Row, text: RowText): Finding[] {
  const { prose } = text;
  const plans = prose.sentences.filter(
    (sentence) =>
      isPlan(sentence) && (sentence.text.endsWith('。') || STRONG.test(sentence.text) || AHEAD.test(sentence.text)),
  );
  const [first] = plans;
  // 課題 may say what is needed: a plan is what names the time to come.
  if (!first || (text.purpose === 'evaluation' && !plans.some(isAhead))) return [];
  // A list of what belongs to a programme (相談に応じる。支援する。) is written without a time.
  const isWholly = plans.length === prose.sentences.length;
  const isSaid =
    isWholly || plans.some(({ text: words }) => STRONG.test(words) || AHEAD.test(words) || OPEN.test(words));
  if (!isSaid && plans.length <= prose.sentences.length / 2) return [];
  return [
    {
      row,
      field: text.field,
      quotes: plans
        .slice(0, 3)
        .map((sentence) => quote(text, { start: Math.max(sentence.start, sentence.end - 30), end: sentence.end })),
      message: say(
        'これからのことが書かれています。この欄には今年度に行ったことを「〜した」と書き、予定は今後の欄に移してください。',
        'This says what is planned. Say here what was done this year, and move plans to the field for them.',
      ),
    },
  ];
}
