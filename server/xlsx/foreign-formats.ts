/**
 * Files that are often taken for workbooks: encrypted ones and old .xls files (both in OLE containers), CSV, HTML. Each
 * is named for what it is, so that the person knows what to do.
 */
import { encrypted, notAWorkbook, oldFormat } from './refusals.js';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Beginnings of BIFF files older than the OLE container: Excel 2 to 4. */
const BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** @throws Problem unless the bytes begin like a zip */
export function refuseForeignFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw isEncrypted(bytes) ? encrypted() : oldFormat();
  if (BIFF.some((mark) => startsWith(bytes, mark))) throw oldFormat();
  throw notAWorkbook();
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** An encrypted workbook has a stream of this name in its OLE directory; names are in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
