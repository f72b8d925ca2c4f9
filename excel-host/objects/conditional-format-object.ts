/**
 * One conditional format. Its rule and look can be read and written where it goes by a formula.
 */
import type { CellLook } from '../../core/protocol/opened-workbook.js';
import { HostError, invalidArgument, itemNotFound } from '../host-error.js';
import { setConditionalFormats } from '../model/rule-changes.js';
import type { ConditionalFormat } from '../model/sheet-model.js';
import { findingCalls, type HostObject, type Members, NULL_OBJECT } from '../wire/host-object.js';
import { colourArgument, formulaArgument } from './arguments.js';
import { areasObject, rangeIn } from './ranges.js';
import { refuseDeleted, refuseProtected, type FormatTarget } from './targets.js';

/** Types of the file format under the names of the API; the rest are presets. */
const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

export const CONDITIONAL_FORMAT: Members<FormatTarget> = {
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
      const custom = customOf(target);
      if (custom) return custom;
      throw new HostError('InvalidOperation', 'The conditional format is of another type.');
    },
    customOrNullObject: (target) => customOf(target) ?? NULL_OBJECT,
  },
  calls: {
    delete: (target) => {
      const { scope, sheet } = target;
      refuseProtected(target);
      const gone = formatOf(target);
      setConditionalFormats(
        scope.model,
        sheet,
        sheet.conditionalFormats.filter((format) => format !== gone),
      );
    },
    ...findingCalls<FormatTarget>(
      'getRange',
      (target) => {
        const [area, ...others] = formatOf(target).areas;
        return rangeIn(target, others.length === 0 ? area : undefined);
      },
      () => new HostError('InvalidOperation', 'It holds for several ranges.'),
    ),
    getRanges: (target) => areasObject({ ...target, areas: formatOf(target).areas }),
  },
};

export const CUSTOM_FORMAT: Members<FormatTarget> = {
  guard: refuseDeleted,
  parts: {
    rule: (target) => target.scope.make('ConditionalFormatRule', target),
    format: (target) => target.scope.make('ConditionalRangeFormat', target),
  },
};

export const FORMAT_RULE: Members<FormatTarget> = {
  guard: refuseDeleted,
  read: { formula: (target) => `=${formatOf(target).formulas[0] ?? ''}` },
  write: { formula: (target, value) => change(target, { formulas: [formulaArgument(value)] }) },
};

export const CONDITIONAL_LOOK: Members<FormatTarget> = {
  guard: refuseDeleted,
  parts: {
    fill: (target) => target.scope.make('ConditionalRangeFill', target),
    font: (target) => target.scope.make('ConditionalRangeFont', target),
  },
};

export const CONDITIONAL_FILL: Members<FormatTarget> = {
  guard: refuseDeleted,
  read: { color: (target) => lookOf(target).fill ?? '' },
  write: { color: (target, value) => changeLook(target, { fill: colourArgument(value) }) },
};

export const CONDITIONAL_FONT: Members<FormatTarget> = {
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
};

function formatOf({ sheet, id }: FormatTarget): ConditionalFormat {
  const format = sheet.conditionalFormats.find((other) => other.id === id);
  if (!format) throw itemNotFound(`conditional format ${id}`);
  return format;
}

function customOf(target: FormatTarget): HostObject | undefined {
  return formatOf(target).type === 'expression' ? target.scope.make('CustomConditionalFormat', target) : undefined;
}

function lookOf(target: FormatTarget): CellLook {
  return formatOf(target).look ?? {};
}

function change(target: FormatTarget, to: Partial<ConditionalFormat>): void {
  const { scope, sheet } = target;
  refuseProtected(target);
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
