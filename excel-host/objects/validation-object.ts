/**
 * Data validation of the cells of areas.
 */
import { covers, without } from '../../core/grid/area.js';
import { invalidArgument, unknownCall } from '../host-error.js';
import { setValidation, validationsIn } from '../model/rule-changes.js';
import type { Validation } from '../model/sheet-model.js';
import { withoutProperty } from '../model/without-property.js';
import { refuseLocked } from '../model/write-cells.js';
import type { Members } from '../wire/host-object.js';
import { formulaArgument } from './arguments.js';
import { refuseDeleted, type AreasTarget } from './targets.js';

type Rule = Omit<Validation, 'areas'>;

/** Types of the file format under the names of the API. */
const TYPES: Readonly<Record<string, string>> = {
  none: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
export const VALIDATION: Members<AreasTarget> = {
  guard: refuseDeleted,
  read: {
    type: typeOf,
    rule: (target) => {
      const rule = onlyRule(target);
      return rule ? ruleOf(rule) : {};
    },
    ignoreBlanks: (target) => onlyRule(target)?.ignoreBlanks ?? true,
    prompt: (target) => onlyRule(target)?.prompt ?? { showPrompt: true, title: '', message: '' },
    errorAlert: (target) => onlyRule(target)?.errorAlert ?? { showAlert: true, style: 'Stop', title: '', message: '' },
  },
  write: {
    rule: (target, value) => change(target, { ...parsedRule(value), ignoreBlanks: true }),
    ignoreBlanks: (target, value) => change(target, { ...present(target), ignoreBlanks: value === true }),
    prompt: (target, value) => change(target, { ...present(target), prompt: value as Rule['prompt'] }),
    errorAlert: (target, value) => change(target, { ...present(target), errorAlert: value as Rule['errorAlert'] }),
  },
  calls: { clear: (target) => change(target, undefined) },
};

function change(target: AreasTarget, rule: Rule | undefined): void {
  const { scope, sheet, areas } = target;
  for (const { top, left } of areas) refuseLocked(sheet, top, left);
  setValidation(scope.model, sheet, areas, rule);
}

function present(target: AreasTarget): Rule {
  const rule = onlyRule(target);
  return rule ? withoutProperty(rule, 'areas') : { type: 'none', formula1: '', ignoreBlanks: true };
}

/** `None`, a rule's type, `Inconsistent` where only some cells have one, `MixedCriteria` where they differ. */
function typeOf(target: AreasTarget): string {
  const rules = rulesOf(target);
  const [first, ...others] = rules;
  if (!first) return 'None';
  if (others.length > 0) return 'MixedCriteria';
  return holdsForAll(target, first) ? (TYPES[first.type] ?? first.type) : 'Inconsistent';
}

function onlyRule(target: AreasTarget): Validation | undefined {
  const [first, ...others] = rulesOf(target);
  return first && others.length === 0 && holdsForAll(target, first) ? first : undefined;
}

function rulesOf({ sheet, areas }: AreasTarget): Validation[] {
  return [...new Set(areas.flatMap((area) => validationsIn(sheet, area)))];
}

function holdsForAll({ areas }: AreasTarget, rule: Validation): boolean {
  return areas.every((area) => {
    if (rule.areas.some((own) => covers(own, area))) return true;
    return rule.areas.reduce((left, own) => without(left, own), [area]).length === 0;
  });
}

function ruleOf({ type, operator, formula1, formula2 }: Validation): Record<string, unknown> {
  if (type === 'none') return {};
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  if (type === 'list') {
    const written = /^"([\s\S]*)"$/.exec(formula1)?.[1]?.replaceAll('""', '"');
    return { list: { inCellDropDown: true, source: written ?? `=${formula1}` } };
  }
  const bounds = { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: operator ?? 'Between' };
  // In the API's `rule` the others are called as in the file format.
  return { [type === 'whole' ? 'wholeNumber' : type]: bounds };
}

/** @throws HostError for a rule that is not known here */
function parsedRule(value: unknown): Rule {
  if (typeof value !== 'object' || value === null) throw invalidArgument('a validation rule');
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  const [entry, ...others] = entries;
  if (!entry || others.length > 0) throw invalidArgument('a validation rule of one kind');
  const [name, inner] = entry as [string, Record<string, unknown>];
  if (name === 'list') return { type: 'list', formula1: listFormula(inner['source']), ignoreBlanks: true };
  if (name === 'custom') return { type: 'custom', formula1: formulaArgument(inner['formula']), ignoreBlanks: true };
  throw unknownCall(`DataValidation.rule = { ${name} }`);
}

/** Excel takes 255 characters of a list that is written out. */
const LONGEST_LIST = 255;

function listFormula(source: unknown): string {
  if (typeof source !== 'string' || source === '') throw invalidArgument('the source of a list');
  if (source.startsWith('=')) return source.slice(1);
  if (source.length > LONGEST_LIST) throw invalidArgument(`a list of ${source.length} characters`);
  return `"${source.replaceAll('"', '""')}"`;
}
