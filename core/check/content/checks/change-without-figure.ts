/** R33: something is said to have risen or fallen, and no figure shows it. */
import { say } from '../../../issue/say.js';
import type { Trend } from '../../../prose/trends.js';
import { eachRow, quote, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';

export const changeWithoutFigure: ContentCheck = {
  code: 'change-without-figure',
  looksFor: say(
    '「増加した」「減少した」と書かれているのに、件数などの数値がない',
    'a rise or fall that is stated without any figure',
  ),
  finds: [
    { cells: { status: '令和4年度と比べて登録者数が増加し、活動の場が広がった。' } },
    { cells: { status: '5団体', evaluation: '参加する家族の数は前年度より大きく増加しました。' } },
  ],
  passes: [
    { cells: { status: '令和4年度と比べて登録者数が12人増加し、活動の場が広がった。' } },
    { cells: { status: '5団体　延べ210人', evaluation: '参加する子どもは前年度より増えました。' } },
    { cells: { status: '登録者数の増加を図った。' } },
    { cells: { status: '高齢者人口が増加しており、見守りが求められている。' } },
    { cells: { status: '登録者数が増加した。', figure: '48' } },
  ],
  examine: eachRow((row, input) =>
    textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) => unfounded(row, text, input)),
  ),
};

/** What is counted by whoever writes; needs, people of the city and the like are not. */
const COUNTED =
  /(?:件数|者数|人数|回数|利用数|会員数?|登録数|参加者|利用者|来場者|来館者|入館者|受講者|相談(?:件数)?|申込(?:み|者)?|応募者?|受給者|団体数|世帯数|実績|[^子児]の?数|率|割合)$(?<!高齢化率|出生率|未婚率|就業率|失業率|労働力率|少子化率|普及率|世帯率|有業率)|(?:^|の|して|より|比べ)(?:利用|参加|申込み?|登録|来館|来場|応募|貸出し?|予約|問合せ|問い合わせ|相談|受講)$/u;
const OTHERS = /人口|児童数|出生|世帯数|高齢者|ニーズ|需要|全国|国|県内|他市/u;

/** People and households who come, and what they do or what is done for them. */
const MET =
  '利用|参加|来場|来館|受講|応募|登録|相談|申込|申請|受給|訪れ|通う|通所|集ま|把握|訪問|派遣|支援した|受診|関心を(?:示|持|寄)|取り組|導入|加入|協力|加盟|賛同|活動|休止|脱退|退会|解散|辞退|希望|要望|断っ|断る|キャンセル';
const PEOPLE = new RegExp(
  `(?:${MET})[^はが]{0,8}(?:子ども|こども|親子|児童|生徒|保護者|家族|家庭|世帯|団体|事業所|企業|店|園|学校|人|方|者|数|件数)$`,
  'u',
);
const COMPARED = /昨年度?|前年度?|(?:令和|平成)\d+年度?|以前|これまで|コロナ前/u;
const PEOPLES: ReadonlySet<string> = new Set(['', '人', '人日', '人回', '組', '世帯', '%', 'ポイント']);
const CASES: ReadonlySet<string> = new Set([
  ...PEOPLES,
  ...[
    '件',
    '回',
    '日',
    '泊',
    '冊',
    '枚',
    '台',
    '部',
    '校',
    'か所',
    '団体',
    '時間',
    '店',
    '社',
    '機関',
    '地区',
    '点',
    '食',
    '本',
    '講座',
    '事業',
    '枠',
    '教室',
    '校',
    '公園',
    '作品',
  ],
]);
const OWN_FAMILIES: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/(?:世帯|家庭|家族)(?:の?数)?$/u, new Set(['', '世帯', '組', '件'])],
  [/(?:率|割合)$/u, new Set(['%', 'ポイント'])],
  [/団体(?:の?数)?$/u, new Set(['', '団体'])],
  [/(?:子ども|こども|親子|児童|生徒|保護者|員|人|方|者)(?:の?数)?$/u, PEOPLES],
];

/** What a figure counts that shows the subject's rise. */
function familiesOf(subject: string): ReadonlySet<string> {
  return OWN_FAMILIES.find(([words]) => words.test(subject))?.[1] ?? CASES;
}

function unfounded(row: Row, text: RowText, { table }: CheckInput): Finding[] {
  const rows = [row, ...table.relatedTo(row)];
  const hasAny = rows.some((one) => counts(one, table.year));
  const isCounted = (subject: string) => rows.some((one) => counts(one, table.year, familiesOf(subject)));
  return text.prose.trends.flatMap((trend): Finding[] => {
    const isUnshown = (subject: string) => {
      const isNamed = COUNTED.test(subject) || PEOPLE.test(subject);
      if (!hasAny) return isNamed;
      const isTold =
        isCompared(text, trend) ||
        trend.degree === 'large' ||
        OWN_FAMILIES.some(([words], i) => (i === 0 || i === 2) && words.test(subject));
      return (isTold && isNamed && !isCounted(subject)) || isOfItsOwn(trend, rows);
    };
    const start = text.prose.sentences[trend.sentence]?.start ?? 0;
    const isAgainstPlan = /目標|計画|定員|見込/u.test(
      text.prose.plain.slice(Math.max(start, trend.start - 12), trend.start),
    );
    const isCountedBeside = text.prose.figures.some(
      (one) =>
        one.sentence === trend.sentence && one.aside === undefined && one.family !== '' && one.end <= trend.start,
    );
    if (isAgainstPlan || (isCountedBeside && trend.subject === '')) return [];
    const isMeant =
      trend.tense === 'happened' &&
      trend.direction !== 'flat' &&
      !OTHERS.test(trend.subject) &&
      isUnshown(trend.subject);
    // 増加傾向にある is a general remark; what is set against another year needs its figure.
    const behind = text.prose.plain.slice(trend.end, trend.end + 2);
    if (!isMeant || (behind === '傾向' && trend.years.length === 0)) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, { start: Math.max(0, trend.start - trend.subject.length - 1), end: trend.end })],
        message: say(
          `「${trend.subject}」の増減が書かれていますが、数値がありません。前の年と今年の数を書いてください。`,
          `A change of "${trend.subject}" is stated without figures. Give those of both years.`,
        ),
      },
    ];
  });
}

/** So far in front of a figure stands what it is of. */
const AHEAD = 24;

/**
 * 満足度は年を追って向上, 摂食に関する相談が目立って増え: said of something that the row has no figure of, though it has others. Only of large
 * or steady changes: small ones are told in passing.
 */
function isOfItsOwn({ subject, degree, isSteady }: Trend, rows: readonly Row[]): boolean {
  if (degree !== 'large' && !isSteady) return false;
  const topic =
    /([\p{Script=Han}\p{Script=Katakana}ー]{2,10})(?:に関する|に関わる|についての|に係る)(?:相談|問合せ|問い合わせ|苦情|申請|利用|通報)$/u.exec(
      subject,
    )?.[1] ?? /([\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?:(?<!年)度|者数)$/u.exec(subject)?.[1];
  // Whoever uses or takes part is what the row counts, under whatever name.
  if (
    topic === undefined ||
    /^(?:年々|毎年)?(?:延べ)?(?:利用|参加|登録|相談|来[場館]|入館|受講|申込|受診|応募|会員|対象|支援)/u.test(topic)
  )
    return false;
  const stem = topic.slice(-4).replace(/^延べ/u, '');
  return !rows.some(
    (row) =>
      row.name.includes(stem) ||
      row.texts.some(
        ({ purpose, prose }) =>
          (purpose === 'indicator' && prose.plain.includes(stem)) ||
          (TELLING.has(purpose) &&
            prose.figures.some(
              (one) =>
                (!subject.endsWith('者数') || PEOPLES.has(one.family)) &&
                prose.plain.slice(Math.max(0, one.start - AHEAD), one.start).includes(stem),
            )),
      ),
  );
}

/** Whether a row states a figure of the year, or one that counts something of these. */
function counts(row: Row, year: number | undefined, families?: ReadonlySet<string>): boolean {
  const inTexts = row.texts.some(
    ({ purpose, prose, year: ofColumn }) =>
      TELLING.has(purpose) &&
      (purpose !== 'figure' || ofColumn === undefined || ofColumn === year) &&
      prose.figures.some(
        ({ aside, family, unit }) =>
          aside === undefined &&
          (family !== '' || unit === '') &&
          (families === undefined || (family !== '' && families.has(family))),
      ),
  );
  return (
    inTexts ||
    (families !== undefined &&
      row.figures.some(
        (one) =>
          one.isColumn &&
          one.purpose !== 'target' &&
          one.year === year &&
          (families.has(one.family) || one.family === ''),
      ))
  );
}

const TELLING: ReadonlySet<string> = new Set([
  'status',
  'evaluation',
  'evaluationAndNext',
  'figure',
  'rate',
  'baseline',
]);

function isCompared({ prose }: RowText, { start, sentence }: Trend): boolean {
  return COMPARED.test(prose.plain.slice(prose.sentences[sentence]?.start ?? 0, start));
}
