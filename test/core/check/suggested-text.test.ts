import assert from 'node:assert/strict';
import { checkContent } from '../../../core/check/content/check-content.js';
import { suggestedText } from '../../../core/check/suggested-text.js';
import { exampleInput } from '../../support/content-form.js';

type Cells = Readonly<Record<string, string>>;

function offered(code: string, field: string, cells: Cells, previous?: Cells): string | undefined {
  const issue = checkContent(exampleInput(previous ? { cells, previous } : { cells })).find((one) => one.code === code);
  if (!issue) assert.fail(`${code} finds nothing`);
  return suggestedText(issue, cells[field] ?? '');
}

describe('what a check of content offers', () => {
  it('replaces the figure alone', () => {
    const status = '32園中29園（81.0％）で実施した。';
    assert.equal(offered('rate-wrong', 'status', { status }), '32園中29園（90.6%）で実施した。');
  });

  it('replaces the average, not what it is made from', () => {
    const status = '延べ390人（月平均42.5人）が利用した。';
    assert.equal(offered('average-wrong', 'status', { status }), '延べ390人（月平均32.5人）が利用した。');
  });

  it('replaces a year in the midst of a text', () => {
    const status = '相談は前年度の158人から170人になった。';
    const before = { status: '相談は185人であった。' };
    assert.equal(
      offered('previous-figure-differs', 'status', { status }, before),
      '相談は前年度の185人から170人になった。',
    );
  });

  it('puts in what is missing', () => {
    const status = '保護者のニーズ応えて開いた。';
    assert.equal(offered('spelling-doubtful', 'status', { status }), '保護者のニーズに応えて開いた。');
  });

  it('gives the whole of a field that was carried over', () => {
    const before = { next: '窓口を週に3回開く。' };
    const cells = { previousText: '窓口を週に2回開く。' };
    assert.equal(offered('transcription-differs', 'previousText', cells, before), '窓口を週に3回開く。');
  });

  it('gives another rating for one outside its band', () => {
    const legend = '達成：90％以上　継続：50％以上90％未満　未実施：50％未満';
    assert.equal(offered('rating-outside-band', 'rating', { legend, rating: '達成', rate: '78%' }), '継続');
  });

  it('offers nothing for a cell that somebody has changed since', () => {
    const status = '32園中29園（81.0％）で実施した。';
    const [issue] = checkContent(exampleInput({ cells: { status } })).filter(({ code }) => code === 'rate-wrong');
    assert.ok(issue);
    assert.equal(suggestedText(issue, '32園中30園で実施した。'), undefined);
  });
});
