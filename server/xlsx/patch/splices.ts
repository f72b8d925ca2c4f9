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
export function applySplices(bytes: Buffer, splices: readonly Splice[]): Uint8Array {
  const ordered = splices
    .map((splice, i) => ({ splice, i }))
    .sort((a, b) => a.splice.start - b.splice.start || a.i - b.i);
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { splice } of ordered) {
    if (splice.start < at) throw new RangeError(`splices overlap at byte ${splice.start}`);
    pieces.push(bytes.subarray(at, splice.start), Buffer.from(splice.text, 'utf8'));
    at = splice.end;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}
