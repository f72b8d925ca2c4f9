/**
 * What office.js keeps between requests (`context.trackedObjects`), by the reference that it was given.
 */
import { HostError } from '../host-error.js';
import type { HostObject } from './host-object.js';

export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly names = new Map<HostObject, string>();
  private given = 0;

  /** How many objects are kept. Each costs Excel memory until it is let go. */
  get size(): number {
    return this.objects.size;
  }

  /** @returns the reference by which `find` knows the object */
  keep(object: HostObject): string {
    const known = this.names.get(object);
    if (known !== undefined) return known;
    const name = `reference-${++this.given}`;
    this.names.set(object, name);
    this.objects.set(name, object);
    return name;
  }

  nameOf(object: HostObject): string | undefined {
    return this.names.get(object);
  }

  /** @throws HostError InvalidReference for one that was let go */
  find(name: string): HostObject {
    const object = this.objects.get(name);
    if (object) return object;
    throw new HostError('InvalidReference', `This reference is not valid for the current operation. (${name})`);
  }

  remove(name: string): void {
    const object = this.objects.get(name);
    if (object) this.names.delete(object);
    this.objects.delete(name);
  }

  clear(): void {
    this.objects.clear();
    this.names.clear();
  }
}
