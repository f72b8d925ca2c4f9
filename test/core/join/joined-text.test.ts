import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffPatch, patch } from 'node-diff3';
import { joinTexts } from '../../../core/join/joined-text.js';
import { wordsOf } from '../../../core/join/words.js';

const BASE = '相談窓口を2か所に設けた。延べ120人が利用した。来年度も続ける。';

describe('two versions of a text, joined', () => {
  const cases: [title: string, mine: string, theirs: string, joined: string | undefined][] = [
    [
      'a figure corrected in the middle, a sentence added at the end',
      BASE.replace('120', '132'),
      `${BASE}窓口を増やすことも検討する。`,
      `${BASE.replace('120', '132')}窓口を増やすことも検討する。`,
    ],
    [
      'a sentence added at the beginning, another taken out at the end',
      `職員の研修を行った。${BASE}`,
      BASE.replace('来年度も続ける。', ''),
      `職員の研修を行った。${BASE.replace('来年度も続ける。', '')}`,
    ],
    [
      'the same correction on both sides, and one of each',
      BASE.replace('120', '132').replace('2か所', '3か所'),
      BASE.replace('120', '132').replace('続ける', '広げる'),
      BASE.replace('120', '132').replace('2か所', '3か所').replace('続ける', '広げる'),
    ],
    ['both corrected the same figure', BASE.replace('120', '132'), BASE.replace('120', '125'), undefined],
    ['both added something at the end', `${BASE}夜間も開く。`, `${BASE}休日も開く。`, undefined],
    [
      'one took out what the other corrected',
      BASE.replace('延べ120人が利用した。', ''),
      BASE.replace('120', '132'),
      undefined,
    ],
    ['one is the base', BASE, `${BASE}夜間も開く。`, undefined],
    [
      'one holds what the other changed already',
      BASE.replace('120', '132'),
      `${BASE.replace('120', '132')}夜間も開く。`,
      undefined,
    ],
    ['one wrote it anew', '見守り活動の報告会を三回開き、地域の人が参加した。', BASE.replace('120', '132'), undefined],
  ];
  for (const [title, mine, theirs, joined] of cases) {
    it(`[C5] ${joined === undefined ? 'is not offered: ' : ''}${title}`, () => {
      assert.equal(joinTexts(BASE, mine, theirs)?.text, joined);
      assert.equal(joinTexts(BASE, theirs, mine)?.text, joined);
    });
  }

  it('marks where each part comes from', () => {
    const joined = joinTexts(BASE, BASE.replace('120', '132'), `${BASE}夜間も開く。`);
    assert.deepEqual(joined?.parts, [
      { text: '相談窓口を2か所に設けた。延べ', origin: 'both' },
      { text: '132', origin: 'mine' },
      { text: '人が利用した。来年度も続ける。', origin: 'both' },
      { text: '夜間も開く。', origin: 'theirs' },
    ]);
  });

  it('takes a figure for one word, so that two corrections of one never make a third', () => {
    assert.deepEqual(wordsOf('約１２．５％、1,200人、10:30'), [
      '約',
      '１２．５',
      '％',
      '、',
      '1,200',
      '人',
      '、',
      '10:30',
    ]);
    const base = '利用者の満足度は12.5ポイント上がった。次の年も調べる。';
    assert.equal(joinTexts(base, base.replace('12.5', '13.5'), base.replace('12.5', '12.6')), undefined);
  });

  it('offers nothing for a short text', () => {
    assert.equal(joinTexts('年3回、二つの会場', '年4回、二つの会場', '年3回、三つの会場'), undefined);
  });

  it('offers nothing for a text that nobody can read through, and is quick with the longest that it takes', () => {
    const long = Array.from({ length: 300 }, (_, i) => `第${i}回は、広場の催しに親子の${i * 7}人が来た。`).join('');
    const [fits, over] = [long.slice(0, 1_900), long.repeat(2)];
    const start = performance.now();
    assert.ok(joinTexts(fits, `職員を増やした。${fits}`, `${fits}次も開く。`));
    assert.ok(performance.now() - start < 2_000);
    assert.equal(joinTexts(over, `職員を増やした。${over}`, `${over}次も開く。`), undefined);
  });
});

describe('the laws of the joined text', () => {
  const SENTENCES = [
    '窓口を設けた。',
    '延べ120人が来た。',
    '会場は2か所。',
    '研修を行い、冊子を配った。',
    '次も続ける。',
    '',
  ];
  const sentence = fc.constantFrom(...SENTENCES);
  const text = fc.array(sentence, { minLength: 3, maxLength: 8 }).map((list) => list.join(''));
  /** Edits of a text: words taken out, put in or replaced here and there. */
  const edit = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('', '新たに', '132', '夜間も開く。')), { maxLength: 3 });
  const edited = (base: string, edits: readonly (readonly [number, string])[]) => {
    const words = wordsOf(base);
    for (const [at, put] of edits) if (words.length > 0) words[at % words.length] = put;
    return words.join('');
  };
  const holds = (law: (base: string, mine: string, theirs: string) => void) =>
    fc.assert(
      fc.property(text, edit, edit, (base, one, other) => law(base, edited(base, one), edited(base, other))),
      { seed: 20_261_130, numRuns: 1_000 },
    );

  it('[C5] it holds every edit of both sides, or is not offered', () => {
    let offered = 0;
    holds((base, mine, theirs) => {
      const joined = joinTexts(base, mine, theirs);
      if (!joined) return;
      offered++;
      const [before, ours, others] = [wordsOf(base), wordsOf(mine), wordsOf(theirs)];
      const [first, second] = [diffPatch(before, ours), diffPatch(before, others)];
      // Both scripts, carried out in the base from its end: none is left out, and nothing else is done.
      const isSame = (a: (typeof first)[number], b: (typeof first)[number]) => JSON.stringify(a) === JSON.stringify(b);
      const own = first.filter((one) => !second.some((other) => isSame(one.buffer1 as never, other.buffer1 as never)));
      const all = [...own, ...second].sort((a, b) => b.buffer1.offset - a.buffer1.offset);
      const words = [...before];
      for (const { buffer1, buffer2 } of all) words.splice(buffer1.offset, buffer1.length, ...buffer2.chunk);
      assert.equal(joined.text, words.join(''));
      assert.deepEqual(patch(before, first).join(''), mine);
    });
    assert.ok(offered > 50, `${offered} offered`);
  });

  it('whichever side comes first', () => {
    holds((base, mine, theirs) => {
      const [one, other] = [joinTexts(base, mine, theirs), joinTexts(base, theirs, mine)];
      assert.equal(one?.text, other?.text);
      const swapped = { both: 'both', mine: 'theirs', theirs: 'mine' } as const;
      assert.deepEqual(
        one?.parts,
        other?.parts.map((part) => ({ ...part, origin: swapped[part.origin] })),
      );
    });
  });

  it('its parts are the text, and none comes from nowhere', () => {
    holds((base, mine, theirs) => {
      const joined = joinTexts(base, mine, theirs);
      if (!joined) return;
      assert.equal(joined.parts.map((part) => part.text).join(''), joined.text);
      const sources = { both: [mine, theirs], mine: [mine], theirs: [theirs] };
      for (const { text: part, origin } of joined.parts) {
        for (const source of sources[origin]) {
          for (const word of wordsOf(part)) assert.ok(source.includes(word), `${word} in ${source}`);
        }
      }
    });
  });

  it('a text is its words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (any) => assert.equal(wordsOf(any).join(''), any)));
  });
});
