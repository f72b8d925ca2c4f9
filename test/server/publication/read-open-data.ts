/**
 * Reads published files as anybody would: CSV with papaparse, the workbook by its XML, the zip with the library.
 */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { createRequire } from 'node:module';
import { parseAddress } from '../../../core/grid/address.js';

export type CellValue = string | number;

export interface ReadTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly text: string;
}

export interface ReadSheetFile {
  readonly head: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly xml: string;
}

/** The published types bring those of the browser. */
const papa = createRequire(import.meta.url)('papaparse') as { parse(text: string): { data: string[][] } };

export function readCsv(bytes: Uint8Array): ReadTable {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!text.startsWith('\ufeff')) throw new Error('no byte order mark');
  const [head = [], ...rows] = papa.parse(text.slice(1).replace(/\r\n$/, '')).data;
  return { head, rows, text };
}

/** Takes the mark off that keeps a text from being a formula. */
export function unmarked(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

export async function readZip(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  const files = new Map<string, Uint8Array>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  await reader.close();
  return files;
}

/** Sheets by name, in their order. */
export async function readSheets(bytes: Uint8Array): Promise<ReadonlyMap<string, ReadSheetFile>> {
  const parts = await readZip(bytes);
  const xmlOf = (name: string) => new TextDecoder().decode(parts.get(name));
  const texts = [...xmlOf('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) =>
    plain(text),
  );
  const names = [...xmlOf('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);
  return new Map(names.map((name, i) => [name, sheetOf(xmlOf(`xl/worksheets/sheet${i + 1}.xml`), texts)] as const));
}

function sheetOf(xml: string, texts: readonly string[]): ReadSheetFile {
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = '']) => cellsOf(cells, texts));
  const [head = [], ...data] = rows;
  // A blank cell is none.
  return { head: head.map(String), rows: data.map((row) => head.map((_, i) => row[i] ?? '')), xml };
}

function cellsOf(xml: string, texts: readonly string[]): CellValue[] {
  const cells: CellValue[] = [];
  for (const [, address = '', type, value = ''] of xml.matchAll(/<c r="([A-Z]+\d+)"( t="s")?><v>([^<]*)<\/v><\/c>/g)) {
    const column = parseAddress(address)?.column ?? 0;
    cells[column - 1] = type === undefined ? Number(value) : (texts[Number(value)] ?? '');
  }
  return Array.from(cells, (cell) => cell ?? '');
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
