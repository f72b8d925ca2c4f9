/**
 * A list as a file or as a paste: its bytes as text, its text as rows of cells. What Excel and other programs write is
 * read: UTF-8 with or without a mark in front, UTF-16 (Unicode text), Shift_JIS; commas or tabs.
 */
import papa from 'papaparse';

/** A workbook is a zip. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** @returns undefined for a workbook, which is no text */
export function textOfFile(bytes: Uint8Array): string | undefined {
  if (ZIP.every((byte, i) => bytes[i] === byte)) return undefined;
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** Cells copied in Excel are parted by tabs, which no name has; everything else by commas. */
export function rowsOfText(text: string): string[][] {
  return papa.parse(text, { delimiter: text.includes('\t') ? '\t' : ',' }).data;
}

/** The mark by which Excel reads a file as UTF-8. */
const MARK = '\ufeff';

/** Cells that Excel would take for formulas are written so that it does not. */
export function csvOf(rows: readonly (readonly string[])[]): Blob {
  const text = papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' });
  return new Blob([MARK, text, '\r\n'], { type: 'text/csv' });
}
