/** R42: how many programmes have a rating, as a text counts them, against the rows. */
import { say } from '../../../issue/say.js';
import type { StatedFigure } from '../../../prose/facts.js';
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
    const named = namedIn(values);
    return (row) => row.texts.flatMap((text) => wrong(row, text, { rated, values, named }));
  },
};

interface Rated {
  readonly rated: readonly Row[];
  readonly values: readonly string[];
  /** A rating, as it stands before the count of it. */
  readonly named: RegExp;
}

const COUNTED = /^(?:事業|件|項目|施策|取組|個)$/u;

function namedIn(values: readonly string[]): RegExp {
  const any = values.map((value) => value.normalize('NFKC').replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|');
  return new RegExp(
    `(?<![\\d.A-Za-z\\p{Script=Han}])[「『]?(${any})[」』]?(?:評価|判定|の評価|と(?:評価|判定|判断)?した(?:もの|事業|取組)|の事業)?(?:が|は|:|した事業は|の事業(?:は|が))?$`,
    'u',
  );
}

function wrong(row: Row, text: RowText, { rated, values, named }: Rated): Finding[] {
  if (text.purpose === 'target' || text.purpose === 'content') return [];
  const { plain } = text.prose;
  return text.prose.figures.flatMap((figure): Finding[] => {
    const isTally = COUNTED.test(figure.unit) || /^(?:施策|取組|項目)/u.test(plain.slice(figure.end));
    if (!isTally || figure.change !== undefined || figure.isApproximate || figure.bound !== '') return [];
    const words = named.exec(plain.slice(Math.max(0, figure.start - 24), figure.start));
    const value = words && values.find((one) => one.normalize('NFKC') === words[1]);
    return words && value !== null && value !== undefined ? against(row, text, { figure, value, words, rated }) : [];
  });
}

interface Tally extends Pick<Rated, 'rated'> {
  readonly figure: StatedFigure;
  readonly value: string;
  readonly words: RegExpExecArray;
}

function against(row: Row, text: RowText, { figure, value, words: { 0: words }, rated }: Tally): Finding[] {
  const { plain } = text.prose;
  const start = figure.start - words.length;
  // 55件 is no tally of fives.
  if (/^\d+$/u.test(words)) return [];
  // 継続が3事業 counts ratings; 継続3件 may count anything.
  const isTable = words.endsWith(':') && isOfSeveral(plain, rated);
  if ([...value].length > 1 && !isTable && !/[」』]|評価|判定|が|は/u.test(words)) return [];
  const before = plain.slice(Math.max(0, start - 12), start);
  if (/前年|昨年|前回|(?<!(?:事業|件|項目|施策|取組)の)うち/u.test(before)) return [];
  const counts = scopes(row, rated).map((rows) => rows.filter(({ rating }) => rating?.value === value).length);
  if (counts.length === 0 || counts.includes(figure.value)) return [];
  const [nearest = 0] = counts;
  return [
    {
      row,
      field: text.field,
      quotes: [quote(text, { start, end: figure.end })],
      message: say(
        `表では「${value}」は${nearest}件ですが、${figure.value}件と書かれています。`,
        `The table has "${value}" ${nearest} times, and the text says ${figure.value}.`,
      ),
    },
  ];
}

/** 達成:3件、継続:1件: two ratings at least, each with its count. */
function isOfSeveral(plain: string, rated: readonly Row[]): boolean {
  const values = new Set(rated.flatMap(({ rating }) => rating?.choices ?? []));
  return (
    [...values].filter((value) =>
      plain.split(`${value.normalize('NFKC')}:`).some((rest, i) => i > 0 && /^\d/u.test(rest)),
    ).length >= 2
  );
}

/** What a text may count: the rows of its sheet, of its section, of everything; the likeliest first. */
function scopes(row: Row, rated: readonly Row[]): (readonly Row[])[] {
  const { sheet, key } = row.record;
  const ofSheet = rated.filter(({ record }) => record.sheet === sheet);
  const sections = Object.entries(key).map(([id, text]) => rated.filter(({ record }) => record.key[id] === text));
  return [ofSheet, rated, ...sections].filter((rows) => rows.length > 1);
}
