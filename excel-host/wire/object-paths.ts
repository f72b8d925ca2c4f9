/**
 * The objects that the paths of a request lead to. A path is followed once: what comes later in the request sees the same
 * object.
 */
import { HostError, unknownCall } from '../host-error.js';
import { isHostObject, NULL_OBJECT, type HostObject } from './host-object.js';
import type { References } from './references.js';
import { apiName, PATH, type ArgumentInfo, type ObjectPath } from './request.js';

/** Where a batch begins: the workbook, and the objects that are not in it but beside it. */
export interface Roots {
  readonly workbook: HostObject;
  /** By the name of the wire: `Microsoft.AppRuntime.AppRuntimePersistenceService`. */
  readonly services: Readonly<Record<string, HostObject>>;
}

export class PathResolver {
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
