/** R03: the text names another rating than the one that is chosen. */
import { say } from '../../../issue/say.js';
import { eachRow, quote, type ContentCheck, type Finding } from '../finding.js';
import { textsFor, type Chosen, type Row, type RowText } from '../row.js';

export const ratingNamedOtherwise: ContentCheck = {
  code: 'rating-named-otherwise',
  looksFor: say(
    '本文が名指しする評価区分（評価区分は「継続」とし、B評価とした）が、選択した区分と違う',
    'the text names another rating than the chosen one',
  ),
  finds: [
    { cells: { rating: '未実施', evaluation: '準備が整ったため、評価区分は「継続」とし、来年度に向けて調整する。' } },
    { cells: { rating: '達成', evaluation: '目標に届かなかったため未実施と評価した。' } },
  ],
  passes: [
    { cells: { rating: '継続', evaluation: '準備が整ったため、評価区分は「継続」とした。' } },
    { cells: { rating: '継続', evaluation: '昨年度は未実施と評価したが、今年度から始めた。' } },
    { cells: { rating: '継続', evaluation: '来年度の評価区分を「達成」とすることを目指す。' } },
  ],
  examine: eachRow((row) => (row.rating ? namedIn(row, row.rating) : [])),
};

const NOT_THIS_YEAR =
  /昨年度?|前年度?|前回|目指|来年度|次年度|予定|外部評価|(?:利用者|保護者|参加者|委員|会議)(?:から|による)/u;

/** 「継続」と評価したものは2件: it counts others. */
const TALLIED = /(?:評価|判定|と)した(?:もの|事業|取組|施策|項目)/u;
const AIMED = /目指|予定|していきたい/u;

function namedIn(row: Row, rating: Chosen): Finding[] {
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) => {
    const found = wordsNaming(text, rating);
    if (found.length === 0 || found.some(({ value }) => value === rating.value)) return [];
    const [first] = found;
    if (!first) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, first)],
        message: say(
          `本文は「${first.value}」と評価していますが、選択されているのは「${rating.value}」です。どちらかに揃えてください。`,
          `The text names the rating "${first.value}", and "${rating.value}" is chosen. Let them agree.`,
        ),
      },
    ];
  });
}

interface Naming {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The clause up to the rating that is named. */
function clauseOf(text: string, index: number, words: string): string {
  const end = index + Math.max(0, words.lastIndexOf('「'));
  return text.slice(Math.max(text.lastIndexOf('、', index), text.lastIndexOf('。', index)) + 1, end);
}

function wordsNaming({ prose }: RowText, { choices }: Chosen): Naming[] {
  if (!/評価|区分|判定|達成度|と判断|とし(?:た|まし)|とする|とします/u.test(prose.plain)) return [];
  const words = choices.map((choice) => choice.normalize('NFKC')).filter((word) => word !== '');
  const any = words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|');
  const letter = words.every((word) => word.length === 1);
  const patterns = [
    new RegExp(`評価(?:区分|結果)?(?:を|は|も|が|としては)[^。「」、]{0,20}「(${any})」`, 'gu'),
    new RegExp(`評価(?:区分|結果)?[^。「」]{0,60}「(${any})」と(?:し|す|評価|判断|な)`, 'gu'),
    new RegExp(`「(${any})」(?:と|に)判[断定](?:し|する|され|。|、|$)`, 'gu'),
    new RegExp(`「(${any})」判定(?:と|である|です|。|、|$)`, 'gu'),
    new RegExp(`「(${any})」の評価(?:と|に)(?:し|な|判断|止)`, 'gu'),
    new RegExp(`(?:^|[・。(])(?:自己)?評価[:：]「?(${any})」?(?:$|[・。、()])`, 'gu'),
    new RegExp(`(?<!\\p{L})区分(?:を|は)「(${any})」と(?:し|評価|判断|な)`, 'gu'),
    new RegExp(`(?<![\\p{L}\\p{N}])「?(${any})」?(?:と|に)評価(?:し|する|とし|でき(?:る|ます|た)|$|。|、)`, 'gu'),
    new RegExp(
      `(?<=[、。]|ため|から|ので|より|^)「?(${any})」?(?:と|に)評価(?:し|する|とし|でき(?:る|ます|た)|$|。|、)`,
      'gu',
    ),
    ...(letter
      ? [
          new RegExp(
            `(?<![A-Za-z\\d])(${any})評価(?:と|に(?!近|は|至ら|届か|及ば|迫)|で(?!は)|を|である|です|。|$)`,
            'gu',
          ),
          new RegExp(`(?:ため|から|ので|より|結果)、?「?(${any})」?と(?:した|しました|する|します|判断)`, 'gu'),
          new RegExp(`(?:^|[、。ため])評価「?(${any})」?と(?:し|判断|な)`, 'gu'),
          new RegExp(
            `(?:評価|判定|達成度)(?:区分|結果)?(?:を|は)「?(${any})」?(?:と(?:し|す|評価|判断|な)|である|です|。|$)`,
            'gu',
          ),
        ]
      : [
          new RegExp(`(?:^|[、。(]|ず、|ため、)「(${any})」と(?:し(?:た|ました)|する|します)(?=[。、)]|$)`, 'gu'),
          new RegExp(
            `(?:ため|から|ので|より|結果|(?:今|本|当)年度は)、?(${any})と(?:し(?:た|ました)|する|します|判断)(?=[。、)]|$|し)`,
            'gu',
          ),
          new RegExp(`(?:ため|から|ので|より|結果)、?(${any})(?:と|である|であると)判断(?:し|する)`, 'gu'),
          new RegExp(
            `評価(?:区分)?(?:については|としては|は|を)、?(${any})(?:が(?:妥当|適当|相当)|相当|と(?:し|す|評価|判断))`,
            'gu',
          ),
          new RegExp(`評価(?:区分)?(?:を|は)(${any})(?:と(?:し|す|評価|判断)|である|です|。|$)`, 'gu'),
        ]),
  ];
  return prose.sentences.flatMap((sentence) => {
    const isThisYears = ({ index, 0: words }: RegExpExecArray) =>
      !NOT_THIS_YEAR.test(clauseOf(sentence.text, index, words)) &&
      !AIMED.test(sentence.text.slice(index, index + words.length + 12)) &&
      !TALLIED.test(sentence.text.slice(index, index + words.length + 4));
    return patterns.flatMap((pattern) =>
      [...sentence.text.matchAll(pattern)].filter(isThisYears).map((match) => ({
        value: choices.find((choice) => choice.normalize('NFKC') === match[1]) ?? '',
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      })),
    );
  });
}
