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

/** All ratings but one need a band of their own; a legend of fewer is none. */
function bandsIn(legend: string, values: readonly string[]): ReadonlyMap<string, Band> {
  const bands = new Map<string, Band>();
  for (const value of values) {
    const word = value.normalize('NFKC').replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    const found = new RegExp(
      `(?<![A-Za-z\\d])[「『]?${word}(?![率\\d.%])[」』]?(?:評価)?[^\\d。%]{0,24}?(\\d+(?:\\.\\d+)?)%(以上|超|未満|以下)(?:[^\\d。%]{0,4}(\\d+(?:\\.\\d+)?)%(未満|以下))?`,
      'u',
    ).exec(legend);
    if (!found) continue;
    const [, first = '', how, second] = found;
    const low = how === '以上' || how === '超';
    bands.set(value, {
      from: low ? Number(first) : undefined,
      below: low ? (second === undefined ? undefined : Number(second)) : Number(first),
    });
  }
  return bands.size >= 2 && bands.size >= values.length - 2 ? bands : new Map();
}
