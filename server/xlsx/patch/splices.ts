/**
 * Replaces stretches of a part's bytes and leaves every other byte as it is.
 */

export interface Splice {
  /** Bytes from `start` up to `end` are replaced; the same place twice means one after the other. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @throws RangeError when two splices overlap */
export function applySplices(bytes: Buffer, splices: readonly Splice[]): Buffer {
  if (splices.length === 0) return bytes;
  const ordered = splices.toSorted(inOrder);
  let size = bytes.length;
  for (const { start, end, text } of ordered) size += Buffer.byteLength(text) - (end - start);
  const target = Buffer.allocUnsafe(size);
  let from = 0;
  let to = 0;
  for (const { start, end, text } of ordered) {
    if (start < from) throw new RangeError(`splices overlap at byte ${start}`);
    to += bytes.copy(target, to, from, start);
    to += target.write(text, to, 'utf8');
    from = end;
  }
  bytes.copy(target, to, from);
  return target;
}

/** What is put in front of a stretch comes before what replaces it. */
function inOrder(a: Splice, b: Splice): number {
  return a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start);
}
