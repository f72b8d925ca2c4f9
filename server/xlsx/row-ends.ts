/**
 * How a sheet's bytes are gone over without reading every cell: to the ends of rows, with the prefix of its names.
 */
export type Leap = (at: number) => number;

/** Goes to a row's end without reading its cells; tag by tag where a comment or CDATA might hold such an end. */
export function endOfRows(bytes: Buffer, prefix: string): Leap {
  if (bytes.includes('<!')) return (at) => at;
  const endTag = Buffer.from(`</${prefix}row`, 'latin1');
  return (at) => {
    const end = bytes.indexOf(endTag, at);
    return end < 0 ? at : end;
  };
}

/** The prefix of the name that begins there, with its colon, or `''`. */
export function prefixAt(bytes: Buffer, nameStart: number): string {
  const text = bytes.toString('latin1', nameStart, nameStart + 64);
  return /^([\w.-]+:)/.exec(text)?.[1] ?? '';
}
