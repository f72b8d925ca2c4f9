/** R48: a figure that has stayed the same for three years. Not what stays by its nature: areas, capacities, places. */
import { say } from '../../../issue/say.js';
import { eachRow, ofPrevious, quoteFigure, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import type { Point } from '../points.js';
import type { Row } from '../row.js';
import { seriesOf } from '../series.js';
import { withUnit } from '../wording.js';

export const figureFrozen: ContentCheck = {
  code: 'figure-frozen',
  looksFor: say(
    '実績の数値が3年続けて同じ（面積・定員・施設数などを除く）',
    'a result that has been the same for three years, other than areas, capacities and places',
  ),
  finds: [{ cells: { status: '令和3年度　相談件数 148件\n令和4年度　相談件数 148件\n令和5年度　相談件数 148件' } }],
  passes: [
    { cells: { status: '令和3年度　定員 148人\n令和4年度　定員 148人\n令和5年度　定員 148人' } },
    { cells: { status: '令和3年度　会議 2回\n令和4年度　会議 2回\n令和5年度　会議 2回' } },
  ],
  examine: eachRow((row, { table }) => frozen(row, table)),
};

/** Smaller ones come again by chance, or because they are set. */
const LEAST = 13;
/** … unless people are counted who come anew every year. */
const LEAST_COUNTED = 2;
const LASTING =
  /備蓄|保有|在庫|蔵書|設置(?:数|台数)|整備数|定員|面積|延長|施設|箇所|か所|拠点|世帯数|目標|配置|[職委指相支補]?員[数の]|スタッフ|保育士|看護師|単価|会員数|全(?:校|園|地区)|校数|園数|団体数|実施回数|開催回数|開所日数|開館日数|率/u;
/** 施設の利用者数: counted anew every year, whatever it is of. */
const COUNTED =
  /(?:利用(?:児童|者|世帯|家庭)?|参加(?:児童|者)?|来館|来場|入館|相談|受講|申込|派遣|貸出|訪問|延べ).{0,4}(?:者|人|件|冊)?数?(?:[(（].*)?$/u;
/** Places that join from year to year. */
const JOINED = /(?:新規|登録|協力|認定|加盟|申請|参加).{0,4}(?:店|所|園|校|施設)?数?(?:[(（].*)?$/u;
const LASTING_FAMILIES = new Set([
  'か所',
  '校',
  '校区',
  '拠点',
  '㎡',
  'ha',
  'km',
  'm',
  '室',
  '教室',
  '地区',
  '台',
  '基',
  '棟',
  '路線',
  '%',
  '回',
]);

/** Done, let or moved into anew every year, whatever it is counted in. */
const BY_THE_YEAR = /解消|補助|助成|交付|派遣|支給|受入|受け入れ|入所|入居|退所|新規|改修|補修|撤去|点検|利用|参加/u;

/** Whether each of the years had the very figure as its target, or none of them. */
function plannedFor(row: Row, points: readonly Point[]): 'met' | 'other' | undefined {
  const targets = points.flatMap(({ year }) =>
    row.figures.filter((one) => one.purpose === 'target' && one.isColumn && one.year === year).slice(0, 1),
  );
  if (targets.length < points.length) return undefined;
  const met = targets.filter(({ value }) => value === points[0]?.value).length;
  if (met === points.length) return 'met';
  return met === 0 ? 'other' : undefined;
}

function frozen(row: Row, table: CheckInput['table']): Finding[] {
  return seriesOf(table, row).flatMap(({ label, family, points }): Finding[] => {
    const last = points.slice(-3);
    const [a, b, c] = last;
    if (!a || !b || !c || c.isPrevious || c.year - a.year !== 2 || a.value !== b.value || b.value !== c.value)
      return [];
    const asPlanned = plannedFor(row, last);
    const isSet = asPlanned === 'met';
    // What was planned otherwise, and counted by the year, is no number of places that stay.
    const isOpen =
      asPlanned === 'other' && c.figure.isColumn && c.value >= LEAST && BY_THE_YEAR.test(row.name + label.text);
    const isLasting =
      isSet ||
      LASTING.test(label.text) ||
      (LASTING.test(row.name) && !COUNTED.test(row.name)) ||
      (LASTING_FAMILIES.has(family) && !JOINED.test(row.name + label.text)) ||
      c.value < (COUNTED.test(label.text) ? LEAST_COUNTED : LEAST);
    if ((isLasting && (isSet || !isOpen)) || (table.year !== undefined && c.year < table.year)) return [];
    return [
      {
        row,
        field: c.figure.text.field,
        quotes: last.map(({ figure, isPrevious }) =>
          isPrevious ? ofPrevious(quoteFigure(figure)) : quoteFigure(figure),
        ),
        message: say(
          `「${label.text}」が3年続けて${withUnit(c.figure)}です。今年度の値か確かめてください。`,
          `"${label.text}" has been ${withUnit(c.figure)} for three years. Check that it is this year’s.`,
        ),
      },
    ];
  });
}
