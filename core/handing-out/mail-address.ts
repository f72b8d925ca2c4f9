/**
 * Mail addresses, as they are registered and written to.
 */
import { z } from 'zod';
import { textSchema } from '../text/storable.js';

export const mailAddressSchema = textSchema.trim().toLowerCase().pipe(z.email().max(254));
/** Of one department. */
export const MOST_ADDRESSES = 10;

export interface TypedAddresses {
  readonly addresses: readonly string[];
  /** What was typed and is none. */
  readonly wrong: readonly string[];
}

/** Of a text in which somebody typed or pasted some, apart by line ends, commas, semicolons or spaces; each once. */
export function typedAddresses(text: string): TypedAddresses {
  const pieces = text.split(/[\s,;、，；]+/u).filter((piece) => piece !== '');
  const read = pieces.map((piece) => ({ piece, address: mailAddressSchema.safeParse(withoutBrackets(piece)).data }));
  const addresses = [...new Set(read.flatMap(({ address }) => address ?? []))];
  return { addresses, wrong: read.flatMap(({ piece, address }) => (address === undefined ? [piece] : [])) };
}

/** `<a@example.jp>`, as mail programs copy it. */
function withoutBrackets(piece: string): string {
  return piece.normalize('NFKC').replace(/^<(.*)>$/u, '$1');
}
