/**
 * Lines of a text that comes in chunks, with no more than one line in memory.
 */
import { BACKUP_LIMITS } from './limits.js';
import { invalidBackup } from './refusals.js';

const NEWLINE = 0x0a;

/**
 * Every line without its end.
 * @throws Problem for one that is too long, is no UTF-8, or is the last and has no end
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const rest = chunk.subarray(from, end);
      yield decode(decoder, parts.length === 0 ? rest : Buffer.concat([...parts, rest]));
      [parts, length, from] = [[], 0, end + 1];
    }
    if (from === chunk.length) continue;
    parts.push(chunk.slice(from));
    length += chunk.length - from;
    if (length > BACKUP_LIMITS.lineBytes) throw invalidBackup('a line is too long');
  }
  if (length > 0) throw invalidBackup('the last line has no end');
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw invalidBackup('a line is no UTF-8', cause);
  }
}
