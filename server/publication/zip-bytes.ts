/**
 * A zip of files, the same for the same files: with no time, no place and no system in it, and packed by a program that comes
 * with its library and not with the machine.
 */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it is packed already. */
  readonly isPacked?: boolean;
}

/** As a zip has it, which knows no time zones: noon of a day on which no clock was changed anywhere. */
const NO_TIME = new Date(2000, 0, 1, 12);

export async function zipBytes(files: readonly ZippedFile[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    lastModDate: NO_TIME,
    extendedTimestamp: false,
    zip64: false,
    dataDescriptor: false,
    useWebWorkers: false,
    // The machine's own may pack otherwise from one version to the next.
    useCompressionStream: false,
  });
  for (const { name, bytes, isPacked = false } of files) {
    await writer.add(name, new Uint8ArrayReader(bytes), { level: isPacked ? 0 : 1 });
  }
  return writer.close();
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
