/**
 * A cell as it is published: what a person sees in it, and the same exactly, so that a machine need not read it again. A
 * figure is a number with its unit apart; a share is published in per cent, as it is shown.
 */
import { departmentsIn } from '../form/department.js';
import type { Field, Form } from '../form/form.js';
import { tellsNumber } from '../record/one-face.js';
import type { FieldValue } from '../record/value.js';
import { counterNamed } from '../prose/counters.js';
import { matchChoice } from '../text/choice.js';
import { dateOfSerial, parseDate } from '../text/japanese-date.js';
import { compact, trimText } from '../text/normalise.js';
import { parseNumber } from '../text/number.js';
import type { PublishedCell } from './publication.js';

type Typed = Extract<FieldValue, { kind: 'value' }>;
type Exact = Pick<PublishedCell, 'value' | 'unit' | 'note'>;

interface CellUse {
  readonly field: Field;
  /** Whether a bare number in a text is a figure: of a target or a result. */
  readonly isFigure: boolean;
  /** In what the row counts; undefined where that is not said. */
  readonly unit: string | undefined;
}

export function exactCell(form: Form, use: CellUse, value: FieldValue): PublishedCell {
  if (value.kind === 'unreadable') return { kind: 'unreadable', text: value.text, ...NOTHING };
  const text = value.kind === 'blank' ? '' : trimText(value.text);
  if (value.kind === 'blank' || text === '') return { kind: 'blank', text: '', ...NOTHING };
  return { kind: 'value', text, ...exact(form, use, { ...value, text }) };
}

const NOTHING: Exact = { value: null, unit: null, note: null };

function exact(form: Form, use: CellUse, value: Typed): Exact {
  const { field } = use;
  const { text, raw } = value;
  switch (field.type) {
    case 'number':
      return numberIn(use, value) ?? { ...NOTHING, value: text };
    case 'date':
      return {
        ...NOTHING,
        value: parseDate(text) ?? (typeof raw === 'number' ? dateOfSerial(raw) : undefined) ?? text,
      };
    case 'choice': {
      const match = matchChoice(form, field, text);
      if (!match) return { ...NOTHING, value: text };
      return 'unset' in match ? NOTHING : { value: match.label, unit: null, note: match.qualifier ?? null };
    }
    case 'department': {
      const names = departmentsIn(form, text, field.several);
      return { ...NOTHING, value: names.length > 0 ? names.join('\n') : text };
    }
    case 'text':
      return (field.role === 'key' ? undefined : figureIn(use, value)) ?? { ...NOTHING, value: text };
  }
}

function numberIn({ unit }: CellUse, { text, raw }: Typed): Exact | undefined {
  const isPerCent = /[%％]$/u.test(text);
  const number = typeof raw === 'number' && tellsNumber(text, raw) ? raw : figureOf(text, isPerCent)?.number;
  if (number === undefined) return undefined;
  const isShare = isPerCent && typeof raw === 'number' && number === raw;
  const counted = isPerCent ? '%' : figureOf(text, false)?.unit || unit;
  return { value: isShare ? exactly(number * 100) : exactly(number), unit: counted ?? null, note: null };
}

/** A text that is one figure and nothing else: 2,793人, 11か所. */
function figureIn({ isFigure, unit }: CellUse, { text, raw }: Typed): Exact | undefined {
  const isPerCent = /[%％]$/u.test(text);
  const told = figureOf(text, isPerCent);
  if (!told || (!isFigure && told.unit === '')) return undefined;
  const number = isPerCent && typeof raw === 'number' ? exactly(raw * 100) : told.number;
  return { value: exactly(number), unit: (told.unit || unit) ?? null, note: null };
}

const FIGURE = /^([-+−△▲]?[\d,]+(?:\.\d+)?)([^\d,.]{0,6})$/u;

/** @param isPerCent whether it ends as one, whose number is that of the per cent */
function figureOf(text: string, isPerCent: boolean): { number: number; unit: string } | undefined {
  const [, digits = '', unit = ''] = FIGURE.exec(compact(text)) ?? [];
  const number = digits === '' ? undefined : parseNumber(digits);
  if (number === undefined) return undefined;
  if (isPerCent || unit === '') return { number, unit: isPerCent ? '%' : '' };
  const counter = counterNamed(unit);
  return counter && counter.kind !== 'no' ? { number, unit } : undefined;
}

/** To 15 digits, as Excel shows them. */
function exactly(number: number): number {
  return Number(number.toPrecision(15));
}
