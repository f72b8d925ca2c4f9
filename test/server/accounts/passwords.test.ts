import assert from 'node:assert/strict';
import { Passwords } from '../../../server/accounts/passwords.js';
import { Turns } from '../../../server/accounts/turns.js';
import { Problem } from '../../../core/problem/problem.js';

describe('password hashes', () => {
  const passwords = new Passwords(8);

  it('are never the same twice and know the password', async () => {
    const [one, two] = await Promise.all([passwords.hash('ひみつのことば'), passwords.hash('ひみつのことば')]);
    assert.notEqual(one, two);
    assert.match(one, /^scrypt\$8\$/);
    assert.deepEqual(await passwords.verify('ひみつのことば', one), { right: true, outdated: false });
    assert.deepEqual(await passwords.verify('ひみつのことは', one), { right: false, outdated: false });
  });

  it('take full-width letters for the same as half-width ones', async () =>
    assert.ok((await passwords.verify('ＡＢＣ１２３', await passwords.hash('ABC123'))).right));

  it('need 128 MB unless told otherwise: 2^17 blocks', async function () {
    this.timeout(20_000);
    assert.match(await new Passwords().hash('x'), /^scrypt\$17\$/);
  });

  it('say that they were made with other parameters', async () =>
    assert.deepEqual(await new Passwords(9).verify('x', await passwords.hash('x')), { right: true, outdated: true }));

  it('are compared with something even where there is no account', async () =>
    assert.equal((await passwords.verify('x', undefined)).right, false));

  it('are refused when they cannot be read, or would take a gigabyte', async () => {
    const hash = await passwords.hash('x');
    for (const broken of ['', 'x', hash.replace('scrypt', 'md5'), hash.replace('$8$', '$24$')]) {
      await assert.rejects(passwords.verify('x', broken), /cannot be read/, broken);
    }
  });
});

describe('turns', () => {
  it('let only so many work at once, and send away whom there is no room to wait for', async () => {
    const turns = new Turns(2, 3);
    let working = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++working);
      await new Promise((done) => setImmediate(done));
      working--;
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => turns.take(work)));
    const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    assert.equal(most, 2);
    assert.equal(refused.length, 3);
    assert.ok(refused.every(({ reason }) => reason instanceof Problem && reason.code === 'too-many-requests'));
    await turns.take(work);
    assert.equal(working, 0);
  });

  it('go on after work that failed', async () => {
    const turns = new Turns(1, 1);
    await assert.rejects(
      turns.take(() => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await turns.take(() => Promise.resolve('yes')), 'yes');
  });
});
