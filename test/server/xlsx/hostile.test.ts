import assert from 'node:assert/strict';
import { Problem, type ProblemCode } from '../../../core/problem/problem.js';
import { LIMITS } from '../../../server/xlsx/limits.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltSheet, type BuiltWorkbook } from '../../support/build-workbook.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PLAIN: BuiltSheet = { name: '表', cells: { A1: '事業名', B1: '担当課' } };

function ole(stream: string): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

function sheetXml(data: string, after = ''): BuiltSheet {
  return { name: '表', xml: `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>` };
}

const withSheet = (sheet: BuiltSheet, more: Partial<BuiltWorkbook> = {}) => buildWorkbook({ sheets: [sheet], ...more });

async function problemOf(bytes: Uint8Array | Promise<Uint8Array>): Promise<Problem> {
  try {
    await readWorkbook(await bytes);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new assert.AssertionError({ message: 'it was read' });
}

/** Replaces bytes in a package; both texts have the same length. */
function replaced(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.set(to, at);
  return copy;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

describe('files that are no readable workbook', () => {
  const cases: [what: string, code: ProblemCode, bytes: () => Uint8Array | Promise<Uint8Array>][] = [
    ['an empty file', 'not-a-workbook', () => new Uint8Array()],
    ['a text file', 'not-a-workbook', () => Buffer.from('事業名,担当課\n')],
    ['an encrypted workbook', 'encrypted-workbook', () => ole('EncryptedPackage')],
    ['an old .xls', 'old-workbook-format', () => ole('Workbook')],
    ['a still older .xls', 'old-workbook-format', () => Buffer.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00])],
    ['a zip that is no workbook', 'not-a-workbook', () => replacedMain()],
    ['half a file', 'damaged-workbook', async () => (await withSheet(PLAIN)).subarray(0, 700)],
    ['a file without its end', 'damaged-workbook', async () => (await withSheet(PLAIN)).slice(0, -30)],
    [
      'a sheet with a zero byte in it',
      'damaged-workbook',
      () => withSheet(sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>一\u0000二</t></is></c></row>')),
    ],
    [
      'a sheet that ends early',
      'damaged-workbook',
      () => withSheet({ name: '表', xml: `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"` }),
    ],
    [
      'a sheet whose end tags are missing',
      'damaged-workbook',
      () => withSheet({ name: '表', xml: `<worksheet xmlns="${MAIN}"><sheetData><row r="1">` }),
    ],
    [
      'a DOCTYPE in a sheet',
      'unsafe-workbook',
      () =>
        withSheet({
          name: '表',
          xml: `<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
        }),
    ],
    [
      'a DOCTYPE in the styles',
      'unsafe-workbook',
      () => withSheet(PLAIN, { parts: { 'xl/styles.xml': `<!DOCTYPE x><styleSheet xmlns="${MAIN}"/>` } }),
    ],
    [
      'a DOCTYPE in the strings',
      'unsafe-workbook',
      () =>
        withSheet(PLAIN, {
          sharedStrings: ['あ'],
          parts: { 'xl/sharedStrings.xml': `<!DOCTYPE x><sst xmlns="${MAIN}"/>` },
        }),
    ],
    [
      'bytes that are not UTF-8',
      'damaged-workbook',
      () =>
        withSheet(PLAIN, {
          parts: { 'xl/worksheets/sheet1.xml': { content: Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e]) } },
        }),
    ],
    [
      'a cell beyond the last column',
      'damaged-workbook',
      () => withSheet(sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
    ],
    ['a cell in row 0', 'damaged-workbook', () => withSheet(sheetXml('<row r="1"><c r="A0"><v>1</v></c></row>'))],
    [
      'a cell at ZZZZ99999999',
      'damaged-workbook',
      () => withSheet(sheetXml('<row r="1"><c r="ZZZZ99999999"><v>1</v></c></row>')),
    ],
    ['a row beyond the last', 'damaged-workbook', () => withSheet(sheetXml('<row r="1048577"><c><v>1</v></c></row>'))],
    [
      'a merge beyond the sheet',
      'damaged-workbook',
      () => withSheet(sheetXml('', '<mergeCells><mergeCell ref="A1:XFE9"/></mergeCells>')),
    ],
    [
      '100,000 merges',
      'too-large',
      () =>
        withSheet(
          sheetXml(
            '',
            `<mergeCells>${Array.from({ length: 100_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join('')}</mergeCells>`,
          ),
        ),
    ],
    ['a part whose bytes do not match', 'damaged-workbook', async () => corrupted(await withSheet(PLAIN))],
  ];
  for (const [what, code, bytes] of cases) {
    it(`${what}: ${code}`, async () => {
      const problem = await problemOf(bytes());
      assert.equal(problem.code, code);
      assert.ok(problem.detail.ja.length > 0 && problem.detail.en.length > 0);
    });
  }

  it('a zip bomb is refused before it is unpacked', async () => {
    const bomb = await withSheet({ name: '表', xml: `<worksheet>${' '.repeat(40_000_000)}` });
    const before = process.memoryUsage().arrayBuffers;
    assert.equal((await problemOf(bomb)).code, 'unsafe-workbook');
    assert.ok(process.memoryUsage().arrayBuffers - before < 30_000_000);
  });

  it('a bomb that lies about its size is stopped at the size it gave', async () => {
    const size = 40_000_000;
    const honest = await withSheet({ name: '表', xml: `<worksheet>${' '.repeat(size - 11)}` });
    const lying = replaced(honest, uint32(size), uint32(5000));
    assert.equal((await problemOf(lying)).code, 'unsafe-workbook');
  });

  it('more parts than any workbook has', async function (this: Mocha.Context) {
    // Writing so many parts takes much longer than refusing them.
    this.timeout(120_000);
    const parts = Object.fromEntries(Array.from({ length: LIMITS.entries }, (_, i) => [`x/${i}.bin`, '']));
    assert.equal((await problemOf(withSheet(PLAIN, { parts }))).code, 'too-large');
  });

  it('nesting without end', async () => {
    const deep = `<styleSheet xmlns="${MAIN}">${'<a>'.repeat(100_000)}`;
    assert.equal((await problemOf(withSheet(PLAIN, { parts: { 'xl/styles.xml': deep } }))).code, 'damaged-workbook');
  });

  it('an extent of the whole sheet with two cells costs two cells', async () => {
    const xml = `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A2:XFD1048575"/></mergeCells></worksheet>`;
    const { sheets } = await readWorkbook(await withSheet({ name: '表', xml }));
    assert.deepEqual([...sheets[0]!.rows()], [1, 1_048_576]);
    assert.equal(sheets[0]!.cell(1_048_576, 16_384)?.text, '2');
    assert.equal(sheets[0]!.mergeAt(500, 500)?.top, 2);
  });
});

/** A package whose main part is a text document. */
async function replacedMain(): Promise<Uint8Array> {
  return withSheet(PLAIN, { parts: { 'xl/workbook.xml': '<document/>' } });
}

/** Changes a byte inside the deflated sheet so that it still inflates to something, or not at all. */
function corrupted(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const at = copy.indexOf(name) + name.length + 40;
  copy[at] = copy[at]! ^ 0x55;
  return copy;
}
