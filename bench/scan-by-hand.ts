/**
 * The least that any reader of a workbook must do: unpack every part, and scan it for the cells with their address,
 * style, kind and the range of bytes that holds their value. It keeps nothing and makes no text.
 */
import { openPackage } from '../server/xlsx/package.js';

const LT = 0x3c;
const GT = 0x3e;
const QUOTE = 0x22;
const SPACE = 0x20;
const EQUALS = 0x3d;

/** @returns the number of cells */
export async function scanByHand(bytes: Uint8Array): Promise<number> {
  const pkg = await openPackage(bytes);
  let cells = 0;
  for (const name of pkg.names) cells += scan(Buffer.from((await pkg.read(name)).buffer));
  return cells;
}

let checksum = 0;

function scan(xml: Buffer): number {
  let cells = 0;
  for (let at = xml.indexOf(LT); at >= 0; at = xml.indexOf(LT, at)) {
    const isCell = xml[at + 1] === 0x63 && xml[at + 2] === SPACE;
    at++;
    let valueFrom = 0;
    for (let byte = xml[at]; byte !== GT && byte !== undefined; byte = xml[++at]) {
      if (byte !== QUOTE) continue;
      const from = at + 1;
      at = xml.indexOf(QUOTE, from);
      if (isCell && xml[from - 2] === EQUALS) checksum = (checksum + address(xml, from, at)) | 0;
    }
    valueFrom = at + 1;
    const valueTo = xml.indexOf(LT, valueFrom);
    checksum = (checksum + valueTo - valueFrom) | 0;
    if (isCell) cells++;
  }
  return cells;
}

/** Reads letters and digits into one number. */
function address(xml: Buffer, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = (value * 32 + xml[i]!) | 0;
  return value;
}
