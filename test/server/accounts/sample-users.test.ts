import assert from 'node:assert/strict';
import type { Accounts } from '../../../server/accounts/accounts.js';
import { Passwords } from '../../../server/accounts/passwords.js';
import { findSampleUsers, prepareSampleUsers } from '../../../server/accounts/sample-users.js';
import { SignInLimits } from '../../../server/accounts/sign-in-limits.js';
import { findSampleCity } from '../../../server/sample/load-sample.js';
import { stamps } from '../../../server/stamps.js';
import { findPasswordHash } from '../../../server/store/accounts/credentials.js';
import { findByLoginName, updateUser } from '../../../server/store/accounts/users.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Store } from '../../../server/store/database.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { sampleCity } from '../../support/sample-city.js';

for (const database of DATABASES) {
  describe(`the sample city’s users (${database.name})`, () => {
    let own: OwnDatabase;
    let store: Store;
    let accounts: Accounts;
    let municipalityId: string;

    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await sampleCity(database);
      store = await openStore(own.url);
      accounts = { store, passwords: new Passwords(8), limits: new SignInLimits(), stamps };
      municipalityId = (await findSampleCity(store))!;
    });
    afterEach(async () => {
      await store.close();
      await own.remove();
    });
    const hashOf = async (loginName: string) => {
      const member = await findByLoginName(store.client, municipalityId, loginName);
      return member && findPasswordHash(store.client, member);
    };

    it('get another password at each start, and are made once', async () => {
      const before = await hashOf('toshokan');
      const users = await findSampleUsers(store.client, municipalityId);
      const password = await prepareSampleUsers(accounts, municipalityId);
      assert.ok((await accounts.passwords.verify(password, await hashOf('toshokan'))).right);
      assert.notEqual(await hashOf('toshokan'), before);
      assert.deepEqual(await findSampleUsers(store.client, municipalityId), users);
    });

    it('are not made where somebody is already, and nobody else of that name gets their password', async () => {
      const taken = (await findByLoginName(store.client, municipalityId, 'toshokan'))!;
      await updateUser(store.client, taken, { displayName: 'ほかの人' });
      const before = await hashOf('toshokan');
      await prepareSampleUsers(accounts, municipalityId);
      assert.equal(await hashOf('toshokan'), before);
      const names = (await findSampleUsers(store.client, municipalityId)).map(({ loginName }) => loginName);
      assert.deepEqual(names, ['torimatome', 'kosodate', 'gakko', 'johosys', 'kaigi']);
    });
  });
}
