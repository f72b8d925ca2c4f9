import assert from 'node:assert/strict';
import { NO_EDITS } from '../../../core/grid/edit.js';
import { Problem, type ProblemCode } from '../../../core/problem/problem.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { buildZip } from '../../support/build-zip.js';
import { assertReadAndPatched, MAIN, plainParts, withTexts, type Parts } from '../../support/foreign-workbook.js';
import { oddZip, type ZipDialect } from '../../support/odd-zip.js';

const rebuilt = async (change: (parts: Parts) => Parts) => buildZip(change(await plainParts()));

const renamed = (change: (name: string) => string) =>
  rebuilt((parts) => parts.map(([name, bytes]) => [change(name), bytes]));

const zipped = async (dialect: ZipDialect, change: (parts: Parts) => Parts = (parts) => parts) =>
  oddZip(change(await plainParts()), dialect);

const inWorkbook = (from: string, to: string) =>
  withTexts((text, name) => (name === 'xl/workbook.xml' ? text.replace(from, to) : text));

/** A sheet's part with a name in Japanese: its second letter in Windows is a backslash as a byte. */
const inJapanese = (parts: Parts, target = '表.xml', file = '表.xml'): Parts =>
  parts.map(([name, bytes]) => [
    name.replace('sheet1.xml', file),
    Buffer.from(Buffer.from(bytes).toString().replaceAll('sheet1.xml', target)),
  ]);

const targets = (change: (target: string) => string) =>
  withTexts((text, name) =>
    name === 'xl/_rels/workbook.xml.rels'
      ? text.replace(/Target="([^"]*)"/g, (_, target: string) => `Target="${change(target)}"`)
      : text,
  );

const STUB = Buffer.from('MZ what a program that unpacks itself begins with\r\n'.repeat(40));

describe('workbooks that Excel opens, as other programs zip them', () => {
  const cases: [what: string, bytes: () => Promise<Uint8Array>][] = [
    ['backslashes between folders', () => renamed((name) => name.replaceAll('/', '\\'))],
    ['a slash in front of names', () => renamed((name) => `/${name}`)],
    ['names in another case', () => renamed((name) => name.toUpperCase())],
    ['parts in any order', () => rebuilt((parts) => parts.toReversed())],
    ['a part that comes twice and says the same', () => rebuilt((parts) => [...parts, ...parts.slice(-1)])],
    [
      'a module sheet, which leads nowhere',
      () => inWorkbook('</sheets>', '<sheet name="Module1" sheetId="9" r:id=""/></sheets>'),
    ],
    [
      'a sheet whose part is missing',
      () => inWorkbook('</sheets>', '<sheet name="無" sheetId="9" r:id="rId77"/></sheets>'),
    ],
    ['bytes in front, from which places count', () => zipped({ front: STUB, countsFront: true })],
    ['bytes in front, from behind which places count', () => zipped({ front: STUB })],
    ['a mark of UTF-8 in front', () => zipped({ front: Buffer.from([0xef, 0xbb, 0xbf]) })],
    ['an empty line in front, as of an upload', () => zipped({ front: Buffer.from('\r\n') })],
    ['a line behind the end', async () => Buffer.concat([await zipped({}), Buffer.from('\r\n')])],
    ['a filled up last block', async () => Buffer.concat([await zipped({}), Buffer.alloc(2000)])],
    ['sizes behind the data', () => zipped({ descriptors: 'signed' })],
    ['sizes behind the data, without a signature', () => zipped({ descriptors: 'bare' })],
    ['places and sizes in 64 bits', () => zipped({ zip64: true })],
    ['sizes in 64 bits behind the data', () => zipped({ zip64: true, descriptors: 'signed' })],
    ['places in 64 bits behind something else', () => zipped({ zip64: true, front: STUB })],
    ['nothing packed', () => zipped({ stored: true })],
    ['nothing packed, and sizes behind the data', () => zipped({ stored: true, descriptors: 'signed' })],
    ['an entry for each folder', () => zipped({ folders: true })],
    ['a folder with a backslash', () => zipped({}, (parts) => [...parts, ['xl\\media\\', new Uint8Array()]])],
    ['comments that look like an end', () => zipped({ comment: '市役所 PK\x05\x06 控え' })],
    ['a name in UTF-8', () => zipped({}, inJapanese)],
    ['a name in UTF-8 that does not say so', () => zipped({ names: 'unsaid' }, inJapanese)],
    ['a name as Japanese Windows has it', () => zipped({ names: 'windows' }, inJapanese)],
    ['the same with its UTF-8 beside it', () => zipped({ names: 'windows-with-unicode' }, inJapanese)],
    ['a name written as an address', () => zipped({}, (parts) => inJapanese(parts, '%E8%A1%A8.xml'))],
    [
      'an entry written as an address',
      () => zipped({}, (parts) => inJapanese(parts, '%E8%A1%A8.xml', '%E8%A1%A8.xml')),
    ],
    ['targets from the root', () => targets((target) => `/xl/${target}`)],
    ['targets up and down again', () => targets((target) => `../xl/./${target}`)],
    ['targets with backslashes', () => targets((target) => target.replaceAll('/', '\\'))],
    ['no styles', () => rebuilt((parts) => parts.filter(([name]) => name !== 'xl/styles.xml'))],
  ];
  for (const [what, bytes] of cases)
    it(`${what}: read, and patched with every other part as it was`, async () => {
      await assertReadAndPatched(await bytes());
    });

  it('what stood in front of the zip is left out of what is written', async () => {
    const after = await assertReadAndPatched(await zipped({ front: STUB }));
    assert.equal(Buffer.from(after).toString('latin1', 0, 4), 'PK\x03\x04');
  });

  const refused: [what: string, code: ProblemCode, bytes: () => Uint8Array | Promise<Uint8Array>][] = [
    [
      'a part that comes twice and says two things: another program may read the other',
      'damaged-workbook',
      () => rebuilt((parts) => [...parts, ['XL/WORKBOOK.xml', Buffer.from('<workbook/>')]]),
    ],
    [
      'a name that leads out of the package',
      'damaged-workbook',
      () => rebuilt((parts) => [...parts, ['../../x.xml', new Uint8Array()]]),
    ],
    ['a text that ends like a zip', 'not-a-workbook', () => Buffer.from(`事業名,担当課\nPK\x05\x06${'\0'.repeat(18)}`)],
    [
      'an old file with a zip in it',
      'old-workbook-format',
      async () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), await zipped({})]),
    ],
  ];
  for (const [what, code, bytes] of refused)
    it(`refused: ${what}`, async () => {
      const file = await bytes();
      await assert.rejects(readWorkbook(file), (error) => error instanceof Problem && error.code === code);
    });

  it('[W3] rows are inserted above an empty last row, not above a filled one', async () => {
    const edits = { ...NO_EDITS, insertions: [{ sheet: '表', after: 2, like: 2, grow: [] }] };
    const data = (last: string) => `<row r="2"><c r="A2"><v>1</v></c></row><row r="1048576">${last}</row>`;
    const withLast = (last: string) => {
      const xml = `<worksheet xmlns="${MAIN}"><sheetData>${data(last)}</sheetData></worksheet>`;
      return buildWorkbook({ sheets: [{ name: '表', xml }] });
    };
    for (const empty of ['', '<c r="A1048576" s="0"/>']) await patchWorkbook(await withLast(empty), edits);
    for (const full of ['<c r="A1048576"><v>1</v></c>', '<c r="A1048576"><f>1</f></c>'])
      await assert.rejects(patchWorkbook(await withLast(full), edits), Problem);
  });
});
