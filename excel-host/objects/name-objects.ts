/**
 * Names that stand for ranges or formulas, of the workbook or of one sheet.
 */
import { parseArea, type Area } from '../../core/grid/address.js';
import { HostError, invalidArgument, itemNotFound } from '../host-error.js';
import type { SheetModel } from '../model/sheet-model.js';
import type { DefinedName } from '../model/workbook-model.js';
import { findingCalls, type HostObject, type Members } from '../wire/host-object.js';
import { addressOf } from './arguments.js';
import { rangeObject, standsFor } from './ranges.js';
import type { NamesTarget, NameTarget, Scope } from './targets.js';

export const NAMES: Members<NamesTarget> = {
  items: (target) => namesOf(target).map(({ name }) => nameObject(target, name)),
  calls: {
    add: (target, name, reference) => {
      const { scope, sheet } = target;
      if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument('a name');
      if (find(target, name)) throw new HostError('ItemAlreadyExists', `The name ${name} is taken.`);
      scope.model.names = [...scope.model.names, { name, sheet, formula: formulaOf(scope, reference), visible: true }];
      scope.model.history.forget();
      return nameObject(target, name);
    },
    getCount: (target) => namesOf(target).length,
    ...findingCalls<NamesTarget>(
      'getItem',
      (target, name) => {
        const defined = find(target, name);
        return defined && nameObject(target, defined.name);
      },
      (_target, name) => `name ${String(name)}`,
    ),
  },
};

export const NAME: Members<NameTarget> = {
  identity: ({ name }) => ({ _Id: name }),
  read: {
    name: ({ name }) => name,
    formula: (target) => definedOf(target).formula,
    visible: (target) => definedOf(target).visible,
    scope: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook'),
    type: (target) => (placeOf(target) ? 'Range' : 'String'),
  },
  calls: {
    ...findingCalls<NameTarget>(
      'getRange',
      (target) => {
        const place = placeOf(target);
        return place && rangeObject({ scope: target.scope, sheet: place.sheet, area: place.area });
      },
      ({ name }) => `a range of the name ${name}`,
    ),
    delete: (target) => {
      const defined = definedOf(target);
      target.scope.model.names = target.scope.model.names.filter((other) => other !== defined);
      target.scope.model.history.forget();
    },
  },
};

function namesOf({ scope, sheet }: NamesTarget): DefinedName[] {
  return scope.model.names.filter((defined) => defined.sheet === sheet);
}

function find(target: NamesTarget, name: unknown): DefinedName | undefined {
  const wanted = String(name).toLowerCase();
  return namesOf(target).find((defined) => defined.name.toLowerCase() === wanted);
}

function nameObject(target: NamesTarget, name: string): HostObject {
  return target.scope.make('NamedItem', { ...target, name });
}

function definedOf(target: NameTarget): DefinedName {
  const defined = find(target, target.name);
  if (!defined) throw itemNotFound(`name ${target.name}`);
  return defined;
}

function placeOf(target: NameTarget): { sheet: SheetModel; area: Area } | undefined {
  const { model } = target.scope;
  const [, quoted, plain, cells = ''] =
    /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(definedOf(target).formula) ?? [];
  const sheet = model.sheet(quoted?.replaceAll("''", "'") ?? plain ?? '');
  const area = parseArea(cells);
  return sheet && area ? { sheet, area } : undefined;
}

/** A range, or a formula that stands for one. */
function formulaOf({ model }: Scope, reference: unknown): string {
  if (typeof reference === 'string' && reference.startsWith('=')) return reference;
  const target = standsFor(reference);
  if (!target || !model.sheets.includes(target.sheet)) throw invalidArgument('a range of this workbook, or a formula');
  const address = addressOf(target.sheet, target.area);
  // Behind the sheet's name, which may look like a cell's.
  return `=${address.replace(/([A-Z]+)(\d+)(?!.*!)/gs, (_, column: string, row: string) => `$${column}$${row}`)}`;
}
