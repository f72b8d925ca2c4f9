/**
 * A small workbook for others to be made of it, as other programs would write the same, and what has to hold for each of
 * those: it is read, and patched with every other part as it was.
 */
import assert from 'node:assert/strict';
import { NO_EDITS } from '../../core/grid/edit.js';
import { describeWorkbook } from '../../server/xlsx/describe/describe-workbook.js';
import { openPackage } from '../../server/xlsx/package.js';
import { writeLinkPart } from '../../server/xlsx/patch/link-part.js';
import { patchWorkbook } from '../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { buildWorkbook } from './build-workbook.js';
import { buildZip } from './build-zip.js';

export type Parts = readonly (readonly [name: string, content: Uint8Array])[];

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const ROWS = [
  '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
  '<row r="2"><c r="A2" t="inlineStr"><is><t>相談</t></is></c><c r="B2"><v>5</v></c></row>',
  '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><f>SUM(B1:B2)</f><v>5</v></c></row>',
];
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEET = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${ROWS.join('')}</sheetData></worksheet>`;

export async function plainParts(): Promise<Parts> {
  return partsOf(await buildWorkbook({ sheets: [{ name: '表', xml: SHEET }], sharedStrings: ['事業名', '外'] }));
}

/** The workbook with the text of each part changed. */
export async function withTexts(change: (text: string, name: string) => string | Uint8Array): Promise<Uint8Array> {
  const parts = await plainParts();
  return buildZip(parts.map(([name, bytes]) => [name, change(Buffer.from(bytes).toString(), name)] as const));
}

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const pkg = await openPackage(bytes);
  return Promise.all(pkg.names.map(async (name) => [name, await pkg.read(name)] as const));
}

/** Parts that are changed by what is patched below. */
const CONCERNED = /worksheets\/[^/]*\.xml$|workbook\.xml|content_types|\.rels$/i;

/** @returns the patched workbook */
export async function assertReadAndPatched(before: Uint8Array): Promise<Uint8Array> {
  const [sheet] = (await readWorkbook(before)).sheets;
  assert.deepEqual(
    [sheet?.cell(1, 1), sheet?.cell(2, 1), sheet?.cell(3, 2)].map((cell) => cell?.text),
    TEXTS,
  );
  const described = await describeWorkbook(before);
  assert.deepEqual(
    described.sheets.map(({ rows }) => rows.length),
    [3],
  );
  const cell = (address: string, text: string, raw: string | number) => ({
    sheet: '表',
    address,
    content: { text, raw },
  });
  const edits = {
    ...NO_EDITS,
    cells: [cell('A2', '見守り', '見守り'), cell('B3', '7', 7)],
    insertions: [{ sheet: '表', after: 2, like: 2, grow: [] }],
  };
  const after = await patchWorkbook(await writeLinkPart(before, '綱'), edits);
  const read = await readWorkbook(after);
  const [patched] = read.sheets;
  const texts = [1, 2, 4].map((row) => patched?.cell(row, 1)?.text);
  assert.deepEqual([...texts, patched?.cell(3, 2)?.text], ['事業名', '見守り', '事業名', '7']);
  assert.deepEqual([patched?.cell(4, 2)?.formula, read.link], ['SUM(B1:B3)', '綱']);
  const now = await openPackage(after);
  for (const [name, content] of await partsOf(before))
    if (!CONCERNED.test(name)) assert.deepEqual(await now.read(name), content, name);
  assert.equal(new Set(now.names.map((name) => name.toLowerCase())).size, now.names.length);
  return after;
}

const TEXTS = ['事業名', '相談', '5'];
