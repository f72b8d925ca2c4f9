/**
 * Tables and automatic filters, to be read: which areas they are, and whether they hide rows.
 */
import { type Area } from '../../core/grid/address.js';
import { covers, overlap } from '../model/areas.js';
import type { SheetModel, TableState } from '../model/sheet-model.js';
import { itemNotFound, kind, type Kind, NULL_OBJECT } from '../wire/host-object.js';
import { rangeObject } from './range-object.js';
import { refuseDeleted, type Scope, type SheetTarget } from './targets.js';
import { WORKSHEET } from './worksheet-object.js';

interface TablesTarget {
  readonly scope: Scope;
  /** undefined for those of the whole workbook. */
  readonly sheet?: SheetModel;
  readonly within?: Area;
  readonly fullyContained?: boolean;
}

interface TableTarget extends SheetTarget {
  readonly table: TableState;
}

function tablesOf({ scope, sheet, within, fullyContained }: TablesTarget): TableTarget[] {
  const sheets = sheet ? [sheet] : scope.model.sheets;
  const isMeant = ({ area }: TableState) => !within || (fullyContained ? covers(within, area) : overlap(within, area));
  return sheets.flatMap((home) => home.tables.filter(isMeant).map((table) => ({ scope, sheet: home, table })));
}

export const TABLES: Kind<TablesTarget> = kind<TablesTarget>('TableCollection', {
  items: (target) => tablesOf(target).map((table) => TABLE.of(table)),
  read: { count: (target) => tablesOf(target).length },
  calls: {
    getCount: (target) => tablesOf(target).length,
    getItem: (target, key) => {
      const table = tablesOf(target).find((other) => other.table.name === key || other.table.id === key);
      if (!table) throw itemNotFound(`table ${String(key)}`);
      return TABLE.of(table);
    },
    getItemOrNullObject: (target, key) => {
      const table = tablesOf(target).find((other) => other.table.name === key || other.table.id === key);
      return table ? TABLE.of(table) : NULL_OBJECT;
    },
  },
});

export const TABLE: Kind<TableTarget> = kind<TableTarget>('Table', {
  identity: ({ table }) => ({ Id: table.id }),
  guard: refuseDeleted,
  read: {
    id: ({ table }) => table.id,
    name: ({ table }) => table.name,
    showHeaders: ({ table }) => table.headers,
  },
  parts: {
    worksheet: (target) => WORKSHEET.of(target),
    autoFilter: ({ table, ...target }) => AUTO_FILTER.of({ ...target, table }),
  },
  calls: {
    getRange: ({ table, ...target }) => rangeObject({ ...target, area: table.area }),
    getHeaderRowRange: ({ table, ...target }) =>
      rangeObject({ ...target, area: { ...table.area, bottom: table.area.top } }),
    getDataBodyRange: ({ table, ...target }) => {
      const top = table.area.top + (table.headers ? 1 : 0);
      return rangeObject({ ...target, area: { ...table.area, top } });
    },
  },
});

interface FilterTarget extends SheetTarget {
  /** undefined for the filter of the sheet. */
  readonly table?: TableState;
}

function filterOf({ sheet, table }: FilterTarget): { area: Area; filtered: boolean } | undefined {
  return table ?? sheet.autoFilter;
}

export const AUTO_FILTER: Kind<FilterTarget> = kind<FilterTarget>('AutoFilter', {
  guard: refuseDeleted,
  read: {
    enabled: (target) => filterOf(target) !== undefined,
    isDataFiltered: (target) => filterOf(target)?.filtered ?? false,
  },
  calls: {
    getRange: (target) => {
      const filter = filterOf(target);
      if (!filter) throw itemNotFound(`a filter of ${target.sheet.name}`);
      return rangeObject({ ...target, area: filter.area });
    },
    getRangeOrNullObject: (target) => {
      const filter = filterOf(target);
      return filter ? rangeObject({ ...target, area: filter.area }) : NULL_OBJECT;
    },
  },
});
