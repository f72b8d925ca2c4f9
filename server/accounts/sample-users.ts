/**
 * Users of the sample city: one for each role, and staff of three departments. They exist only where the server was
 * started for the sample, and get a new password at each such start.
 */
import { randomInt } from 'node:crypto';
import type { Role } from '../../core/access/access.js';
import { listDepartmentNames } from '../store/accounts/departments.js';
import { savePasswordHash } from '../store/accounts/credentials.js';
import { countUsers, insertUser, listMembers, type Member } from '../store/accounts/users.js';
import type { Stamps } from '../store/cycles.js';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';

interface SampleUser {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly departments: readonly string[];
}

/** Who does the first thing that a visitor wants to see comes first. */
const SAMPLE_USERS: readonly SampleUser[] = [
  { loginName: 'torimatome', displayName: '青木 まとめ', role: 'coordinator', departments: [] },
  { loginName: 'kosodate', displayName: '川口 育', role: 'staff', departments: ['子育て支援課'] },
  { loginName: 'toshokan', displayName: '本田 文', role: 'staff', departments: ['図書館'] },
  { loginName: 'gakko', displayName: '学校 教', role: 'staff', departments: ['学校教育課'] },
  { loginName: 'johosys', displayName: '森 管理', role: 'administrator', departments: [] },
  { loginName: 'kaigi', displayName: '会田 議', role: 'viewer', departments: [] },
];

const SYLLABLES = ['ka', 'sa', 'ta', 'na', 'ha', 'ma', 'ya', 'ra', 'ki', 'shi', 'mi', 'ri', 'ku', 'nu', 'mu', 'ru'];
const SYLLABLES_IN_PASSWORD = 12;

/**
 * Makes the sample users where nobody is there yet, and gives those who are there one new password. Somebody else who
 * has the login name of one is left alone.
 * @param municipalityId the sample city's
 */
export async function prepareSampleUsers(
  { store, passwords, stamps }: Accounts,
  municipalityId: string,
): Promise<string> {
  const password = pronounceable();
  const hash = await passwords.hash(password);
  await inTransaction(store.client, async (database) => {
    const now = stamps();
    if ((await countUsers(database, municipalityId)) === 0) await makeSampleUsers(database, municipalityId, now);
    for (const member of await findSampleUsers(database, municipalityId)) {
      await savePasswordHash(database, member, hash, now.now);
    }
  });
  return password;
}

async function makeSampleUsers(database: Database, municipalityId: string, now: Stamps): Promise<void> {
  const registered = await listDepartmentNames(database, municipalityId);
  for (const { departments, ...user } of SAMPLE_USERS) {
    const departmentIds = registered.filter(({ name }) => departments.includes(name)).map(({ id }) => id);
    await insertUser(database, { municipalityId, email: null, departmentIds, ...user }, now);
  }
}

/** The sample users who may sign in, in the order in which they are offered. */
export async function findSampleUsers(database: Database, municipalityId: string): Promise<Member[]> {
  const members = await listMembers(database, municipalityId);
  return SAMPLE_USERS.flatMap(({ loginName, displayName }) => {
    const member = members.find((one) => one.loginName === loginName && one.displayName === displayName);
    return member && member.disabledAt === null && member.role !== null ? [member] : [];
  });
}

/** 48 bits that can be read aloud. */
function pronounceable(): string {
  // A random place is always within the list.
  const syllables = Array.from({ length: SYLLABLES_IN_PASSWORD }, () => SYLLABLES[randomInt(SYLLABLES.length)]!);
  return [0, 4, 8].map((start) => syllables.slice(start, start + 4).join('')).join('-');
}
