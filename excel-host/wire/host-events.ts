/**
 * Events on their way to office.js: which ones it asked for, and the messages as Excel sends them. Messages of a request
 * wait until its answer is on the way; Excel never sends them in between.
 */
import { formatArea } from '../../core/grid/address.js';
import type { ModelEvent } from '../model/model-event.js';
import type { WorkbookModel } from '../model/workbook-model.js';

/** As `OfficeExtension` takes them. */
export interface HostMessage {
  readonly messageCategory: 65536;
  readonly messageType: number;
  /** A sheet's id, or `Workbook`. */
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
  readonly id: 0;
  readonly isRemoteOverride: false;
}

/** The numbers that stand for the events of worksheets. */
const TYPES: Readonly<Record<ModelEvent['kind'], number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
};
export type EventName = ModelEvent['kind'];
export const WHOLE_WORKBOOK = 'Workbook';

export class HostEvents {
  private readonly asked = new Map<string, number>();
  private readonly receivers = new Set<(message: HostMessage) => void>();
  private waiting: HostMessage[] = [];
  private isHeld = false;
  private onTheWay = 0;

  /** @param later carries a message over: in a turn of its own, as messages between frames travel */
  constructor(
    model: WorkbookModel,
    private readonly later: (work: () => void) => void,
    private readonly arrivals: (message: HostMessage) => number = () => 1,
  ) {
    model.listen((event) => this.take(event));
  }

  /** Whether every message so far has arrived. */
  get isIdle(): boolean {
    return this.onTheWay === 0 && this.waiting.length === 0;
  }

  /** @param target a sheet's id, or `Workbook` */
  register(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    this.asked.set(key, (this.asked.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    this.asked.set(key, Math.max(0, (this.asked.get(key) ?? 0) - 1));
  }

  /** @returns how to stop receiving */
  receive(receiver: (message: HostMessage) => void): () => void {
    this.receivers.add(receiver);
    return () => this.receivers.delete(receiver);
  }

  /** Keeps messages back until the function it gives is called. */
  hold(): () => void {
    this.isHeld = true;
    return () => {
      this.isHeld = false;
      this.send();
    };
  }

  private take(event: ModelEvent): void {
    for (const targetId of [event.sheet.id, WHOLE_WORKBOOK]) {
      if (!this.asked.get(`${event.kind} ${targetId}`)) continue;
      const message = JSON.stringify({ ...argumentsOf(event), worksheetId: event.sheet.id });
      const messageType = TYPES[event.kind];
      this.waiting.push({ messageCategory: 65536, messageType, targetId, message, id: 0, isRemoteOverride: false });
    }
    if (!this.isHeld) this.send();
  }

  private send(): void {
    const messages = this.waiting;
    this.waiting = [];
    for (const message of messages) {
      for (let i = this.arrivals(message); i > 0; i--) this.carry(message);
    }
  }

  private carry(message: HostMessage): void {
    this.onTheWay++;
    this.later(() => {
      this.onTheWay--;
      for (const receiver of this.receivers) receiver(message);
    });
  }
}

function argumentsOf(event: ModelEvent): Record<string, unknown> {
  const source = event.actor === 'co-author' ? 'Remote' : 'Local';
  const triggerSource = event.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown';
  switch (event.kind) {
    case 'changed':
      return {
        address: formatArea(event.area),
        changeType: 'RangeEdited',
        source,
        triggerSource,
        shiftDirection: 'None',
        ...event.change,
      };
    case 'formatChanged':
      return { address: formatArea(event.area), source };
    case 'selectionChanged':
      return { address: formatArea(event.area) };
    case 'rowHiddenChanged':
      return { address: formatArea(event.area), changeType: event.hidden ? 'Hidden' : 'Unhidden', source };
    case 'nameChanged':
      return { nameBefore: event.before, nameAfter: event.after, source };
    case 'visibilityChanged':
      return { visibilityBefore: event.before, visibilityAfter: event.after, source };
    case 'protectionChanged':
      return { isProtected: event.isProtected, source };
    case 'added':
    case 'deleted':
      return { source };
    case 'activated':
    case 'deactivated':
      return {};
  }
}
