/**
 * The figures of a row: those of its columns, with the name that the indicator or the header gives them, and those that its
 * texts state.
 */
import { counterNamed } from '../../prose/counters.js';
import { labelOf, unitIn, type Label } from '../../prose/labels.js';
import type { StatedFigure } from '../../prose/facts.js';
import type { Row, RowFigure, RowText } from './row.js';

/** @param texts of the row, with their cells read */
export function figuresOf(row: Row, texts: readonly RowText[], year: number | undefined): RowFigure[] {
  const namings = namingsOf(texts, year);
  return texts.flatMap((text, at): RowFigure[] => {
    switch (text.purpose) {
      case 'figure':
      case 'target':
      case 'baseline':
      case 'rate':
        return isColumnFigure(text)
          ? columnFigure(row, text, namings[at] ?? { indicator: undefined, unit: undefined, year })
          : stated(row, text, {
              year: text.purpose === 'figure' ? (text.year ?? year) : text.year,
              purpose: text.purpose,
            });
      case 'status':
      case 'evaluation':
      case 'evaluationAndNext':
        return stated(row, text, { year, purpose: 'figure' });
      default:
        return [];
    }
  });
}

/** A cell with one figure and hardly a word more. */
function isColumnFigure(text: RowText): boolean {
  const { prose } = text;
  const [figure, ...others] = prose.figures;
  if (!figure || others.length > 0) return false;
  return prose.plain.length - (figure.end - figure.start) <= 4 && isWhole(text, figure);
}

/** A figure of the year: 年6回 in a short text is one as 6回 is, where 年6回 of a sentence says how often. */
function isWhole({ prose: { plain } }: RowText, { aside, start }: StatedFigure): boolean {
  return aside === undefined || (aside === 'frequency' && plain.charAt(start - 1) === '年' && plain.length <= SHORT);
}

const SHORT = 30;

interface Naming {
  readonly indicator: RowText | undefined;
  readonly unit: string | undefined;
  readonly year: number | undefined;
}

/** Of each text: where indicators stand side by side, its columns are those behind an indicator, up to the next. */
function namingsOf(texts: readonly RowText[], year: number | undefined): Naming[] {
  const units = texts.filter(({ purpose }) => purpose === 'unit');
  const indicators = texts.filter(({ purpose }) => purpose === 'indicator');
  const groups = texts.map((_, at) => {
    const before = texts.slice(0, at + 1).filter(({ purpose }) => purpose === 'indicator').length;
    return Math.max(0, before - 1);
  });
  return texts.map((_, at): Naming => {
    const group = groups[at] ?? 0;
    const own = texts.find(({ purpose }, other) => purpose === 'unit' && groups[other] === group);
    const unit = own ?? (units.length === 1 || indicators.length <= 1 ? units[0] : undefined);
    return { indicator: indicators[group], unit: unit?.prose.plain, year };
  });
}

function columnFigure(row: Row, text: RowText, { indicator, unit, year }: Naming): RowFigure[] {
  const [figure] = text.prose.figures;
  if (!figure) return [];
  const header = text.field.label.ja;
  // A rate is named by its own header: the indicator is what it is of.
  const isRate = text.purpose === 'rate';
  const named =
    (isRate ? undefined : indicator?.prose.plain) ?? (figure.isNamed ? figure.label.text : withoutYear(header));
  const said = isRate ? (unitIn(header) ?? '%') : (unit ?? unitIn(named) ?? unitIn(header) ?? '');
  const counter = figure.family === '' ? counterNamed(said) : undefined;
  const purpose =
    text.purpose === 'target' || text.purpose === 'baseline' || text.purpose === 'rate' ? text.purpose : 'figure';
  return [
    {
      value: figure.value,
      decimals: figure.decimals,
      label: labelOf(named),
      family: counter?.family ?? figure.family,
      unit: counter?.word ?? figure.unit,
      year: text.year ?? (purpose === 'figure' || purpose === 'rate' || purpose === 'target' ? year : undefined),
      purpose,
      row,
      text,
      stated: figure,
      isDated: text.year !== undefined,
      isColumn: true,
      indicator,
    },
  ];
}

function withoutYear(header: string): string {
  return header.replace(
    /(?:令和|平成|[RH])(?:元|\d+)(?:年度?)?|\d{4}年度?|[前昨今本当翌来次]年度?|[（(][^）)]*[）)]/gu,
    '',
  );
}

function stated(
  row: Row,
  text: RowText,
  { year, purpose }: { year: number | undefined; purpose: 'figure' | 'target' | 'baseline' | 'rate' },
): RowFigure[] {
  return text.prose.figures
    .filter((figure) => {
      const { change, value, start } = figure;
      const isTarget = purpose === 'figure' && PLANNED.test(text.prose.plain.slice(Math.max(0, start - 8), start));
      return isWhole(text, figure) && change === undefined && Number.isFinite(value) && !isTarget;
    })
    .map((figure): RowFigure => ({
      value: figure.value,
      decimals: figure.decimals,
      label: labelled(figure.label, text),
      family: figure.family,
      unit: figure.unit,
      year: figure.mention ? figure.year : year,
      purpose,
      row,
      text,
      stated: figure,
      isDated: figure.mention !== undefined,
      isColumn: false,
      indicator: undefined,
    }));
}

/** 目標(610人), 計画値は40件: what was wanted, and no result. */
const PLANNED = /(?:目標|計画|定める)(?:値|数|量)?(?:である|の|は|を|が)?[(（]?$/u;

/** A figure that nothing names is one of what its field is called. */
function labelled(label: Label, { field, purpose }: RowText): Label {
  return label.key === '' && (purpose === 'figure' || purpose === 'target')
    ? labelOf(withoutYear(field.label.ja))
    : label;
}
