import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Problem } from '../../../core/problem/problem.js';
import { openPackage } from '../../../server/xlsx/package.js';
import { writeLinkPart } from '../../../server/xlsx/patch/link-part.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { changedParts, partText } from './patch-reading.js';

const plain = () => buildWorkbook({ sheets: [{ name: '調書', cells: { A1: 1 } }] });

describe('[I2] the link that travels in a workbook', () => {
  it('is read back to the letter', async () => {
    const link = '{"a":"<&>\\"]]>","b":"一\r\n二\r三\t四","c":"𠮷"}';
    assert.equal((await readWorkbook(await writeLinkPart(await plain(), link))).link, link);
  });

  it('is a custom XML part with properties, and changes no other part than those that name it', async () => {
    const before = await plain();
    const after = await writeLinkPart(before, '{}');
    assert.deepEqual(await changedParts(before, after), [
      ...['[Content_Types].xml', 'customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml'],
      'xl/_rels/workbook.xml.rels',
    ]);
  });

  it('replaces the one that is there, in its part', async () => {
    const first = await writeLinkPart(await plain(), '{"revision":1}');
    const second = await writeLinkPart(first, '{"revision":2}');
    assert.deepEqual(await changedParts(first, second), ['customXml/item1.xml']);
    assert.equal((await readWorkbook(second)).link, '{"revision":2}');
  });

  it('leaves nothing behind when it is taken out', async () => {
    const before = await plain();
    const after = await writeLinkPart(await writeLinkPart(before, '{}'), undefined);
    assert.deepEqual(await changedParts(before, after), []);
    assert.deepEqual((await openPackage(after)).names, (await openPackage(before)).names);
    assert.deepEqual(await changedParts(before, await writeLinkPart(before, undefined)), []);
  });

  it('stands beside the custom XML of others, which stays', async () => {
    const before = await buildWorkbook({
      sheets: [{ name: '調書', cells: { A1: 1 } }],
      links: [{ type: 'customXml', target: 'customXml/item1.xml' }],
      parts: { 'customXml/item1.xml': '<other xmlns="urn:example">urn:torimatome:link:1</other>' },
    });
    const linked = await writeLinkPart(before, '{}');
    assert.equal((await readWorkbook(linked)).link, '{}');
    assert.equal(await partText(linked, 'customXml/item1.xml'), await partText(before, 'customXml/item1.xml'));
    assert.deepEqual(await changedParts(before, await writeLinkPart(linked, undefined)), []);
  });

  it('names its type where the package has none for XML', async () => {
    const built = await plain();
    const types = (await partText(built, '[Content_Types].xml')).replace(/<Default Extension="xml"[^>]*>/, '');
    const before = await buildWorkbook({ sheets: [{ name: '調書' }], parts: { '[Content_Types].xml': types } });
    const after = await writeLinkPart(before, '{}');
    const xml = await partText(after, '[Content_Types].xml');
    assert.ok(xml.includes('<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>'));
    assert.deepEqual(await changedParts(before, await writeLinkPart(after, undefined)), []);
  });

  it('refuses a text that XML cannot hold', async () => {
    await assert.rejects(writeLinkPart(await plain(), 'a\u0000b'), (error) => error instanceof Problem);
  });
});
