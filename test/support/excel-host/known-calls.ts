/**
 * What the simulated Excel knows, by type: to be held against what the add-in uses.
 */
import { CATALOGUE } from '../../../excel-host/objects/catalogue.js';
import type { Members } from '../../../excel-host/wire/host-object.js';

/** Names of members by type; events as `event onChanged`. */
export const KNOWN_CALLS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(CATALOGUE).map(([type, members]) => [type, new Set(namesOf(members))]),
);

function namesOf({ read, write, parts, calls, items }: Members<never>): string[] {
  const names = [read, write, parts, calls].flatMap((group) => Object.keys(group ?? {}));
  return [...names, ...(items ? ['items'] : []), ...names.flatMap(eventAsked)];
}

/** `_RegisterDataChangedEvent` asks for what the API calls `onChanged`, `_RegisterEventNameChanged` for `onNameChanged`. */
function eventAsked(call: string): string[] {
  const wire = /^_Register(?:Event)?(?:Data)?(\w+?)(?:Event)?$/.exec(call)?.[1];
  return wire === undefined ? [] : [`event on${wire}`];
}
