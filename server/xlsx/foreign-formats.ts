/**
 * Files that are often taken for workbooks: encrypted ones and old .xls files (both in OLE containers), CSV, HTML. Each
 * is named for what it is, so that the person knows what to do.
 */
import { bufferOf } from './xml-text.js';
import { encrypted, notAWorkbook, oldFormat } from './refusals.js';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Beginnings of BIFF files older than the OLE container: Excel 2 to 4. */
const BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** @throws Problem unless the bytes begin like a zip, or end like one that has something in front of it */
export function refuseForeignFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw isEncrypted(bytes) ? encrypted() : oldFormat();
  if (BIFF.some((mark) => startsWith(bytes, mark))) throw oldFormat();
  if (!endsLikeZip(bytes)) throw notAWorkbook();
}

/** The record at a zip's end, with the longest comment that it may have. */
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const LONGEST_END = 22 + 0xffff;

function endsLikeZip(bytes: Uint8Array): boolean {
  return bufferOf(bytes).subarray(-LONGEST_END).includes(ZIP_END);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** An encrypted workbook has a stream of this name in its OLE directory; names are in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return bufferOf(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
