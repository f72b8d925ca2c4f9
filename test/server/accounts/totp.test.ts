import assert from 'node:assert/strict';
import { addressGroup } from '../../../server/accounts/address-group.js';
import { deviceOf } from '../../../server/accounts/device.js';
import { newDeviceMark, readDeviceMark } from '../../../server/accounts/known-device.js';
import { newTotpSecret, stepOfCode, toBase32, totpCode, totpStep } from '../../../server/accounts/totp.js';

describe('codes of a phone', () => {
  const secret = toBase32(Buffer.from('12345678901234567890'));

  // RFC 6238, appendix B, the last six of its eight figures.
  const CASES: readonly (readonly [seconds: number, code: string])[] = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ];
  for (const [seconds, code] of CASES) {
    it(`are those of RFC 6238 (${seconds} s)`, () =>
      assert.equal(totpCode(secret, totpStep(new Date(seconds * 1000))), code));
  }

  it('count a step before and after, and none that is used up', () => {
    const now = new Date(1234567890_000);
    const step = totpStep(now);
    for (const [shift, found] of [
      [-2, undefined],
      [-1, step - 1],
      [0, step],
      [1, step + 1],
      [2, undefined],
    ] as const) {
      assert.equal(stepOfCode(secret, totpCode(secret, step + shift), now, 0), found);
    }
    assert.equal(stepOfCode(secret, totpCode(secret, step), now, step), undefined);
    for (const odd of ['', '12345', '1234567', 'abcdef', '１２３４５６', '😀😀😀']) {
      assert.equal(stepOfCode(secret, odd, now, 0), undefined);
    }
  });

  it('come from 160 random bits', () => {
    assert.match(newTotpSecret(), /^[A-Z2-7]{32}$/);
    assert.notEqual(newTotpSecret(), newTotpSecret());
  });
});

describe('where somebody comes from', () => {
  it('is one IPv4 address, or the network of an IPv6 address', () => {
    assert.equal(addressGroup('192.0.2.1'), '192.0.2.1');
    assert.equal(addressGroup('::ffff:192.0.2.1'), '192.0.2.1');
    assert.equal(addressGroup('2001:db8:1:2:3:4:5:6'), addressGroup('2001:db8:1:2::ffff'));
    assert.equal(addressGroup('2001:DB8:1:2::1'), addressGroup('2001:0db8:0001:0002:aaaa::'));
    assert.notEqual(addressGroup('2001:db8:1:3::1'), addressGroup('2001:db8:1:2::1'));
    assert.equal(addressGroup('fe80::1%eth0'), addressGroup('fe80::2'));
  });

  it('has a name that its user knows', () => {
    assert.equal(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64) Gecko/20100101 Firefox/140.0'), 'Firefox / Windows');
    assert.equal(deviceOf('node'), '');
  });

  it('is known again by a mark of its own user and password alone', () => {
    const mark = newDeviceMark('u1', 'hash');
    assert.ok(readDeviceMark(mark, 'u1', 'hash'));
    assert.equal(readDeviceMark(mark, 'u2', 'hash'), undefined);
    assert.equal(readDeviceMark(mark, 'u1', 'another'), undefined);
    assert.equal(readDeviceMark(`${mark.slice(0, -2)}AA`, 'u1', 'hash'), undefined);
    assert.equal(readDeviceMark('x', 'u1', 'hash'), undefined);
  });
});
