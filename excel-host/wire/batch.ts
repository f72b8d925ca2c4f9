/**
 * Interprets one request of office.js (a batch of actions on object paths, as they travel to Excel) over host objects.
 * Nothing is rolled back when an action fails, and what follows it is not done: as in Excel.
 */
import { HostError, unknownCall } from '../host-error.js';
import { isHostObject, NULL_OBJECT, type HostObject } from './host-object.js';
import { PathResolver, type Roots } from './object-paths.js';
import { query } from './query.js';
import type { References } from './references.js';
import { ACTION, apiName, batchSchema, type Action } from './request.js';

export interface BatchAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: { Code: string; Message: string; ActionIndex: number; Location: string };
}

/** @param body the request's body, as office.js hands it to its request executor */
export function runBatch(roots: Roots, references: References, body: unknown): BatchAnswer {
  const { Actions, ObjectPaths } = batchSchema.parse(body);
  const paths = new PathResolver(roots, references, ObjectPaths);
  const answer: BatchAnswer = { Results: [], TraceIds: [] };
  for (const [index, action] of Actions.entries()) {
    if (action.ActionType === ACTION.trace) {
      // office.js takes a new event handler in when its trace comes back, as an id and as a result.
      answer.TraceIds.push(action.Id);
      answer.Results.push({ ActionId: action.Id, Value: null });
      continue;
    }
    try {
      answer.Results.push({ ActionId: action.Id, Value: act(paths, references, action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code: Code, message: Message } = error;
      return { ...answer, Error: { Code, Message, ActionIndex: index, Location: action.Name } };
    }
  }
  return answer;
}

function act(paths: PathResolver, references: References, action: Action): unknown {
  const object = paths.resolve(action.ObjectPathId);
  const given = paths.given(action.ArgumentInfo);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object === NULL_OBJECT ? null : identityOf(object, references);
    case ACTION.query:
      return object === NULL_OBJECT ? null : query(object, action.QueryInfo ?? {}, (o) => identityOf(o, references));
    case ACTION.setProperty:
      object.write(apiName(action.Name), given[0]);
      return null;
    case ACTION.method:
      return invoke(object, action.Name, given, references);
    default:
      throw unknownCall(`${object.type}: ${action.Name} (actions of kind ${action.ActionType})`);
  }
}

function identityOf(object: HostObject, references: References): Record<string, unknown> {
  const reference = references.nameOf(object);
  return { ...object.identity, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
}

function invoke(object: HostObject, name: string, given: readonly unknown[], references: References): unknown {
  if (object === NULL_OBJECT) return null;
  if (name === '_KeepReference') {
    references.keep(object);
    return null;
  }
  if (name === '_RemoveReference') {
    references.remove(String(given[0]));
    return null;
  }
  const result = object.call(apiName(name), given);
  return result === undefined || isHostObject(result) ? null : result;
}
