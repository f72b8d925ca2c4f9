import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { serverQueries, type Query } from '../support/store-queries.js';

/** What looks at an installation as a whole, and why it may. */
const WHOLE_INSTALLATION: Readonly<Record<string, string>> = {
  'server/store/municipalities.ts listMunicipalities':
    'at the start, at sign-in and on the command line it is said which one is meant',
  'server/store/new-cycle.ts createCycle':
    'the municipality is found or made by its name; all else is written under it',
  'server/store/accounts/one-time-links.ts dropFirstLinks': 'links for first administrators, dropped at the start',
  'server/store/notifications.ts notifyOthers': 'tells other processes that something changed, and reads no table',
  'server/store/transactions.ts reading': 'begins a transaction',
  'server/store/backup/insert-rows.ts insertRows': 'a backup is of the installation as a whole',
  'server/store/backup/insert-rows.ts takeTables': 'a backup is of the installation as a whole',
  'server/store/backup/insert-rows.ts hasRows': 'a backup is of the installation as a whole',
  'server/store/backup/insert-rows.ts countAnew': 'a backup is of the installation as a whole',
  'server/store/sqlite/dialect.ts rows': 'rows that were given, and names of their columns',
  'server/store/postgresql/dialect.ts rows': 'rows that were given, and names of their columns',
  'server/store/postgresql/dialect.ts quoted': 'names of tables that a backup takes, or of columns',
};

/** Where nobody should look for a query; what asks for too much, and what does not. */
const FIXTURE = `
import type { Database } from '../store/database.js';
import { Prisma } from '../store/generated/sqlite/client.js';
interface Ref { readonly municipalityId: string; readonly cycleId: string }

export const asksForAll = (database: Database) => database.cell.findMany();
/** It names municipalityId, in a comment. */
export function onlyNamesIt(database: Database, { municipalityId, cycleId }: Ref) {
  if (municipalityId === '') return [];
  return database.cell.findMany({ where: { cycleId } });
}
export function mayBeUndefined(database: Database, { municipalityId }: Partial<Ref>) {
  return database.cell.deleteMany({ where: { municipalityId } });
}
export function isOverridden(database: Database, { municipalityId }: Ref, where: Prisma.CellWhereInput) {
  return database.cell.findMany({ where: { municipalityId, ...where } });
}
export function isOneOfTwo(database: Database, { municipalityId, cycleId }: Ref) {
  return database.cell.count({ where: { OR: [{ municipalityId }, { cycleId }] } });
}
export function handsTableOn({ cell }: Database) {
  return cell;
}
export function writesAnywhere(database: Database, data: Prisma.DepartmentCreateManyInput) {
  return database.department.createMany({ data: [{ ...data, municipalityId: undefined as never }] });
}
export function readsOneOfTwoTables(database: Database, { municipalityId }: Ref) {
  return database.$queryRaw\`SELECT * FROM "Cell" JOIN "Record" ON true WHERE "Cell"."municipalityId" = \${municipalityId}\`;
}
export function readsRaw(database: Database, { municipalityId, cycleId }: Ref) {
  return database.$queryRaw\`SELECT \${municipalityId} FROM "Cell" WHERE "cycleId" = \${cycleId}\`;
}
export function readsText(database: Database, text: string) {
  return database.$queryRawUnsafe(text);
}
export const fragment = () => Prisma.sql\`(SELECT "id" FROM "Cell")\`;

export function byColumn(database: Database, { municipalityId }: Ref, ids?: readonly string[]) {
  const where = { municipalityId, ...(ids ? { recordId: { in: [...ids] } } : {}) };
  return database.cell.findMany({ where });
}
export function byKey(database: Database, { municipalityId, cycleId: id }: Ref) {
  return database.cycle.findUnique({ where: { municipalityId_id: { municipalityId, id } } });
}
export function byRef(database: Database, ref: Ref) {
  return database.$queryRaw\`SELECT * FROM "Cell" AS one JOIN "Record" AS two ON two."municipalityId" = one."municipalityId"
    WHERE one."municipalityId" = \${ref.municipalityId}\`;
}
`;
const FIXTURE_FILE = 'server/cycle/fixture.ts';
const OPEN = ['asksForAll', 'onlyNamesIt', 'mayBeUndefined', 'isOverridden', 'isOneOfTwo', 'handsTableOn'];
const OPEN_SQL = ['readsOneOfTwoTables', 'readsRaw', 'readsText', 'fragment'];

describe('the queries of the server', () => {
  let all: readonly Query[];
  before(function (this: Mocha.Context) {
    this.timeout(120_000);
    all = serverQueries({ [FIXTURE_FILE]: FIXTURE });
  });
  const own = () => all.filter(({ file }) => file !== FIXTURE_FILE);
  const placeOf = ({ file, name }: Query) => `${file} ${name}`;

  it('are found, and those that are open to other municipalities are told from those that are not', () => {
    assert.ok(own().length > 80, String(own().length));
    const ofFixture = all.filter(({ file }) => file === FIXTURE_FILE);
    const open = new Set(ofFixture.filter(({ fault }) => fault !== undefined).map(({ name }) => name));
    assert.deepEqual([...open], [...OPEN, 'writesAnywhere', ...OPEN_SQL]);
    const closed = ofFixture.filter(({ fault }) => fault === undefined).map(({ name }) => name);
    assert.deepEqual(closed, ['byColumn', 'byKey', 'byRef']);
  });

  it('stand in the store', () => {
    const elsewhere = own().filter(({ file }) => !file.startsWith('server/store/'));
    assert.deepEqual(elsewhere.map(placeOf), []);
  });

  it('say of which municipality', () => {
    const open = own().filter((query) => query.fault !== undefined && !(placeOf(query) in WHOLE_INSTALLATION));
    assert.deepEqual(
      open.map((query) => `${placeOf(query)}: ${query.fault}`),
      [],
    );
  });

  it('name many rows by one value, never by a list of parameters that may grow (server/store/id-list.ts)', () => {
    const files = new Set(own().map(({ file }) => file));
    const listing = [...files].filter((file) => /\b(in|notIn): |Prisma\.join\(/.test(readFileSync(file, 'utf8')));
    // Its arrays are one parameter a column.
    assert.deepEqual(listing, ['server/store/postgresql/dialect.ts']);
  });

  it('have no exception that nothing needs', () => {
    const open = new Set(own().flatMap((query) => (query.fault === undefined ? [] : [placeOf(query)])));
    assert.deepEqual(
      Object.keys(WHOLE_INSTALLATION).filter((place) => !open.has(place)),
      [],
    );
  });
});
