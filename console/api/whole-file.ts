/**
 * A file that somebody chose or dropped, read to its end before it is sent: it may lie on a drive that goes away, or be a
 * folder.
 */
import { CallError } from './failure.js';

/** @throws CallError `unreadable` */
export async function readWhole(file: File): Promise<Blob> {
  try {
    return new Blob([await file.arrayBuffer()]);
  } catch {
    throw new CallError({ kind: 'unreadable' });
  }
}
