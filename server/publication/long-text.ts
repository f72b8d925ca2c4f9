/**
 * A long text in UTF-8, put together from its pieces: a table of a large city is never one string, of which a thread could
 * hold few.
 */
const AT_ONCE = 1 << 16;

export function longText(pieces: Iterable<string>): Uint8Array {
  const chunks: Buffer[] = [];
  let waiting: string[] = [];
  let length = 0;
  const write = () => {
    chunks.push(Buffer.from(waiting.join(''), 'utf8'));
    waiting = [];
    length = 0;
  };
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= AT_ONCE) write();
  }
  write();
  return Buffer.concat(chunks);
}
