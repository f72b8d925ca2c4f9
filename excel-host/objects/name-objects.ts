/**
 * Names that stand for ranges or formulas, of the workbook or of one sheet.
 */
import { HostError, invalidArgument, itemNotFound, kind, NULL_OBJECT, type HostObject } from '../wire/host-object.js';
import { parseArea } from '../../core/grid/address.js';
import type { SheetModel } from '../model/sheet-model.js';
import type { DefinedName } from '../model/workbook-model.js';
import { rangeObject } from './range-object.js';
import { addressOf, areaArgument, type Scope } from './targets.js';
import { isHostObject } from '../wire/host-object.js';

interface NamesTarget {
  readonly scope: Scope;
  /** undefined for the names of the workbook. */
  readonly sheet?: SheetModel;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

function namesOf({ scope, sheet }: NamesTarget): DefinedName[] {
  return scope.model.names.filter((defined) => defined.sheet === sheet);
}

function find(target: NamesTarget, name: unknown): DefinedName | undefined {
  const wanted = String(name).toLowerCase();
  return namesOf(target).find((defined) => defined.name.toLowerCase() === wanted);
}

export const NAMES = kind<NamesTarget>('NamedItemCollection', {
  items: (target) => namesOf(target).map(({ name }) => NAME.of({ ...target, name })),
  calls: {
    add: (target, name, reference) => {
      const { scope, sheet } = target;
      if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument('a name');
      if (find(target, name)) throw new HostError('ItemAlreadyExists', `The name ${name} is taken.`);
      scope.model.names = [...scope.model.names, { name, sheet, formula: formulaOf(scope, reference), visible: true }];
      scope.model.history.forget();
      return NAME.of({ ...target, name });
    },
    getCount: (target) => namesOf(target).length,
    getItem: (target, name) => {
      const defined = find(target, name);
      if (!defined) throw itemNotFound(`name ${String(name)}`);
      return NAME.of({ ...target, name: defined.name });
    },
    getItemOrNullObject: (target, name) => {
      const defined = find(target, name);
      return defined ? NAME.of({ ...target, name: defined.name }) : NULL_OBJECT;
    },
  },
});

export const NAME = kind<NameTarget>('NamedItem', {
  identity: ({ name }) => ({ _Id: name }),
  read: {
    name: ({ name }) => name,
    formula: (target) => definedOf(target).formula,
    visible: (target) => definedOf(target).visible,
    scope: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook'),
    type: (target) => (placeOf(target) ? 'Range' : 'String'),
  },
  calls: {
    getRange: (target) => {
      const range = rangeOf(target);
      if (range === NULL_OBJECT) throw itemNotFound(`a range of the name ${target.name}`);
      return range;
    },
    getRangeOrNullObject: rangeOf,
    delete: (target) => {
      const defined = definedOf(target);
      target.scope.model.names = target.scope.model.names.filter((other) => other !== defined);
      target.scope.model.history.forget();
    },
  },
});

function definedOf(target: NameTarget): DefinedName {
  const defined = find(target, target.name);
  if (!defined) throw itemNotFound(`name ${target.name}`);
  return defined;
}

function placeOf(target: NameTarget) {
  const { model } = target.scope;
  const [, quoted, plain, cells = ''] =
    /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(definedOf(target).formula) ?? [];
  const sheet = model.sheet(quoted?.replaceAll("''", "'") ?? plain ?? '');
  const area = parseArea(cells);
  return sheet && area ? { sheet, area } : undefined;
}

function rangeOf(target: NameTarget): HostObject {
  const place = placeOf(target);
  return place ? rangeObject({ scope: target.scope, ...place }) : NULL_OBJECT;
}

/** A range, or a formula that stands for one. */
function formulaOf({ model }: Scope, reference: unknown): string {
  if (typeof reference === 'string' && reference.startsWith('=')) return reference;
  if (!isHostObject(reference)) throw invalidArgument('a range or a formula');
  for (const sheet of model.sheets) {
    const area = areaOn(reference, sheet, model);
    if (area) return `=${addressOf(sheet, area).replace(/([A-Z]+)(\d+)/g, (_, c: string, r: string) => `$${c}$${r}`)}`;
  }
  throw invalidArgument('a range of this workbook');
}

function areaOn(reference: unknown, sheet: SheetModel, model: Scope['model']) {
  try {
    return areaArgument(reference, { scope: { model } as Scope, sheet });
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
