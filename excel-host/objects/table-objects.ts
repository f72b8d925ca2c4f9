/**
 * Tables and automatic filters, to be read: which areas they are, and whether they hide rows.
 */
import type { Area } from '../../core/grid/address.js';
import { covers, overlaps } from '../../core/grid/area.js';
import type { TableState } from '../model/sheet-model.js';
import { findingCalls, type HostObject, type Members } from '../wire/host-object.js';
import { rangeIn, rangeObject } from './ranges.js';
import { refuseDeleted, type FilterTarget, type TablesTarget, type TableTarget } from './targets.js';

function tablesOf({ scope, sheet, within, fullyContained }: TablesTarget): TableTarget[] {
  const sheets = sheet ? [sheet] : scope.model.sheets;
  const isMeant = ({ area }: TableState) => !within || (fullyContained ? covers(within, area) : overlaps(within, area));
  return sheets.flatMap((home) => home.tables.filter(isMeant).map((table) => ({ scope, sheet: home, table })));
}

export const TABLES: Members<TablesTarget> = {
  items: (target) => tablesOf(target).map(tableObject),
  read: { count: (target) => tablesOf(target).length },
  calls: {
    getCount: (target) => tablesOf(target).length,
    ...findingCalls<TablesTarget>(
      'getItem',
      (target, key) => {
        const found = tablesOf(target).find(({ table }) => table.name === key || table.id === key);
        return found && tableObject(found);
      },
      (_target, key) => `table ${String(key)}`,
    ),
  },
};

function tableObject(target: TableTarget): HostObject {
  return target.scope.make('Table', target);
}

export const TABLE: Members<TableTarget> = {
  identity: ({ table }) => ({ Id: table.id }),
  guard: refuseDeleted,
  read: {
    id: ({ table }) => table.id,
    name: ({ table }) => table.name,
    showHeaders: ({ table }) => table.headers,
  },
  parts: {
    worksheet: (target) => target.scope.make('Worksheet', target),
    autoFilter: (target) => target.scope.make('AutoFilter', target),
  },
  calls: {
    getRange: (target) => rangeObject({ ...target, area: target.table.area }),
    getHeaderRowRange: (target) => {
      const { area } = target.table;
      return rangeObject({ ...target, area: { ...area, bottom: area.top } });
    },
    getDataBodyRange: (target) => {
      const { area, headers } = target.table;
      return rangeObject({ ...target, area: { ...area, top: area.top + (headers ? 1 : 0) } });
    },
  },
};

function filterOf({ sheet, table }: FilterTarget): { area: Area; filtered: boolean } | undefined {
  return table ?? sheet.autoFilter;
}

export const AUTO_FILTER: Members<FilterTarget> = {
  guard: refuseDeleted,
  read: {
    enabled: (target) => filterOf(target) !== undefined,
    isDataFiltered: (target) => filterOf(target)?.filtered ?? false,
  },
  calls: findingCalls<FilterTarget>(
    'getRange',
    (target) => rangeIn(target, filterOf(target)?.area),
    ({ sheet }) => `a filter of ${sheet.name}`,
  ),
};
