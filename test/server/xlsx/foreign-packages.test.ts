import assert from 'node:assert/strict';
import { NO_EDITS } from '../../../core/grid/edit.js';
import { Problem } from '../../../core/problem/problem.js';
import { openPackage } from '../../../server/xlsx/package.js';
import { writeLinkPart } from '../../../server/xlsx/patch/link-part.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { buildZip } from '../../support/build-zip.js';

type Parts = [name: string, content: Uint8Array][];

const BOOK = { sheets: [{ name: '表', cells: { A1: '事業名', A2: '相談' } }], sharedStrings: ['外'] };

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const pkg = await openPackage(bytes);
  return Promise.all(pkg.names.map(async (name): Promise<Parts[number]> => [name, await pkg.read(name)]));
}

async function rebuilt(change: (parts: Parts) => Parts): Promise<Uint8Array> {
  return buildZip(change(await partsOf(await buildWorkbook(BOOK))));
}

const renamed = (change: (name: string) => string) =>
  rebuilt((parts) => parts.map(([name, bytes]) => [change(name), bytes]));

const inWorkbook = (from: string, to: string) =>
  rebuilt((parts) =>
    parts.map(([name, bytes]) =>
      name === 'xl/workbook.xml' ? [name, Buffer.from(Buffer.from(bytes).toString().replace(from, to))] : [name, bytes],
    ),
  );

describe('workbooks that Excel opens, as other programs write them', () => {
  const cases: [what: string, bytes: () => Promise<Uint8Array>][] = [
    ['backslashes between folders', () => renamed((name) => name.replaceAll('/', '\\'))],
    ['a slash in front of names', () => renamed((name) => `/${name}`)],
    ['names in another case', () => renamed((name) => name.toUpperCase())],
    ['a part that comes twice and says the same', () => rebuilt((parts) => [...parts, ...parts.slice(-1)])],
    [
      'a module sheet, which leads nowhere',
      () => inWorkbook('</sheets>', '<sheet name="Module1" sheetId="9" r:id=""/></sheets>'),
    ],
    [
      'a sheet whose part is missing',
      () => inWorkbook('</sheets>', '<sheet name="無" sheetId="9" r:id="rId77"/></sheets>'),
    ],
  ];
  for (const [what, bytes] of cases) {
    it(`${what}: read, and patched with every other part as it was`, async () => {
      const before = await bytes();
      assert.equal((await readWorkbook(before)).sheets[0]?.cell(2, 1)?.text, '相談');
      const edit = { sheet: '表', address: 'A2', content: { text: '見守り', raw: '見守り' } };
      const linked = await writeLinkPart(before, '綱');
      const after = await patchWorkbook(linked, { ...NO_EDITS, cells: [edit] });
      const read = await readWorkbook(after);
      assert.equal(read.sheets[0]?.cell(2, 1)?.text, '見守り');
      assert.equal(read.link, '綱');
      const now = await openPackage(after);
      for (const [name, content] of await partsOf(before)) {
        if (!/sheet1\.xml$|workbook\.xml|content_types|\.rels$/i.test(name))
          assert.deepEqual(await now.read(name), content, name);
      }
      assert.equal(new Set(now.names.map((name) => name.toLowerCase())).size, now.names.length);
    });
  }

  it('a part that comes twice and says two things is refused: another program may read the other', async () => {
    const bytes = await rebuilt((parts) => [...parts, ['XL/WORKBOOK.xml', Buffer.from('<workbook/>')]]);
    await assert.rejects(readWorkbook(bytes), (error) => error instanceof Problem && error.code === 'damaged-workbook');
  });

  it('[W3] rows are inserted above an empty last row, not above a filled one', async () => {
    const edits = { ...NO_EDITS, insertions: [{ sheet: '表', after: 2, like: 2, grow: [] }] };
    const withLast = (last: string) =>
      buildWorkbook({
        sheets: [
          {
            name: '表',
            xml: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="1048576">${last}</row></sheetData></worksheet>`,
          },
        ],
      });
    for (const empty of ['', '<c r="A1048576" s="0"/>']) await patchWorkbook(await withLast(empty), edits);
    for (const full of ['<c r="A1048576"><v>1</v></c>', '<c r="A1048576"><f>1</f></c>'])
      await assert.rejects(patchWorkbook(await withLast(full), edits), Problem);
  });
});
