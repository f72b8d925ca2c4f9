/**
 * Counts the files of a zip as it arrives. Each is stored as it is and says its size in front (server/cycle/workbooks).
 */

const HEAD = 30;
const SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/** @param onEntry called with how many are there wholly */
export function entryCounter(onEntry: (there: number) => void): (chunk: Uint8Array) => void {
  /** The head that is being read, and how much of its entry is still to come. */
  let head: number[] = [];
  let left = 0;
  let there = 0;
  let isOver = false;
  return (chunk) => {
    for (let at = 0; at < chunk.length && !isOver;) {
      if (left > 0) {
        const passed = Math.min(left, chunk.length - at);
        left -= passed;
        at += passed;
        if (left === 0) onEntry(++there);
        continue;
      }
      head.push(chunk[at++] ?? 0);
      if (head.length < HEAD) continue;
      isOver = SIGNATURE.some((byte, i) => head[i] !== byte);
      left = figure(head, 18, 4) + figure(head, 26, 2) + figure(head, 28, 2);
      head = [];
    }
  };
}

/** Written with its smallest byte first. */
function figure(bytes: readonly number[], at: number, length: number): number {
  return Array.from({ length }, (_, i) => (bytes[at + i] ?? 0) * 256 ** i).reduce((sum, part) => sum + part, 0);
}
