import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import { paperOf } from '../../../core/publication/paper/paper-of.js';
import type { Paper } from '../../../core/publication/paper/paper.js';
import { pageFile } from '../../../server/publication/page/page-file.js';
import { CONTENT_FORM, contentRecord } from '../../support/content-form.js';
import { publicationOfRecords, samplePublication } from '../../support/publications.js';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off' },
});

async function pageOf(paper: Paper): Promise<string> {
  return new TextDecoder().decode(await pageFile(paper));
}

const small = (cells: Readonly<Record<string, string>>) =>
  paperOf(publicationOfRecords(CONTENT_FORM, [contentRecord(cells)]));

describe('The report as a page for the web', () => {
  let paper: Paper;

  before(async () => {
    paper = paperOf(await samplePublication());
  });

  it('is valid and accessible as far as a program can tell, with rows and without', async () => {
    for (const one of [paper, { ...paper, opinions: [] }, paperOf(publicationOfRecords(CONTENT_FORM, []))]) {
      const { results } = await validator.validateString(await pageOf(one));
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
        [],
      );
    }
  });

  it('asks nobody for anything, and runs nothing but its own script', async () => {
    const page = await pageOf(paper);
    assert.match(page, /default-src &#39;none&#39;; style-src &#39;sha256-\S+&#39;; script-src &#39;sha256-/u);
    assert.doesNotMatch(page, /\s(?:src|style|on\w+)=|url\(|@import|<link/iu);
    assert.equal(page.match(/<script/gu)?.length, 1);
  });

  it('shows what somebody wrote into a cell as text, whatever it would do as markup', async () => {
    const bad = '</td></script><script>alert(1)</script><img src=x onerror="alert(1)">&amp;\u0000';
    const page = await pageOf(small({ programme: bad, evaluation: `${bad}の評価` }));
    assert.equal(page.match(/<script/gu)?.length, 1);
    assert.doesNotMatch(page, /<img|\u0000/u);
    assert.match(page, /&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;amp;/u);
  });

  it('keeps the lines of a cell, and characters outside of any typeface', async () => {
    const page = await pageOf(small({ programme: '𠮷野家\u{1f600}', evaluation: '一行目である\n二行目である' }));
    assert.match(page, /𠮷野家\u{1f600}/u);
    assert.match(page, /一行目である\n二行目である/u);
  });

  it('says that it is a draft in its title, its heading and on every printed page', async () => {
    const { about } = paper;
    const page = await pageOf({ ...paper, about: { ...about, isDraft: true, openMatters: ['未確定'] } });
    assert.match(page, /<title>[^<]*（案）/u);
    assert.match(page, /<h1>[^<]*<br>[^<]*（案）<\/h1>/u);
    assert.match(page, /class="mark" aria-hidden="true">案</u);
    assert.doesNotMatch(await pageOf(paper), /案<\/div>|（案）/u);
  });

  it('names the columns of two years over both', async () => {
    const page = await pageOf(paper);
    assert.match(page, /<th scope="colgroup" colspan="2" class="value">自己評価<\/th>/u);
  });
});
