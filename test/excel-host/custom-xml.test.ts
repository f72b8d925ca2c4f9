import assert from 'node:assert/strict';
import { openExcelHost } from '../support/excel-host/excel-host.js';
import { oneSheet } from '../support/excel-host/one-sheet.js';

const OURS = 'urn:example:ours';

function openHost(...customXml: string[]) {
  return openExcelHost({ ...oneSheet({ A1: '値' }), customXml });
}

describe('custom XML parts in the simulated Excel', () => {
  it('are found by their namespace, whatever its prefix', async () => {
    const host = openHost(`<a xmlns="${OURS}">一</a>`, `<?xml version="1.0"?><p:b xmlns:p='urn:example:theirs'/>`);
    await host.Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(OURS).getOnlyItemOrNullObject();
      const theirs = context.workbook.customXmlParts.getByNamespace('urn:example:theirs').getCount();
      part.load('id');
      await context.sync();
      const xml = part.getXml();
      await context.sync();
      assert.equal(xml.value, `<a xmlns="${OURS}">一</a>`);
      assert.equal(theirs.value, 1);
    });
  });

  it('are added, changed and deleted', async () => {
    const host = openHost();
    await host.Excel.run(async (context) => {
      const added = context.workbook.customXmlParts.add(`<a xmlns="${OURS}">一</a>`);
      await context.sync();
      added.setXml(`<a xmlns="${OURS}">二</a>`);
      await context.sync();
    });
    assert.deepEqual(
      host.model.customXml.map(({ namespace, xml }) => [namespace, xml]),
      [[OURS, `<a xmlns="${OURS}">二</a>`]],
    );
    await host.Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(OURS);
      parts.load('items/id');
      await context.sync();
      for (const part of parts.items) part.delete();
      await context.sync();
    });
    assert.deepEqual(host.model.customXml, []);
  });

  it('are nothing where there is none, and several are no only one', async () => {
    for (const parts of [[], [`<a xmlns="${OURS}"/>`, `<b xmlns="${OURS}"/>`]]) {
      await openHost(...parts).Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.getByNamespace(OURS).getOnlyItemOrNullObject();
        part.load('id');
        await context.sync();
        assert.equal(part.isNullObject, true);
      });
    }
  });

  it('must be XML', async () => {
    for (const text of ['', 'リンク', '<a xmlns="x">', '<a></b>']) {
      const adding = openHost().Excel.run(async (context) => {
        context.workbook.customXmlParts.add(text);
        await context.sync();
      });
      await assert.rejects(adding, { code: 'InvalidArgument' });
    }
  });

  it('leave nothing to undo when they change', async () => {
    const host = openHost();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1').values = [['新']];
      await context.sync();
      assert.equal(host.model.history.length, 1);
      context.workbook.customXmlParts.add(`<a xmlns="${OURS}"/>`);
      await context.sync();
    });
    assert.equal(host.model.history.length, 0);
  });
});
