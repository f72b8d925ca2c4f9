/**
 * How office.js asks for the events of worksheets: a call for each to begin, and one to end.
 */
import type { EventName } from '../wire/host-events.js';
import type { Members } from '../wire/host-object.js';
import type { ScopeTarget } from './targets.js';

/** Events by what they are called on the wire, which is not always their name in the API. */
const EVENTS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'changed',
  SelectionChangedEvent: 'selectionChanged',
  FormatChangedEvent: 'formatChanged',
  ActivatedEvent: 'activated',
  DeactivatedEvent: 'deactivated',
  AddedEvent: 'added',
  DeletedEvent: 'deleted',
  ProtectionChangedEvent: 'protectionChanged',
  RowHiddenChangedEvent: 'rowHiddenChanged',
  EventNameChanged: 'nameChanged',
  EventVisibilityChanged: 'visibilityChanged',
};

/** @param target whose events they are: a sheet's id, or the whole workbook */
export function eventCalls<T extends ScopeTarget>(target: (self: T) => string): NonNullable<Members<T>['calls']> {
  return Object.fromEntries(
    Object.entries(EVENTS).flatMap(([wire, name]) => [
      [`_Register${wire}`, (self: T) => self.scope.events.register(name, target(self))],
      [`_Unregister${wire}`, (self: T) => self.scope.events.unregister(name, target(self))],
    ]),
  );
}
