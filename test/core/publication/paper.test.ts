import assert from 'node:assert/strict';
import { paperOf } from '../../../core/publication/paper/paper-of.js';
import type { Publication } from '../../../core/publication/publication.js';
import { CONTENT_FORM, contentRecord } from '../../support/content-form.js';
import { publicationOfRecords, samplePublication } from '../../support/publications.js';

const LONG = '相談の窓口を週五日開き、延べ百件の相談に応じた。'.repeat(60);

describe('The council’s paper', () => {
  let publication: Publication;

  before(async () => {
    publication = await samplePublication();
  });

  it('has the rows by goal, in the form’s order, each once', () => {
    const { parts } = paperOf(publication);
    assert.deepEqual(
      parts.map(({ heading }) => heading.slice(0, 3)),
      ['施策１', '施策２', '施策３', '施策４'],
    );
    const rows = parts.flatMap(({ groups }) => groups.flatMap(({ tables }) => tables.flatMap((table) => table.rows)));
    assert.equal(rows.length, publication.blocks[0]?.rows.length);
  });

  it('has last year’s rating beside this year’s', () => {
    const [table] = paperOf(publication).parts[0]?.groups[0]?.tables ?? [];
    const place = table?.columns.findIndex(({ label }) => label === '自己評価') ?? -1;
    assert.equal(table?.columns[place]?.hasLast, true);
    assert.deepEqual(table?.rows[0]?.values[place], { now: 'S', last: 'A' });
  });

  it('says a figure with its unit, and has no column for the units', () => {
    const [table] = paperOf(publication).parts[0]?.groups[0]?.tables ?? [];
    assert.deepEqual(
      table?.columns.map(({ label }) => label),
      ['目標値', '実績値', '自己評価', '次年度の方向'],
    );
    assert.deepEqual(
      table?.rows.slice(0, 2).map(({ values }) => values[0]?.now),
      ['98.0%', '440件'],
    );
  });

  it('has no column of last year where there is no year before', () => {
    const paper = paperOf(
      publicationOfRecords(CONTENT_FORM, [contentRecord({ programme: '一時預かり', rating: '達成' })]),
    );
    const columns = paper.parts.flatMap(({ groups }) =>
      groups.flatMap(({ tables }) => tables.flatMap((one) => one.columns)),
    );
    assert.ok(columns.every(({ hasLast }) => !hasLast));
    assert.equal(paper.lastYear, null);
    assert.ok(!paper.lists.some(({ title }) => title.includes('前年度')));
  });

  it('says what an evaluation without rows says: nothing', () => {
    const paper = paperOf(publicationOfRecords(CONTENT_FORM, []));
    assert.deepEqual(paper.parts, []);
    assert.equal(paper.opinions, undefined);
  });

  it('is a draft while anything is open, and says what', () => {
    const { about, open } = publication;
    const departments = [{ name: '図書館', state: 'editing' as const, unanswered: 3 }];
    const draft = paperOf({
      ...publication,
      about: { ...about, state: 'draft' },
      open: { ...open, isCycleOpen: true, departments },
    });
    assert.equal(draft.about.isDraft, true);
    const matters = ['この年度の取りまとめが終わっていません。', '受理されていない課が1あります（付録）。'];
    assert.deepEqual(draft.about.openMatters, matters);
    assert.deepEqual(draft.lists[0]?.rows, [['図書館', '入力中', '3']]);
    assert.equal(paperOf(publication).about.isDraft, false);
  });

  it('says revision and time as they are in Japan', () => {
    assert.equal(paperOf(publication).about.stamp, '第12版　2026年5月15日 10時00分');
  });

  it('lets only a row break that may be longer than a page', () => {
    const records = [
      contentRecord({ programme: '一時預かり', evaluation: LONG }),
      contentRecord({ programme: '広場', evaluation: '継続する。' }, 1),
    ];
    const paper = paperOf(publicationOfRecords(CONTENT_FORM, records));
    const rows = paper.parts.flatMap(({ groups }) => groups.flatMap(({ tables }) => tables.flatMap((one) => one.rows)));
    assert.deepEqual(
      rows.map(({ isLong }) => isLong),
      [true, false],
    );
  });

  it('counts in its charts what the table says', () => {
    for (const { words, bars } of paperOf(publication).charts) {
      for (const { counts, total } of bars) {
        assert.equal(counts.length, words.length);
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          total,
        );
      }
    }
  });
});
