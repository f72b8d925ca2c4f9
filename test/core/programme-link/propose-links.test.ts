import assert from 'node:assert/strict';
import { proposeLinks } from '../../../core/programme-link/propose-links.js';
import type { LinkDecision } from '../../../core/programme-link/links-document.js';
import type { FormRecord } from '../../../core/record/record.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { decision, entries, fates } from './programmes.js';

const propose = (previous: readonly FormRecord[], current: readonly FormRecord[], decisions?: LinkDecision[]) =>
  proposeLinks(EVALUATION_FORM, previous, current, decisions);

/** The one proposal, as codes of its reasons. */
function why(previous: readonly FormRecord[], current: readonly FormRecord[]): string[] {
  const { proposals } = propose(previous, current);
  assert.equal(proposals.length, 1);
  return proposals[0]!.reasons.map(({ code }) => code);
}

describe('the same programme in two years', () => {
  it('[I3] equal keys link by themselves, in any width, spacing and order', () => {
    const found = propose(entries('一時預かり（平日）', '広場の開設'), entries('広場の\n開設', '一時預かり(平日)'));
    assert.deepEqual(fates(found), ['広場の開設 = 広場の\n開設', '一時預かり（平日） = 一時預かり(平日)']);
  });

  it('[I3] a department under another registered name is the same department', () => {
    const found = propose(
      entries({ programme: '見守り', department: '福祉課' }),
      entries({ programme: '見守り', department: '地域福祉課' }),
    );
    assert.deepEqual(fates(found), ['見守り = 見守り']);
  });

  it('[I3] marks of news do not hide that a programme is the same', () => {
    const found = propose(
      entries('見守り訪問\n※新規', '広場の開設', '【変更】学習の場', '絵本の配布※変更'),
      entries('見守り訪問', '広場の開設\n※変更', '学習の場', '絵本の配布\n※拡充'),
    );
    assert.deepEqual([found.links.length, found.proposals.length], [4, 0]);
  });

  it('[I3] marks link nothing where two rows differ by them alone', () => {
    const found = propose(entries('家賃の補助', '家賃の補助※新規'), entries('家賃の補助※継続', '樹木の手入れ'));
    assert.deepEqual(found.links, []);
    assert.deepEqual(
      found.proposals.map(({ reasons }) => reasons[0]!.code),
      ['name-marks'],
    );
  });

  it('[I3] a near name is proposed with a score and reasons, never linked', () => {
    const found = propose(entries('子どもの見守り訪問'), entries('子どもと親の見守り訪問'));
    assert.deepEqual(fates(found), ['子どもの見守り訪問 ? 子どもと親の見守り訪問']);
    const [{ score, reasons }] = found.proposals as [(typeof found.proposals)[0]];
    assert.ok(score > 0.6 && score < 1);
    assert.match(reasons[0]!.text.ja, /名称が似ている（\d+%）/);
    assert.match(reasons[0]!.text.en, /name alike \(\d+%\)/);
  });

  it('[I3] rows with nothing in common are new and removed', () => {
    const found = propose(entries('樹木の手入れ'), entries({ programme: '絵本の配布', section: '(2)' }));
    assert.deepEqual(fates(found), ['+ 絵本の配布', '- 樹木の手入れ']);
  });
});

describe('the reasons of a proposal', () => {
  it('[I3] a programme that moved to another section', () => {
    const reasons = why(entries('広場の開設'), entries({ programme: '広場の開設', section: '(2)学び' }));
    assert.deepEqual(reasons, ['name-same', 'place-changed', 'department-same']);
  });

  it('[I3] a programme that another department took over', () => {
    const reasons = why(entries('広場の開設'), entries({ programme: '広場の開設', department: '福祉課' }));
    assert.deepEqual(reasons, ['name-same', 'place-same', 'department-changed']);
  });

  it('[I3] brackets and notes that were added, and that they name a year', () => {
    assert.ok(why(entries('広場の開設'), entries('広場の開設（月三回）')).includes('name-brackets'));
    const dated = why(entries('広場の開設'), entries('広場の開設（令和5年度に名称を変更）'));
    assert.deepEqual(dated.slice(0, 2), ['name-brackets', 'year-note']);
  });

  it('[I3] another name over the same content', () => {
    const content = '親子が集まり、互いに話せる場所を市内に設ける';
    const reasons = why(
      entries({ programme: '広場の開設', content }),
      entries({ programme: '親子カフェ', content, section: '(2)学び', department: '福祉課' }),
    );
    assert.ok(reasons.includes('content-same') && reasons.includes('name-other'));
  });

  it('[I3] the same position between linked rows', () => {
    const reasons = why(entries('絵本', '見守り訪問', '相談'), entries('絵本', '見守りの訪問支援', '相談'));
    assert.ok(reasons.includes('position'));
  });
});

describe('which of several programmes is proposed', () => {
  it('[I3] the pairs that fit best together, not the first that come', () => {
    const previous = entries('子どもの学習支援', '子どもの学習支援（夏休み）');
    const current = entries('子どもの学習支援（夏休みと冬休み）', '子どもと親の学習支援');
    assert.deepEqual(fates(propose(previous, current)).sort(), [
      '子どもの学習支援 ? 子どもと親の学習支援',
      '子どもの学習支援（夏休み） ? 子どもの学習支援（夏休みと冬休み）',
    ]);
  });

  it('[I3] between equals the position decides', () => {
    const row = (section: string) => ({ programme: '見守り訪問', section });
    const previous = entries('絵本', row('(2)'), '相談', row('(3)'));
    const current = entries('絵本', row('(4)'), '相談', row('(5)'));
    const shown = ({ key }: FormRecord) => key['section']!;
    assert.deepEqual(fates(propose(previous, current), shown).slice(2), ['(2) ? (4)', '(3) ? (5)']);
  });

  it('[I3] several rows under one key are told apart by their plan, not by their order', () => {
    const one = { programme: '延長', content: '午後七時まで開ける', status: '十人' };
    const two = { programme: '延長', content: '午後八時まで開ける', status: '三人' };
    const now = { programme: '延長', content: '八時までに改めて検討する', status: '四人' };
    const found = propose(entries(one, two), entries(now, { ...one, status: '十二人' }));
    const shown = (record: FormRecord) => (record.cells['status']!.value as { text: string }).text;
    assert.deepEqual(fates(found, shown), ['三人 = 四人', '十人 = 十二人']);
  });

  it('[I3] where their plan does not tell them apart, they are proposed', () => {
    const rows = (...status: string[]) => entries(...status.map((text) => ({ programme: '延長', status: text })));
    const found = propose(rows('十人', '三人'), rows('二人', '九人'));
    assert.deepEqual([found.links.length, found.proposals.length], [0, 2]);
    assert.ok(found.proposals[0]!.reasons.some(({ code }) => code === 'one-key'));
  });
});

describe('the coordinator’s decisions', () => {
  const [before, now] = [entries('子どもの見守り訪問', '広場の開設'), entries('子どもと親の見守り訪問', '広場の開設')];

  it('[I3] a proposal is a link once it is decided', () => {
    const found = propose(before, now, [decision('renamed', [before[0]!], [now[0]!])]);
    assert.deepEqual(fates(found), ['子どもの見守り訪問 renamed 子どもと親の見守り訪問', '広場の開設 = 広場の開設']);
    assert.equal(found.links[0]!.by, 'decision');
  });

  it('[I3] a rejected proposal is not proposed again, and equal keys can be kept apart', () => {
    const kept = [decision('different', [before[0]!], [now[0]!]), decision('different', [before[1]!], [now[1]!])];
    const found = propose(before, now, kept);
    assert.deepEqual([found.links, found.proposals], [[], []]);
    assert.deepEqual([found.added.length, found.removed.length], [2, 2]);
  });

  it('[I3] what was not proposed can be linked', () => {
    const [old, young] = [entries('樹木の手入れ'), entries({ programme: '花壇', section: '(2)' })];
    assert.deepEqual(fates(propose(old, young, [decision('renamed', old, young)])), ['樹木の手入れ renamed 花壇']);
  });

  it('[I3] one can be split in two, two joined in one', () => {
    const [one, two] = [entries('見守り訪問'), entries('見守り訪問（東）', '見守り訪問（西）')];
    assert.deepEqual(fates(propose(one, two, [decision('split', one, two)])), [
      '見守り訪問 split 見守り訪問（東） & 見守り訪問（西）',
    ]);
    assert.deepEqual(fates(propose(two, one, [decision('joined', two, one)])), [
      '見守り訪問（東） & 見守り訪問（西） joined 見守り訪問',
    ]);
  });

  it('[I3] a programme can be said to have ended, or to be new', () => {
    const found = propose(before, now, [decision('ended', [before[0]!], []), decision('new', [], [now[0]!])]);
    assert.deepEqual(fates(found), ['広場の開設 = 広場の開設', '+ 子どもと親の見守り訪問', '- 子どもの見守り訪問']);
    assert.equal(found.decided.size, 2);
  });

  it('[I3] a decision about a row that is not there is named, and links nothing', () => {
    const gone = decision('renamed', entries('縁側の会'), [now[0]!]);
    const found = propose(before, now, [gone]);
    assert.deepEqual(found.unfound, [gone]);
    assert.equal(found.proposals.length, 1);
  });

  it('[I3] a key may be written in another width and order of its parts', () => {
    const ref = { key: { department: '企画課', programme: '子どもの 見守り訪問', section: '（１）居場所づくり' } };
    const found = propose(before, now, [{ ...decision('ended', [], []), previous: [ref] }]);
    assert.deepEqual(found.unfound, []);
  });
});
