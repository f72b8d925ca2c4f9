/**
 * A package being changed: parts are read from the draft if they were written to it, and from the package otherwise.
 * What was never written is later copied untouched.
 */
import type { Package } from '../package.js';

export class PackageDraft {
  private readonly drafts = new Map<string, Uint8Array | null>();

  constructor(private readonly pkg: Package) {}

  /** Written parts; null for a part that is to be left out. */
  get changes(): ReadonlyMap<string, Uint8Array | null> {
    return this.drafts;
  }

  get names(): readonly string[] {
    const added = [...this.drafts.keys()].filter((name) => !this.pkg.has(name));
    return [...this.pkg.names, ...added].filter((name) => this.has(name));
  }

  has(name: string): boolean {
    const draft = this.drafts.get(name);
    return draft === undefined ? this.pkg.has(name) : draft !== null;
  }

  /** The package's declared size; drafts by their own. */
  sizeOf(name: string): number {
    return this.drafts.get(name)?.length ?? this.pkg.sizeOf(name);
  }

  async read(name: string): Promise<Uint8Array> {
    const draft = this.drafts.get(name);
    return draft ?? this.pkg.read(name);
  }

  async readText(name: string): Promise<string> {
    return new TextDecoder('utf-8').decode(await this.read(name));
  }

  write(name: string, bytes: Uint8Array): void {
    this.drafts.set(name, bytes);
  }

  writeText(name: string, text: string): void {
    this.write(name, new TextEncoder().encode(text));
  }

  remove(name: string): void {
    this.drafts.set(name, null);
  }
}
