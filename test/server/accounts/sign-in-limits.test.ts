import assert from 'node:assert/strict';
import { SignInLimits } from '../../../server/accounts/sign-in-limits.js';

describe('the limits of signing in', () => {
  const often = async (times: number, work: (i: number) => Promise<unknown>) => {
    for (let i = 0; i < times; i++) await work(i);
  };

  it('stop an account at an address after eight failures, and neither the account elsewhere nor others there', async () => {
    const limits = new SignInLimits();
    await often(8, () => limits.attempt('city/taro', '192.0.2.1'));
    await assert.rejects(limits.attempt('city/taro', '192.0.2.1'), /too-many-requests/);
    await limits.attempt('city/taro', '192.0.2.2');
    await limits.attempt('city/hana', '192.0.2.1');
  });

  it('stop an account after forty failures from wherever', async () => {
    const limits = new SignInLimits();
    await often(40, (i) => limits.attempt('city/taro', `192.0.2.${i}`));
    await assert.rejects(limits.attempt('city/taro', '198.51.100.1'), /too-many-requests/);
  });

  it('stop an address after a hundred failures, whatever the names; it cannot lock out anybody any more', async () => {
    const limits = new SignInLimits();
    await often(100, (i) => limits.attempt(`city/made-up-${i}`, '192.0.2.1'));
    await often(60, () => assert.rejects(limits.attempt('city/taro', '192.0.2.1'), /too-many-requests/));
    await limits.attempt('city/taro', '192.0.2.2');
  });

  it('forget the failures of whoever then succeeds', async () => {
    const limits = new SignInLimits();
    await often(30, async (i) => {
      await limits.attempt('city/taro', '192.0.2.1');
      if (i % 5 === 4) await limits.succeeded('city/taro', '192.0.2.1');
    });
  });

  it('do not count attempts at which nobody looked at the password', async () => {
    const limits = new SignInLimits();
    await often(200, async () => {
      await limits.attempt('city/taro', '192.0.2.1');
      await limits.forgive('city/taro', '192.0.2.1');
    });
  });

  it('count attempts that are made at the same moment', async () => {
    const limits = new SignInLimits();
    const all = await Promise.allSettled(Array.from({ length: 50 }, () => limits.attempt('city/taro', '192.0.2.1')));
    assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 8);
  });
});
