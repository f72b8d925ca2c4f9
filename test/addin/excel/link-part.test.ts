import assert from 'node:assert/strict';
import { LINK_NAMESPACE, linkXml, textOfLinkXml } from '../../../core/link/link-xml.js';
import { oneSheet } from '../../support/excel-host/one-sheet.js';
import { openBook } from './open-book.js';

const LINK = '{"a":"<&>\\"]]>","b":"一\\r\\n二\t四","c":"𠮷"}';
const OTHER = '<other xmlns="urn:example">urn:torimatome:link:1</other>';

describe('[I2] the link part in Excel', () => {
  it('is written, read back to the letter, replaced and taken out', async () => {
    const { port, host } = openBook({ ...oneSheet(), customXml: [OTHER] });
    assert.equal(await port.readLink(), undefined);
    await port.writeLink('{}');
    await port.writeLink(LINK);
    assert.equal(await port.readLink(), LINK);
    assert.equal(host.model.customXml.length, 2);
    await port.writeLink(undefined);
    assert.deepEqual(
      host.model.customXml.map(({ xml }) => xml),
      [OTHER],
    );
  });

  it('is one where copies of it were left', async () => {
    const { port, host } = openBook({ ...oneSheet(), customXml: [linkXml('{"a":1}'), linkXml('{"a":2}')] });
    assert.equal(await port.readLink(), '{"a":1}');
    await port.writeLink('{"a":3}');
    assert.equal(host.model.customXml.length, 1);
  });

  it('[I3] is told apart when it is damaged', async () => {
    const { port } = openBook({ ...oneSheet(), customXml: [`<link xmlns="${LINK_NAMESPACE}"><a/></link>`] });
    assert.equal(await port.readLink(), '');
  });

  it('is understood in the spellings of other programs', () => {
    for (const xml of [
      `<link xmlns="${LINK_NAMESPACE}">{&quot;a&quot;:&#49;}</link>`,
      `\uFEFF<?xml version='1.0'?>\r\n<t:link xmlns:t="${LINK_NAMESPACE}">{"a":1}</t:link>\r\n`,
      `<link xmlns="${LINK_NAMESPACE}"><![CDATA[{"a":1}]]></link>`,
    ]) {
      assert.equal(textOfLinkXml(xml), '{"a":1}');
    }
    assert.equal(textOfLinkXml('<link xmlns="urn:example">{}</link>'), undefined);
    assert.equal(textOfLinkXml(linkXml('{"a":"\uFFFE"}')), '{"a":"\\ufffe"}');
  });
});
