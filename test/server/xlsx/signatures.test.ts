import assert from 'node:assert/strict';
import { openPackage } from '../../../server/xlsx/package.js';
import { writeLinkPart } from '../../../server/xlsx/patch/link-part.js';
import { saveWorkbook } from '../../../server/xlsx/patch/save-workbook.js';
import { asKind } from '../../../server/xlsx/patch/workbook-kind.js';
import { isSigned } from '../../../server/xlsx/patch/write-package.js';
import { describeWorkbook } from '../../../server/xlsx/describe/describe-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { signedWorkbook } from '../../support/signed-workbook.js';
import { cellEdits, changedParts, insertion, partText, patch } from './patch-reading.js';

const plain = () => buildWorkbook({ sheets: [{ name: '表', cells: { A1: '事業名', A2: '相談' } }] });
const signed = async () => signedWorkbook(await plain());
const UNCHANGED = { cells: [], customXml: [], rules: [], unsaved: [] };

describe('[decision 31] a workbook with a digital signature', () => {
  it('is read, and known to be signed', async () => {
    const bytes = await signed();
    assert.equal((await readWorkbook(bytes)).signed, true);
    assert.equal((await readWorkbook(await plain())).signed, undefined);
    assert.equal((await describeWorkbook(bytes)).signed, true);
    assert.equal((await describeWorkbook(await plain())).signed, false);
  });

  for (const [what, change] of [
    ['a cell is written', (bytes) => patch(bytes, { cells: cellEdits('表', { A2: '見守り' }) })],
    ['a row is inserted', (bytes) => patch(bytes, { insertions: [insertion('表', 2, 2)] })],
    ['the link is written', (bytes) => writeLinkPart(bytes, '綱')],
    ['it is saved from the workbench', (bytes) => saveWorkbook(bytes, { ...UNCHANGED, ...TYPED })],
  ] as readonly (readonly [string, (bytes: Uint8Array) => Promise<Uint8Array>])[])
    it(`has none any more where ${what}: no part of it, and nothing that leads to one`, async () => {
      const before = await signed();
      const after = await change(before);
      assert.equal(await isSigned(after), false);
      const pkg = await openPackage(after);
      assert.deepEqual(
        pkg.names.filter((name) => name.startsWith('_xmlsignatures')),
        [],
      );
      const unsigned = await change(await plain());
      for (const part of ['_rels/.rels', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml'])
        assert.equal(await partText(after, part), await partText(unsigned, part), part);
      assert.doesNotMatch(await partText(after, '[Content_Types].xml'), /sig1\.xml/);
    });

  it('keeps it, part by part, where nothing changes', async () => {
    const before = await signed();
    const same = await patch(before, { cells: cellEdits('表', { A2: '相談' }) });
    assert.deepEqual(await changedParts(before, same), []);
    assert.deepEqual(await changedParts(before, await saveWorkbook(before, UNCHANGED)), []);
    assert.equal(await isSigned(same), true);
  });
});

const TYPED = { cells: [{ sheet: '表', address: 'A2', text: '見守り', value: '見守り' }] };

describe('a signature of macros', () => {
  const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const withMacros = async () => {
    const part = (content: string, type: string) => ({ content, contentType: `application/vnd.ms-office.${type}` });
    const links = ['', 'Agile', 'V3'].map((kind) => ({
      type: `vbaProjectSignature${kind}`,
      target: `xl/vbaProjectSignature${kind}.bin`,
    }));
    const bytes = await buildWorkbook({
      sheets: [{ name: '表', cells: { A1: '事業名', A2: '相談' } }],
      links: [{ type: 'vbaProject', target: 'xl/vbaProject.bin' }],
      parts: {
        'xl/vbaProject.bin': { ...part('macros', 'vbaProject'), links },
        ...Object.fromEntries(links.map(({ type, target }) => [target, part(type, type)])),
      },
    });
    return asKind(bytes, '.xlsm');
  };
  const ofMacros = (names: readonly string[]) => names.filter((name) => /vba/i.test(name));

  it('holds for the macros alone, and stays where cells change', async () => {
    const { bytes: before } = await withMacros();
    const after = await patch(before, { cells: cellEdits('表', { A2: '見守り' }) });
    assert.deepEqual(await changedParts(before, after), ['xl/worksheets/sheet1.xml']);
    assert.equal(ofMacros((await openPackage(after)).names).length, 5);
    assert.ok((await partText(after, '[Content_Types].xml')).includes(MACROS));
  });

  it('goes with the macros, and leaves nothing behind', async () => {
    const { bytes: before } = await withMacros();
    const { bytes, lostMacros } = await asKind(before, '.xlsx');
    assert.equal(lostMacros, true);
    assert.deepEqual(ofMacros((await openPackage(bytes)).names), []);
    assert.doesNotMatch(await partText(bytes, '[Content_Types].xml'), /vba/i);
  });
});
