import assert from 'node:assert/strict';
import fc from 'fast-check';
import { proposeLinks, type ProgrammeLinks } from '../../../core/programme-link/propose-links.js';
import type { FormRecord } from '../../../core/record/record.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { entries, type Entry } from './programmes.js';

const SEED = { seed: 20_261_121, numRuns: 60 };

const WHO = ['子ども', '親子', '若者', '保護者', '乳幼児', '小学生', '中高生', '家庭', '地域', '妊産婦'];
const WHAT = [
  '見守り',
  '学習',
  '相談',
  '居場所',
  '一時預かり',
  '読み聞かせ',
  '食育',
  '健診',
  '遊び場',
  '訪問',
  '外出',
  '就労',
];
const HOW = [
  '支援事業',
  '推進事業',
  'の充実',
  '教室',
  '広場の開設',
  '手当の支給',
  'ネットワークづくり',
  '研修',
  'の派遣',
];
const TEXT = ['市内の会場で', '各地区に職員を置き', '希望する家庭に', '学校と協力して', '年に数回', '窓口を設けて'];
const DOES = ['話を聞く', '場を設ける', '費用を助ける', '案内を配る', '講座を開く', '訪ねて様子を見る'];

const programme = fc.record({
  programme: fc
    .tuple(fc.constantFrom(...WHO), fc.constantFrom(...WHAT), fc.constantFrom(...HOW))
    .map((parts) => parts.join('')),
  section: fc.constantFrom('(1)居場所', '(2)学び', '(3)相談'),
  department: fc.constantFrom('企画課', '福祉課', '公園・緑地課'),
  content: fc.tuple(fc.constantFrom(...TEXT), fc.constantFrom(...DOES)).map((parts) => parts.join('')),
  status: fc.constantFrom('実施した', '三回開いた', '準備した'),
});
const year = fc.array(programme, { maxLength: 25 });
const distinctYear = (least: number, most: number) =>
  fc.uniqueArray(programme, { minLength: least, maxLength: most, selector: ({ programme: name }) => name });

const propose = (previous: readonly FormRecord[], current: readonly FormRecord[]) =>
  proposeLinks(EVALUATION_FORM, previous, current);

const text = (record: FormRecord) => JSON.stringify(Object.values(record.cells).map(({ value }) => value));

/** Who is with whom, whatever the order; `turned` reads it from the other year. */
function partners(found: ProgrammeLinks, turned = false): string[] {
  const arrow = (from: readonly FormRecord[], to: readonly FormRecord[]) =>
    (turned ? [to, from] : [from, to]).map((records) => records.map(text).join('&')).join(' → ');
  const [added, removed] = turned ? [found.removed, found.added] : [found.added, found.removed];
  return [
    ...found.links.map(({ previous, current }) => `link ${arrow(previous, current)}`),
    ...found.proposals.map(({ previous, current }) => `proposal ${arrow([previous], [current])}`),
    ...added.map((record) => `new ${text(record)}`),
    ...removed.map((record) => `removed ${text(record)}`),
  ].sort();
}

describe('the laws of linking two years', () => {
  it('[I3] a year linked to itself is the same throughout', () => {
    fc.assert(
      fc.property(year, (rows) => {
        const found = propose(entries(...rows), entries(...rows));
        assert.equal(found.links.length, rows.length);
        assert.ok(
          found.links.every(
            ({ status, previous, current }) => status === 'same' && text(previous[0]!) === text(current[0]!),
          ),
        );
      }),
      SEED,
    );
  });

  it('[I3] every record is in exactly one group', () => {
    fc.assert(
      fc.property(year, year, (before, now) => {
        const [previous, current] = [entries(...before), entries(...now)];
        const { links, proposals, added, removed } = propose(previous, current);
        const placed = (side: 'previous' | 'current', rest: readonly FormRecord[]) => [
          ...links.flatMap((link) => link[side]),
          ...proposals.map((proposal) => proposal[side]),
          ...rest,
        ];
        for (const [all, groups] of [
          [previous, placed('previous', removed)],
          [current, placed('current', added)],
        ] as const) {
          assert.equal(groups.length, all.length);
          assert.deepEqual(new Set(groups), new Set(all));
        }
      }),
      SEED,
    );
  });

  it('[I3] exchanging the years exchanges new and removed and nothing else', () => {
    fc.assert(
      fc.property(year, year, (before, now) => {
        const [previous, current] = [entries(...before), entries(...now)];
        const [one, other] = [propose(previous, current), propose(current, previous)];
        assert.deepEqual(partners(one), partners(other, true));
        const scores = ({ proposals }: ProgrammeLinks) => proposals.map(({ score }) => score).sort();
        assert.deepEqual(scores(one), scores(other));
      }),
      SEED,
    );
  });

  it('[I3] the order of rows changes no link, and no proposal where names differ', () => {
    const pair = distinctYear(2, 25).chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.array(fc.nat({ max: 5 }), { minLength: rows.length, maxLength: rows.length }),
        fc.shuffledSubarray(
          rows.map((_, i) => i),
          { minLength: rows.length },
        ),
      ),
    );
    fc.assert(
      fc.property(pair, ([rows, changes, order]) => {
        const now = rows.map((row, i) => (changes[i] === 0 ? { ...row, programme: `新しい${row.programme}` } : row));
        const inOrder = propose(entries(...rows), entries(...now));
        const shuffled = propose(
          entries(...order.map((i) => rows[i]!)),
          entries(...order.map((i) => now[i]!).reverse()),
        );
        const links = (found: ProgrammeLinks) => partners(found).filter((line) => line.startsWith('link'));
        assert.deepEqual(links(shuffled), links(inOrder));
        assert.equal(shuffled.proposals.length, inOrder.proposals.length);
      }),
      SEED,
    );
  });

  it('[I3] of names changed in a few characters nineteen in twenty find their programme, and none is linked', () => {
    let renamed = 0;
    let right = 0;
    const edits = fc.array(
      fc.tuple(fc.constantFrom('insert', 'delete', 'replace'), fc.nat(), fc.constantFrom(...'新市型等第的化系')),
      { minLength: 1, maxLength: 3 },
    );
    const changed = distinctYear(20, 80).chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.array(fc.option(edits), { minLength: rows.length, maxLength: rows.length }),
        fc.shuffledSubarray(
          rows.map((_, i) => i),
          { minLength: rows.length },
        ),
      ),
    );
    fc.assert(
      fc.property(changed, ([rows, changes, order]) => {
        const names = new Set(rows.map(({ programme: name }) => name));
        const now = rows.map((row, i) => ({
          ...row,
          programme: edited(row.programme, changes[i] ?? [], names),
          status: `${i}`,
        }));
        const before = rows.map((row, i): Entry => ({ ...row, status: `${i}` }));
        const { links, proposals } = propose(entries(...before), entries(...order.map((i) => now[i]!)));
        const number = (record: FormRecord) => Number((record.cells['status']!.value as { text: string }).text);
        for (const { previous, current } of links) assert.equal(number(previous[0]!), number(current[0]!));
        renamed += rows.filter((row, i) => row.programme !== now[i]!.programme).length;
        right += proposals.filter(({ previous, current }) => number(previous) === number(current)).length;
      }),
      SEED,
    );
    assert.ok(renamed > 500 && right / renamed >= 0.95, `${right} of ${renamed}`);
  });
});

/** A name with a few characters changed; one that another programme already has is left as it was. */
function edited(name: string, edits: readonly (readonly [string, number, string])[], taken: Set<string>): string {
  const result = edits.reduce((text, [kind, where, character]) => {
    const at = where % text.length;
    if (kind === 'insert') return text.slice(0, at) + character + text.slice(at);
    return text.slice(0, at) + (kind === 'replace' ? character : '') + text.slice(at + 1);
  }, name);
  if (taken.has(result)) return name;
  taken.add(result);
  return result;
}
