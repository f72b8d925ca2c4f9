import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { paperOf } from '../../../core/publication/paper/paper-of.js';
import type { Paper } from '../../../core/publication/paper/paper.js';
import { wordFile } from '../../../server/publication/word/word-file.js';
import { openPackage } from '../../../server/xlsx/package.js';
import { CONTENT_FORM, contentRecord } from '../../support/content-form.js';
import { publicationOfRecords, samplePublication } from '../../support/publications.js';

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const { read } = await openPackage(bytes);
  return new TextDecoder().decode(await read(name));
}

describe('The council’s paper as a Word file', () => {
  let paper: Paper;
  let document: string;
  let bytes: Uint8Array;

  before(async () => {
    const final = paperOf(await samplePublication());
    paper = { ...final, about: { ...final.about, isDraft: true, openMatters: ['未確定'] } };
    bytes = await wordFile(paper);
    document = await partOf(bytes, 'word/document.xml');
  });

  it('is the same at another time, and after other files', async () => {
    await wordFile(paperOf(publicationOfRecords(CONTENT_FORM, [])));
    // A zip counts two seconds as one.
    await setTimeout(2100);
    assert.deepEqual(await wordFile(paper), bytes);
  });

  it('has headings as headings, and a table of contents that leads to them', () => {
    assert.match(document, /<w:pStyle w:val="Heading1"\/>/u);
    assert.match(document, /TOC \\h|TOC [^<]*\\h/u);
    assert.match(document, /w:anchor="_Toc1"/u);
  });

  it('repeats the first rows of its tables, and tears no row that fits on a page', () => {
    assert.match(document, /<w:tblHeader\/>/u);
    assert.equal(document.match(/<w:tr>|<w:tr /gu)?.length, document.match(/<w:cantSplit\/>/gu)?.length);
  });

  it('has 案 on every page, and revision and time', async () => {
    const header = await partOf(bytes, 'word/header1.xml');
    assert.match(header, /<w:t[^>]*>案<\/w:t>/u);
    assert.match(header, /string="案"/u);
    assert.match(await partOf(bytes, 'word/footer1.xml'), /第12版　2026年5月15日 10時00分/u);
  });

  it('says nothing of who made it but the city', async () => {
    const core = await partOf(bytes, 'docProps/core.xml');
    assert.match(core, /<dc:creator>青葉野市<\/dc:creator>/u);
    assert.match(core, /2026-05-15T01:00:00Z/u);
    assert.doesNotMatch(core, /Un-named/u);
  });

  it('takes any text', async () => {
    const odd = paperOf(
      publicationOfRecords(CONTENT_FORM, [
        contentRecord({ programme: '<w:t>&\u0000\u{1f600}', evaluation: '一\n二\u0007' }),
      ]),
    );
    assert.match(await partOf(await wordFile(odd), 'word/document.xml'), /&lt;w:t&gt;&amp;\u{1f600}/u);
  });
});
