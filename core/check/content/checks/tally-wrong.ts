/** R42: how many programmes have a rating, as a text counts them, against the rows. */
import { say } from '../../../issue/say.js';
import { quote, type ContentCheck, type Finding } from '../finding.js';
import type { Row, RowText } from '../row.js';

export const tallyWrong: ContentCheck = {
  code: 'tally-wrong',
  looksFor: say(
    '「B評価は12事業」のような集計が、表の評価の数と合わない',
    'a count of ratings that is not that of the rows',
  ),
  finds: [
    {
      cells: { programme: '絵本の部屋', rating: '達成', evaluation: '全体では「達成」が3事業であった。' },
      others: [
        { programme: '園庭の開放', rating: '達成' },
        { programme: '木育', rating: '継続' },
      ],
    },
  ],
  passes: [
    {
      cells: { programme: '絵本の部屋', rating: '達成', evaluation: '相談は55件であった。' },
      others: [{ programme: '園庭の開放', rating: '達成' }],
    },
    {
      cells: { programme: '絵本の部屋', rating: '達成', evaluation: '全体では「達成」が2事業であった。' },
      others: [
        { programme: '園庭の開放', rating: '達成' },
        { programme: '木育', rating: '継続' },
      ],
    },
  ],
  examine: ({ table }) => {
    const rated = table.rows.filter(({ rating }) => rating !== undefined);
    const values = [...new Set(rated.flatMap(({ rating }) => rating?.choices ?? []))];
    if (values.length === 0) return () => [];
    return (row) => row.texts.flatMap((text) => wrong(row, text, { rated, values }));
  },
};

interface Rated {
  readonly rated: readonly Row[];
  readonly values: readonly string[];
}

function wrong(row: Row, text: RowText, { rated, values }: Rated): Finding[] {
  if (
    text.purpose === 'target' ||
    text.purpose === 'content' ||
    !/\d(?:事業|件|項目|施策|取組)/u.test(text.prose.plain)
  )
    return [];
  const any = values.map((value) => value.normalize('NFKC').replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `(?<![\\d.A-Za-z\\p{Script=Han}])[「『]?(${any})[」』]?(?:評価|判定|の評価|と評価した(?:もの|事業))?(?:が|は|の事業(?:は|が)|:|した事業は)?(\\d{1,4})(?:事業|件|項目|施策|取組)(?!増|減|から|程度|以上)`,
    'gu',
  );
  return [...text.prose.plain.matchAll(pattern)].flatMap((match): Finding[] => {
    const value = values.find((one) => one.normalize('NFKC') === match[1]) ?? '';
    const stated = Number(match[2]);
    const isShort = [...value].length === 1;
    // 55件 is no tally of fives.
    if (/^\d+$/u.test(match[1] ?? '') && /^\d+(?:事業|件|項目|施策|取組)$/u.test(match[0])) return [];
    // 継続が3事業 counts ratings; 継続3件 may count anything.
    if (!isShort && !/[」』]|評価|判定|が|は/u.test(match[0])) return [];
    const before = text.prose.plain.slice(Math.max(0, match.index - 12), match.index);
    if (/前年|昨年|前回|(?<!(?:事業|件|項目|施策|取組)の)うち/u.test(before)) return [];
    const counts = scopes(row, rated).map((rows) => rows.filter(({ rating }) => rating?.value === value).length);
    if (counts.length === 0 || counts.includes(stated)) return [];
    const [nearest = 0] = counts;
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, { start: match.index, end: match.index + match[0].length })],
        message: say(
          `表では「${value}」は${nearest}件ですが、${stated}件と書かれています。`,
          `The table has "${value}" ${nearest} times, and the text says ${stated}.`,
        ),
      },
    ];
  });
}

/** What a text may count: the rows of its sheet, of its section, of everything; the likeliest first. */
function scopes(row: Row, rated: readonly Row[]): (readonly Row[])[] {
  const { sheet, key } = row.record;
  const ofSheet = rated.filter(({ record }) => record.sheet === sheet);
  const sections = Object.entries(key).map(([id, text]) => rated.filter(({ record }) => record.key[id] === text));
  return [ofSheet, rated, ...sections].filter((rows) => rows.length > 1);
}
