import assert from 'node:assert/strict';
import { Problem } from '../../../core/problem/problem.js';
import { paperOf } from '../../../core/publication/paper/paper-of.js';
import type { Paper } from '../../../core/publication/paper/paper.js';
import { drawable } from '../../../server/publication/paper/drawable.js';
import { codePointsOf, readFonts } from '../../../server/publication/paper/fonts.js';
import { print } from '../../../server/publication/paper/press.js';
import { typeset } from '../../../server/publication/paper/typeset.js';
import { CONTENT_FORM, contentRecord } from '../../support/content-form.js';
import { publicationOfRecords, samplePublication } from '../../support/publications.js';

const small = (...records: Parameters<typeof contentRecord>[0][]) =>
  paperOf(publicationOfRecords(CONTENT_FORM, records.map(contentRecord)));

describe('The council’s paper as a PDF', () => {
  let paper: Paper;

  before(async () => {
    paper = paperOf(await samplePublication());
  });

  it('is the same in another process, time zone and language', async () => {
    const { TZ, LANG } = process.env;
    Object.assign(process.env, { TZ: 'America/New_York', LANG: 'de_DE.UTF-8' });
    try {
      assert.ok((await print(paper)).equals(typeset(paper)));
    } finally {
      restore({ TZ, LANG });
    }
  });

  it('is tagged for screen readers, in Japanese, as PDF/UA-1', () => {
    const pdf = typeset(paper).toString('latin1');
    assert.match(pdf, /<pdfuaid:part>1</u);
    assert.match(pdf, /\/Lang \(ja-JP\)/u);
    assert.match(pdf, /\/StructTreeRoot/u);
    assert.match(pdf, /\/Outlines/u);
  });

  it('sets the city’s texts as they are, whatever they would mean to a typesetter', () => {
    const texts = [
      '#panic("x")',
      '*太字*',
      '$x^2$',
      '= 見出し',
      '@label <a>',
      '\\',
      '"',
      'https://example.com/' + 'a'.repeat(300),
    ];
    assert.ok(typeset(small(...texts.map((text) => ({ programme: text, evaluation: text })))).length > 0);
  });

  it('sets an evaluation without rows, and a row longer than a page', () => {
    assert.ok(typeset(small()).length > 0);
    assert.ok(typeset(small({ programme: '一時預かり', evaluation: '相談に応じた。'.repeat(1500) })).length > 0);
  });

  it('draws 〓 for what its typeface does not have, and says what that was', () => {
    const [font] = readFonts();
    assert.ok(font);
    const drawn = drawable(
      small({ programme: '𠮷野家の\u{1f600}事業\u0007', evaluation: '葛\u{e0100}城の事業は計画のとおりに進んだ。' }),
      codePointsOf(font),
    );
    const [row] = drawn.parts[0]?.groups[0]?.tables[0]?.rows ?? [];
    assert.equal(row?.name, '〓野家の〓事業');
    assert.equal(row?.texts.at(-1)?.text, '葛城の事業は計画のとおりに進んだ。');
    assert.match(drawn.notes.at(-1)?.text ?? '', /U\+1F600（1か所）、U\+20BB7（1か所）/u);
  });

  it('is given up after a time, and the process with it', async () => {
    await assert.rejects(
      print(paper, { longest: 1 }),
      (error) => error instanceof Problem && error.code === 'too-large',
    );
    assert.ok((await print(small())).length > 0);
  });
});

function restore(settings: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
