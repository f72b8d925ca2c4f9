/**
 * The length of a text in UTF-8, without making the bytes.
 */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    // A pair of surrogates is one character of four bytes: two of its units, two more here.
    if (code >= 0xd800 && code <= 0xdbff) i++;
  }
  return bytes;
}
