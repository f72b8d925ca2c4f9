import assert from 'node:assert/strict';
import { COMMON_PASSWORDS, COMMON_WORDS } from '../../../core/access/common-passwords.js';
import {
  canonicalPassword,
  complaintAbout,
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
} from '../../../core/access/password.js';

describe('what a password must be', () => {
  const CASES: [password: string, complaint: string | undefined][] = [
    ['みじかい', 'too-short'],
    ['elevenchars', 'too-short'],
    ['あ'.repeat(LONGEST_PASSWORD + 1), 'too-long'],
    ['aaaaaaaaaaaaaaa', 'too-common'],
    ['ababababababab', 'too-common'],
    ['password1234', 'too-common'],
    ['Password!2026', 'too-common'],
    ['Torimatome2026', 'too-common'],
    ['fukushi.kato2026', 'too-common'],
    ['fukushi.katofukushi.kato', 'too-common'],
    ['ｐａｓｓｗｏｒｄ１２３４', 'too-common'],
    ['P@ssw0rd2026!!', 'too-common'],
    ['1qaz2wsx3edc4rfv', 'too-common'],
    ['q1w2e3r4t5y6u7', 'too-common'],
    ['abcdefghijkl2026', 'too-common'],
    ['kosodate-20260401', 'too-common'],
    ['青葉野市2026年度青葉野', undefined],
    ['青葉野市青葉野市2026', 'too-common'],
    ['加藤 福 1234567890', 'too-common'],
    ['パスワードパスワード２０２６', 'too-common'],
    ['mizu to ocha ga suki', undefined],
    ['sunshine dragon tokyo', undefined],
    ['%e-Kq7#xw_Tz', undefined],
    ['𠮷野家の角を右に曲がる坂', undefined],
    ['correct horse of the field', undefined],
    ['雨のち晴れ、ときどき大きな虹', undefined],
  ];

  for (const [password, complaint] of CASES) {
    it(`${password.slice(0, 30)}: ${complaint ?? 'is taken'}`, () =>
      assert.equal(complaintAbout(password, ['fukushi.kato', '加藤 福', '青葉野市']), complaint));
  }

  it('is the same however it was typed', () =>
    assert.equal(canonicalPassword('ＡＢＣ１２３ｶﾞ'), canonicalPassword('ABC123ガ')));

  it('lists only common ones that are long enough, in small letters', () => {
    for (const password of COMMON_PASSWORDS) {
      assert.ok(password.length >= 12 && password === password.toLowerCase(), password);
    }
  });

  it('refuses what people put together most: a word, and figures behind or before it', () => {
    const taken = [...COMMON_WORDS].flatMap((word) =>
      [`${word}2026`, `1234${word}!`, `${word}${word}`, `${word}.password`].filter(
        (password) => password.length >= SHORTEST_PASSWORD && complaintAbout(password, []) === undefined,
      ),
    );
    assert.deepEqual(taken, []);
  });

  it('knows thousands that are found most often, beside what is made of common words', () => {
    assert.ok(COMMON_PASSWORDS.size > 2400 && COMMON_WORDS.size > 1500);
    for (const password of COMMON_PASSWORDS) assert.equal(complaintAbout(password, []), 'too-common');
  });

  it('does not take long to look at the longest', () => {
    const begun = performance.now();
    for (const piece of ['12', 'password', 'aあ1', 'qw'])
      complaintAbout(`${piece.repeat(64)}!`.slice(-LONGEST_PASSWORD), []);
    assert.ok(performance.now() - begun < 1000);
  });
});
