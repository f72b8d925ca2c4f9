/**
 * What stands in the model for an object of the API, by its type; and how one object gives another: by that type,
 * through the scope. So the kinds know each other's names and what stands for them, and none knows another's members.
 */
import type { Area } from '../../core/grid/address.js';
import { HostError, itemNotFound } from '../host-error.js';
import type { DefinedName, WorkbookModel } from '../model/workbook-model.js';
import type { SheetModel, TableState } from '../model/sheet-model.js';
import type { HostEvents } from '../wire/host-events.js';
import type { HostObject } from '../wire/host-object.js';

/** One open workbook, as all its objects see it. */
export interface Scope {
  readonly model: WorkbookModel;
  readonly events: HostEvents;
  make<T extends keyof Targets>(type: T, target: Targets[T]): HostObject;
}

export interface ScopeTarget {
  readonly scope: Scope;
}

export interface SheetTarget extends ScopeTarget {
  readonly sheet: SheetModel;
}

export interface AreaTarget extends SheetTarget {
  readonly area: Area;
}

export interface AreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

export interface FormatTarget extends SheetTarget {
  readonly id: string;
}

export interface NamesTarget extends ScopeTarget {
  /** undefined for the names of the workbook. */
  readonly sheet?: SheetModel;
}

export interface NameTarget extends NamesTarget {
  readonly name: DefinedName['name'];
}

export interface TablesTarget extends ScopeTarget {
  /** undefined for those of the whole workbook. */
  readonly sheet?: SheetModel;
  readonly within?: Area;
  readonly fullyContained?: boolean;
}

export interface TableTarget extends SheetTarget {
  readonly table: TableState;
}

export interface FilterTarget extends SheetTarget {
  /** undefined for the filter of the sheet. */
  readonly table?: TableState;
}

export interface PartsTarget extends ScopeTarget {
  /** undefined for the parts of all namespaces. */
  readonly namespace?: string;
}

export interface PartTarget extends ScopeTarget {
  readonly id: string;
}

export interface SettingTarget extends ScopeTarget {
  readonly key: string;
}

export interface ResultTarget extends ScopeTarget {
  readonly value: number;
}

/** Every type of the API that there is here. */
export interface Targets {
  readonly Workbook: ScopeTarget;
  readonly Application: ScopeTarget;
  readonly Functions: ScopeTarget;
  readonly FunctionResult: ResultTarget;
  readonly AppRuntimePersistenceService: ScopeTarget;
  readonly WorksheetCollection: ScopeTarget;
  readonly Worksheet: SheetTarget;
  readonly WorksheetProtection: SheetTarget;
  readonly Range: AreaTarget;
  readonly RangeAreas: AreasTarget;
  readonly RangeCollection: AreasTarget;
  readonly RangeFormat: AreasTarget;
  readonly RangeFill: AreasTarget;
  readonly RangeFont: AreasTarget;
  readonly FormatProtection: AreasTarget;
  readonly DataValidation: AreasTarget;
  readonly ConditionalFormatCollection: AreasTarget;
  readonly ConditionalFormat: FormatTarget;
  readonly CustomConditionalFormat: FormatTarget;
  readonly ConditionalFormatRule: FormatTarget;
  readonly ConditionalRangeFormat: FormatTarget;
  readonly ConditionalRangeFill: FormatTarget;
  readonly ConditionalRangeFont: FormatTarget;
  readonly CustomXmlPartCollection: PartsTarget;
  readonly CustomXmlPartScopedCollection: PartsTarget;
  readonly CustomXmlPart: PartTarget;
  readonly SettingCollection: ScopeTarget;
  readonly Setting: SettingTarget;
  readonly NamedItemCollection: NamesTarget;
  readonly NamedItem: NameTarget;
  readonly TableCollection: TablesTarget;
  readonly Table: TableTarget;
  readonly AutoFilter: FilterTarget;
}

/** @throws HostError ItemNotFound for a sheet that was deleted meanwhile */
export function refuseDeleted({ sheet }: SheetTarget): void {
  if (sheet.isDeleted) throw itemNotFound(`the deleted worksheet ${sheet.name}`);
}

/** A protected sheet takes no conditional formats, not even into unlocked cells. @throws HostError AccessDenied */
export function refuseProtected({ sheet }: SheetTarget): void {
  if (sheet.isProtected) throw new HostError('AccessDenied', `The worksheet ${sheet.name} is protected.`);
}
