/**
 * One conditional format. Its rule and look can be read and written where it goes by a formula.
 */
import type { CellLook } from '../../core/protocol/opened-workbook.js';
import { setConditionalFormats } from '../model/rule-changes.js';
import type { ConditionalFormat } from '../model/sheet-model.js';
import { HostError, invalidArgument, itemNotFound, kind, NULL_OBJECT, type HostObject } from '../wire/host-object.js';
import { refuseProtected } from './conditional-format-collection.js';
import { areasObject } from './range-areas-object.js';
import { colourArgument } from './range-format-object.js';
import { rangeObject } from './range-object.js';
import { refuseDeleted, type SheetTarget } from './targets.js';

export interface FormatTarget extends SheetTarget {
  readonly id: string;
}

/** Types of the file format under the names of the API; the rest are presets. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ expression: 'Custom', cellIs: 'CellValue', colorScale: 'ColorScale', dataBar: 'DataBar', iconSet: 'IconSet' },
  ...{ top10: 'TopBottom', containsText: 'ContainsText', notContainsText: 'ContainsText' },
  ...{ beginsWith: 'ContainsText', endsWith: 'ContainsText' },
};

export function formatObject({ scope, sheet, id }: FormatTarget): HostObject {
  return CONDITIONAL_FORMAT.of({ scope, sheet, id });
}

export const CONDITIONAL_FORMAT = kind<FormatTarget>('ConditionalFormat', {
  identity: ({ id }) => ({ Id: id }),
  guard: refuseDeleted,
  read: {
    id: ({ id }) => id,
    type: (target) => TYPES[formatOf(target).type] ?? 'PresetCriteria',
    priority: ({ sheet, id }) => sheet.conditionalFormats.findIndex((format) => format.id === id),
    stopIfTrue: (target) => formatOf(target).stopIfTrue,
  },
  write: {
    priority: moveTo,
    stopIfTrue: (target, value) => change(target, { stopIfTrue: value === true }),
  },
  parts: {
    custom: (target) => {
      if (formatOf(target).type === 'expression') return CUSTOM_FORMAT.of(target);
      throw new HostError('InvalidOperation', 'The conditional format is of another type.');
    },
    customOrNullObject: (target) => (formatOf(target).type === 'expression' ? CUSTOM_FORMAT.of(target) : NULL_OBJECT),
  },
  calls: {
    delete: ({ scope, sheet, id }) => {
      refuseProtected({ sheet });
      formatOf({ scope, sheet, id });
      setConditionalFormats(
        scope.model,
        sheet,
        sheet.conditionalFormats.filter((format) => format.id !== id),
      );
    },
    getRange: (target) => {
      const [area, ...others] = formatOf(target).areas;
      if (!area || others.length > 0) throw new HostError('InvalidOperation', 'It holds for several ranges.');
      return rangeObject({ ...target, area });
    },
    getRangeOrNullObject: (target) => {
      const [area, ...others] = formatOf(target).areas;
      return area && others.length === 0 ? rangeObject({ ...target, area }) : NULL_OBJECT;
    },
    getRanges: (target) => areasObject({ ...target, areas: formatOf(target).areas }),
  },
});

export const CUSTOM_FORMAT = kind<FormatTarget>('CustomConditionalFormat', {
  guard: refuseDeleted,
  parts: {
    rule: (target) => FORMAT_RULE.of(target),
    format: (target) => CONDITIONAL_LOOK.of(target),
  },
});

export const FORMAT_RULE = kind<FormatTarget>('ConditionalFormatRule', {
  guard: refuseDeleted,
  read: { formula: (target) => `=${formatOf(target).formulas[0] ?? ''}` },
  write: {
    formula: (target, value) => {
      if (typeof value !== 'string' || value === '') throw invalidArgument('a formula');
      change(target, { formulas: [value.replace(/^=/, '')] });
    },
  },
});

export const CONDITIONAL_LOOK = kind<FormatTarget>('ConditionalRangeFormat', {
  guard: refuseDeleted,
  parts: {
    fill: (target) => CONDITIONAL_FILL.of(target),
    font: (target) => CONDITIONAL_FONT.of(target),
  },
});

export const CONDITIONAL_FILL = kind<FormatTarget>('ConditionalRangeFill', {
  guard: refuseDeleted,
  read: { color: (target) => lookOf(target).fill ?? '' },
  write: { color: (target, value) => changeLook(target, { fill: colourArgument(value) }) },
});

export const CONDITIONAL_FONT = kind<FormatTarget>('ConditionalRangeFont', {
  guard: refuseDeleted,
  read: {
    color: (target) => lookOf(target).font?.colour ?? '',
    bold: (target) => lookOf(target).font?.bold ?? false,
    italic: (target) => lookOf(target).font?.italic ?? false,
    underline: (target) => (lookOf(target).font?.underline ? 'Single' : 'None'),
    strikethrough: (target) => lookOf(target).font?.strikethrough ?? false,
  },
  write: {
    color: (target, value) => changeFont(target, { colour: colourArgument(value) }),
    bold: (target, value) => changeFont(target, { bold: value === true }),
    italic: (target, value) => changeFont(target, { italic: value === true }),
    underline: (target, value) => changeFont(target, { underline: value !== 'None' }),
    strikethrough: (target, value) => changeFont(target, { strikethrough: value === true }),
  },
});

function formatOf({ sheet, id }: FormatTarget): ConditionalFormat {
  const format = sheet.conditionalFormats.find((other) => other.id === id);
  if (!format) throw itemNotFound(`conditional format ${id}`);
  return format;
}

function lookOf(target: FormatTarget): CellLook {
  return formatOf(target).look ?? {};
}

function change(target: FormatTarget, to: Partial<ConditionalFormat>): void {
  const { scope, sheet } = target;
  refuseProtected({ sheet });
  const before = formatOf(target);
  const formats = sheet.conditionalFormats.map((format) => (format === before ? { ...format, ...to } : format));
  setConditionalFormats(scope.model, sheet, formats);
}

function changeLook(target: FormatTarget, look: CellLook): void {
  change(target, { look: { ...lookOf(target), ...look } });
}

function changeFont(target: FormatTarget, font: NonNullable<CellLook['font']>): void {
  changeLook(target, { font: { ...lookOf(target).font, ...font } });
}

/** Counts from 0; a negative number counts from the end. The others close up. */
function moveTo(target: FormatTarget, value: unknown): void {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument('a priority');
  const format = formatOf(target);
  const others = target.sheet.conditionalFormats.filter((other) => other !== format);
  const place = Math.min(value < 0 ? others.length + 1 + value : value, others.length);
  setConditionalFormats(target.scope.model, target.sheet, others.toSpliced(Math.max(place, 0), 0, format));
}
