/**
 * Interprets one request of office.js (a batch of actions on object paths, as they travel to Excel) over host objects.
 * Nothing is rolled back when an action fails, and what follows it is not done: as in Excel.
 */
import { z } from 'zod';
import { HostError, isHostObject, NULL_OBJECT, unknownCall, type HostObject } from './host-object.js';

const argumentsSchema = z
  .object({ Arguments: z.array(z.unknown()).default([]), ReferencedObjectPathIds: z.unknown().optional() })
  .optional();

const pathSchema = z.object({
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentsSchema,
});

const actionSchema = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().default(''),
  ObjectPathId: z.number().optional(),
  ArgumentInfo: argumentsSchema,
  QueryInfo: z.object({ Select: z.array(z.string()).optional(), Expand: z.array(z.string()).optional() }).optional(),
});

const batchSchema = z.object({
  Actions: z.array(actionSchema),
  ObjectPaths: z.record(z.string(), pathSchema),
});

type Action = z.infer<typeof actionSchema>;

/** The numbers that stand for kinds of actions and of paths in a request. */
const ACTION = { instantiate: 1, query: 2, method: 3, trace: 5 };
const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };

export interface BatchAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: { Code: string; Message: string; ActionIndex: number; Location: string };
}

/** What office.js keeps between requests, by the reference that it was given. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly names = new Map<HostObject, string>();

  keep(object: HostObject): void {
    if (this.names.has(object)) return;
    const name = `reference-${this.names.size + 1}`;
    this.names.set(object, name);
    this.objects.set(name, object);
  }

  nameOf(object: HostObject): string | undefined {
    return this.names.get(object);
  }

  find(name: string): HostObject {
    const object = this.objects.get(name);
    if (!object)
      throw new HostError('InvalidReference', `This reference is not valid for the current operation. (${name})`);
    return object;
  }

  remove(name: string): void {
    this.objects.delete(name);
  }
}

/** @param body the request's body, as office.js hands it to its request executor */
export function runBatch(root: HostObject, references: References, body: unknown): BatchAnswer {
  const { Actions, ObjectPaths } = batchSchema.parse(body);
  const known = new Map<number, HostObject>();

  const resolve = (id: number | undefined): HostObject => {
    const before = known.get(id ?? -1);
    if (before) return before;
    const path = ObjectPaths[String(id)];
    if (id === undefined || !path) throw new HostError('InvalidObjectPath', `no path ${id}`);
    const parent = path.ParentObjectPathId === undefined ? root : resolve(path.ParentObjectPathId);
    const object = follow(parent, path);
    known.set(id, object);
    return object;
  };

  const follow = (parent: HostObject, path: z.infer<typeof pathSchema>): HostObject => {
    switch (path.ObjectPathType) {
      case PATH.root:
        return root;
      case PATH.method:
        return called(parent, path.Name, path.ArgumentInfo);
      case PATH.property:
        return partOf(parent, apiName(path.Name));
      case PATH.indexer:
        return called(parent, 'GetItem', path.ArgumentInfo);
      case PATH.reference:
        return references.find(path.Name);
      case PATH.nothing:
        return NULL_OBJECT;
      default:
        throw unknownCall(`paths of kind ${path.ObjectPathType}`);
    }
  };

  const act = (action: Action): unknown => {
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === NULL_OBJECT ? null : identityOf(object, references);
      case ACTION.query:
        return object === NULL_OBJECT ? null : query(object, selectionOf(action), references);
      case ACTION.method:
        return invoke(object, action, references);
      default:
        throw unknownCall(`${object.type}: setting ${action.Name} (actions of kind ${action.ActionType})`);
    }
  };

  const answer: BatchAnswer = { Results: [], TraceIds: [] };
  for (const [index, action] of Actions.entries()) {
    if (action.ActionType === ACTION.trace) {
      answer.TraceIds.push(action.Id);
      continue;
    }
    try {
      answer.Results.push({ ActionId: action.Id, Value: act(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code: Code, message: Message } = error;
      return { ...answer, Error: { Code, Message, ActionIndex: index, Location: action.Name } };
    }
  }
  return answer;
}

/** Names travel with a capital: `GetRange` is `getRange` in the API. */
function apiName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function identityOf(object: HostObject, references: References): Record<string, unknown> {
  const reference = references.nameOf(object);
  return {
    ...(object.id === undefined ? {} : { Id: object.id }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function selectionOf({ QueryInfo }: Action): string[] {
  const names = [...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? [])];
  if (names.length === 0 || names.includes('*')) throw unknownCall('load() without the names of properties');
  return names;
}

function partOf(object: HostObject, name: string): HostObject {
  if (object === NULL_OBJECT) return NULL_OBJECT;
  const part = object.parts?.[name];
  if (!part) throw unknownCall(`${object.type}.${name}`);
  return part();
}

function invoke(object: HostObject, action: Action, references: References): unknown {
  if (action.Name === '_KeepReference') return object === NULL_OBJECT ? null : references.keep(object);
  if (action.Name === '_RemoveReference') return references.remove(String(action.ArgumentInfo?.Arguments[0]));
  return call(object, action.Name, action.ArgumentInfo) ?? null;
}

function called(object: HostObject, name: string, info: z.infer<typeof argumentsSchema>): HostObject {
  const result = call(object, name, info);
  if (!isHostObject(result)) throw unknownCall(`${object.type}.${apiName(name)}() as an object`);
  return result;
}

function call(object: HostObject, name: string, info: z.infer<typeof argumentsSchema>): unknown {
  if (object === NULL_OBJECT) return NULL_OBJECT;
  const method = object.methods?.[apiName(name)];
  if (!method) throw unknownCall(`${object.type}.${apiName(name)}()`);
  if (info?.ReferencedObjectPathIds) throw unknownCall(`${object.type}.${apiName(name)}() with an object as argument`);
  return method(...(info?.Arguments ?? []));
}

/** @param names properties as `load` takes them: `name`, `format/indentLevel`, `items/name` or, of a collection, `name` */
function query(object: HostObject, names: readonly string[], references: References): Record<string, unknown> {
  if (object.items) {
    const inner = names.map((name) => name.replace(/^items\//, ''));
    return { _Items: object.items().map((item) => query(item, inner, references)) };
  }
  const result: Record<string, unknown> = identityOf(object, references);
  const deeper = new Map<string, string[]>();
  for (const name of names) {
    const [head = '', ...rest] = name.split('/');
    if (rest.length > 0) {
      deeper.set(head, [...(deeper.get(head) ?? []), rest.join('/')]);
      continue;
    }
    const property = object.properties?.[head];
    if (!property) throw unknownCall(`${object.type}.${head}`);
    result[wireName(head)] = property();
  }
  for (const [part, inner] of deeper) result[wireName(part)] = query(partOf(object, part), inner, references);
  return result;
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
