/**
 * Interprets one request of office.js (a batch of actions on object paths, as they travel to Excel) over host objects.
 * Nothing is rolled back when an action fails, and what follows it is not done: as in Excel.
 */
import { z } from 'zod';
import { HostError, isHostObject, NULL_OBJECT, unknownCall, type HostObject } from './host-object.js';
import { query } from './query.js';
import type { References } from './references.js';

const argumentsSchema = z
  .object({
    Arguments: z.array(z.unknown()).default([]),
    /** For each argument the path of the object that it stands for, 0 where it is a value; nested in lists of objects. */
    ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
  })
  .optional();
type ArgumentInfo = z.infer<typeof argumentsSchema>;

const pathSchema = z.object({
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentsSchema,
});
type ObjectPath = z.infer<typeof pathSchema>;

const actionSchema = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().default(''),
  ObjectPathId: z.number().optional(),
  ArgumentInfo: argumentsSchema,
  QueryInfo: z
    .object({
      Select: z.array(z.string()).optional(),
      Expand: z.array(z.string()).optional(),
      Top: z.number().optional(),
      Skip: z.number().optional(),
    })
    .optional(),
});
type Action = z.infer<typeof actionSchema>;

const batchSchema = z.object({
  Actions: z.array(actionSchema),
  ObjectPaths: z.record(z.string(), pathSchema),
});

/** The numbers that stand for kinds of actions and of paths in a request. */
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };

export interface BatchAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: { Code: string; Message: string; ActionIndex: number; Location: string };
}

/** Where a batch begins: the workbook, and the objects that are not in it but beside it. */
export interface Roots {
  readonly workbook: HostObject;
  /** By the name of the wire: `Microsoft.AppRuntime.AppRuntimePersistenceService`. */
  readonly services: Readonly<Record<string, HostObject>>;
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

class PathResolver {
  private readonly known = new Map<number, HostObject>();

  constructor(
    private readonly roots: Roots,
    private readonly references: References,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  resolve(id: number | undefined): HostObject {
    const before = this.known.get(id ?? -1);
    if (before) return before;
    const path = this.paths[String(id)];
    if (id === undefined || !path) throw new HostError('InvalidObjectPath', `no path ${id}`);
    const parent = path.ParentObjectPathId === undefined ? this.roots.workbook : this.resolve(path.ParentObjectPathId);
    const object = this.follow(parent, path);
    this.known.set(id, object);
    return object;
  }

  given(info: ArgumentInfo): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => {
      const id = ids[i];
      if (Array.isArray(id)) throw unknownCall('lists of objects as an argument');
      return typeof id === 'number' && id > 0 ? this.resolve(id) : value;
    });
  }

  private follow(parent: HostObject, path: ObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.roots.workbook;
      case PATH.service:
        return this.service(path.Name);
      case PATH.method:
        return this.called(parent, apiName(path.Name), path.ArgumentInfo);
      case PATH.property:
        return parent.part(apiName(path.Name));
      case PATH.indexer:
        return this.called(parent, 'getItem', path.ArgumentInfo);
      case PATH.reference:
        return this.references.find(path.Name);
      case PATH.nothing:
        return NULL_OBJECT;
      default:
        throw unknownCall(`paths of kind ${path.ObjectPathType}`);
    }
  }

  private service(name: string): HostObject {
    const service = this.roots.services[name];
    if (!service) throw unknownCall(name);
    return service;
  }

  private called(parent: HostObject, name: string, info: ArgumentInfo): HostObject {
    const result = parent.call(name, this.given(info));
    if (!isHostObject(result)) throw unknownCall(`${parent.type}.${name}() as an object`);
    return result;
  }
}

/** Names travel with a capital: `GetRange` is `getRange` in the API. */
function apiName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
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
