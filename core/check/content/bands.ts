/**
 * What each rating needs, in per cent of the target: as the form's checks say it, else as the legend on the sheet does
 * (A：100％以上　B：80％以上100％未満).
 */
import type { Form } from '../../form/form.js';
import { plainText } from '../../prose/plain-text.js';
import { usesOf } from './purposes.js';
import type { Band } from './finding.js';

/** @param legends texts of the workbook that stand outside the form's fields */
export function bandsOf(form: Form, legends: readonly string[]): ReadonlyMap<string, Band> {
  const said = form.document.checks?.bands;
  if (said) return new Map(Object.entries(said).map(([value, [from, below]]) => [value, { from, below }]));
  const ratings = form.blocks.flatMap((block) =>
    usesOf(form, block).flatMap(({ purpose, field }) => (purpose === 'rating' ? [field.vocabulary ?? ''] : [])),
  );
  const values = [...new Set(ratings)].flatMap((id) => form.vocabularies[id]?.choices.map(({ value }) => value) ?? []);
  return values.length === 0 ? new Map() : bandsIn(legends.map((legend) => plainText(legend).plain).join('。'), values);
}

const AMOUNT = '(\\d+(?:\\.\\d+)?)(%|割)';
const HOW = '(以上|超|を超え|未満|以下)';

/** All ratings but one need a band of their own; a legend of fewer is none. */
function bandsIn(legend: string, values: readonly string[]): ReadonlyMap<string, Band> {
  const bands = new Map<string, Band>();
  for (const value of values) {
    const word = value.normalize('NFKC').replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    // 概ね順調 is no 順調.
    const longer = values
      .map((one) => one.normalize('NFKC'))
      .filter((one) => one.length > value.length && one.endsWith(value.normalize('NFKC')))
      .map((one) => `|${one.slice(0, -value.length)}`)
      .join('');
    const pattern = new RegExp(
      `(?<![A-Za-z\\d]${longer})[「『(]?${word}(?![率\\d.%])[」』)]?(?:評価)?[^\\d。%]{0,24}?${AMOUNT}${HOW}(?:[^\\d。%]{0,4}${AMOUNT}(未満|以下))?`,
      'u',
    );
    const behind = new RegExp(
      `(?:^|[。、,\\s])(?:[^\\d。%]{0,12})${AMOUNT}${HOW}(?:[^\\d。%]{0,4}${AMOUNT}(未満|以下))?[^\\d。%]{0,8}?(?:→|:|=|は|…|-)[「『(]?${word}(?:[」』)。、,\\s]|$)`,
      'u',
    );
    const found = pattern.exec(legend) ?? behind.exec(legend);
    if (!found) continue;
    const [, first = '', unit, how, second, otherUnit] = found;
    const low = how !== '未満' && how !== '以下';
    const amount = (figures: string, of: string | undefined) => Number(figures) * (of === '割' ? 10 : 1);
    bands.set(value, {
      from: low ? amount(first, unit) : undefined,
      below: low ? (second === undefined ? undefined : amount(second, otherUnit)) : amount(first, unit),
    });
  }
  return bands.size >= 2 && bands.size >= values.length - 2 ? bands : new Map();
}
