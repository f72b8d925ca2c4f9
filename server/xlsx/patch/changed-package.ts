/**
 * A package being changed: parts that were written to it are read from it, and others from the package as it was.
 * What was never written is later copied untouched.
 */
import { partKey, type Package } from '../package.js';
import { asUtf8 } from '../xml-encoding.js';
import { applySplices, type Splice } from './splices.js';

export class ChangedPackage implements Package {
  /** By key, with the name that each was written under. */
  private readonly written = new Map<string, { readonly name: string; readonly bytes: Uint8Array | null }>();

  constructor(private readonly before: Package) {}

  /** Written parts; null for a part that is to be left out. */
  get changes(): ReadonlyMap<string, Uint8Array | null> {
    return new Map([...this.written.values()].map(({ name, bytes }) => [name, bytes]));
  }

  get names(): readonly string[] {
    const added = [...this.written.values()].map(({ name }) => name).filter((name) => !this.before.has(name));
    return [...this.before.names, ...added].filter((name) => this.has(name));
  }

  has(name: string): boolean {
    const part = this.writtenAs(name);
    return part === undefined ? this.before.has(name) : part.bytes !== null;
  }

  spelling(name: string): string {
    return this.writtenAs(name)?.name ?? this.before.spelling(name);
  }

  /** The package's declared size; written parts by their own. */
  sizeOf(name: string): number {
    return this.writtenAs(name)?.bytes?.length ?? this.before.sizeOf(name);
  }

  async read(name: string): Promise<Uint8Array> {
    return this.writtenAs(name)?.bytes ?? this.before.read(name);
  }

  /** An XML part in UTF-8, whatever it is stored in; it says so itself when it is written back. */
  async readXml(name: string): Promise<Buffer> {
    return asUtf8(await this.read(name), name);
  }

  /** Changes a part in places; without any place it stays untouched. */
  splice(name: string, bytes: Buffer, splices: readonly Splice[]): void {
    if (splices.length > 0) this.write(name, applySplices(bytes, splices));
  }

  write(name: string, bytes: Uint8Array): void {
    this.put(name, bytes);
  }

  writeText(name: string, text: string): void {
    this.write(name, Buffer.from(text, 'utf8'));
  }

  remove(name: string): void {
    this.put(name, null);
  }

  private put(name: string, bytes: Uint8Array | null): void {
    const spelt = this.before.spelling(name);
    this.written.set(partKey(spelt), { name: spelt, bytes });
  }

  private writtenAs(name: string) {
    return this.written.get(partKey(this.before.spelling(name)));
  }
}
