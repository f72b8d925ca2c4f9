/**
 * The workbook behind the simulated Excel. The add-in's requests, a person at the keyboard and a co-author elsewhere all
 * change it, each under their own name; it tells its listener what happened, as Excel tells add-ins.
 */
import type { Area } from '../../core/grid/address.js';
import { cellArea } from '../../core/grid/area.js';
import type { Actor, ModelEvent, ModelEventKind } from './model-event.js';
import { History } from './history.js';
import type { SheetModel } from './sheet-model.js';

export interface DefinedName {
  readonly name: string;
  readonly sheet: SheetModel | undefined;
  /** With its leading `=`. */
  readonly formula: string;
  readonly visible: boolean;
}

export interface CustomXmlPart {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
}

interface WorkbookOptions {
  readonly name: string;
  readonly date1904: boolean;
  /** The year of dates that are typed without one. */
  readonly thisYear: number;
}

export class WorkbookModel {
  sheets: readonly SheetModel[] = [];
  names: readonly DefinedName[] = [];
  customXml: readonly CustomXmlPart[] = [];
  /** As it was when the workbook was opened. */
  openedSheets: readonly SheetModel[] = [];
  openedNames: readonly DefinedName[] = [];
  openedXml: readonly CustomXmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  /** How the add-in starts when this workbook opens again: `Inactive` or `Background`. */
  startState = 'Inactive';
  readonly history = new History();
  activeSheet!: SheetModel;
  selectedArea: Area = cellArea({ row: 1, column: 1 });
  actor: Actor = 'person';
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private ids = 0;

  constructor(readonly options: WorkbookOptions) {}

  /** The name of the sheet in front. */
  get active(): string {
    return this.activeSheet.name;
  }

  get selection(): Selection {
    return { sheet: this.active, area: this.selectedArea };
  }

  /** @param key a sheet's name in any case, or its id */
  sheet(key: string): SheetModel | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  }

  /** What happens meanwhile is one step of the history, done by that actor. A co-author's steps cannot be undone here. */
  as<T>(actor: Actor, work: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return actor === 'co-author' ? this.history.aside(work) : this.history.step(work);
    } finally {
      this.actor = before;
    }
  }

  nextId(of: string): string {
    return `{${of}-${++this.ids}}`;
  }

  listen(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: ModelEventKind): void {
    for (const listener of this.listeners) listener({ ...event, actor: this.actor });
  }
}
