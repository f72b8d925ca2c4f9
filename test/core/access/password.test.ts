import assert from 'node:assert/strict';
import { COMMON_PASSWORDS } from '../../../core/access/common-passwords.js';
import { canonicalPassword, complaintAbout, LONGEST_PASSWORD } from '../../../core/access/password.js';

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
    ['𠮷野家の角を右に曲がる坂', undefined],
    ['correct horse of the field', undefined],
    ['雨のち晴れ、ときどき大きな虹', undefined],
  ];

  for (const [password, complaint] of CASES) {
    it(`${password.slice(0, 30)}: ${complaint ?? 'is taken'}`, () =>
      assert.equal(complaintAbout(password, 'fukushi.kato'), complaint));
  }

  it('is the same however it was typed', () =>
    assert.equal(canonicalPassword('ＡＢＣ１２３ｶﾞ'), canonicalPassword('ABC123ガ')));

  it('lists only common ones that are long enough, in small letters', () => {
    for (const password of COMMON_PASSWORDS) {
      assert.ok(password.length >= 12 && password === password.toLowerCase(), password);
    }
  });
});
