/**
 * The rows of the table of authorisation about accounts: signing in, one's own account, users, departments.
 */
import { auditApi } from '../../../core/protocol/audit.js';
import { departmentsApi } from '../../../core/protocol/departments.js';
import { linksApi } from '../../../core/protocol/one-time-links.js';
import { accountApi } from '../../../core/protocol/own-account.js';
import { secondFactorApi, signInPolicyApi } from '../../../core/protocol/second-factor.js';
import { serviceApi } from '../../../core/protocol/service.js';
import { oidcApi, sessionApi } from '../../../core/protocol/session.js';
import { userListApi } from '../../../core/protocol/user-list.js';
import { usersApi, type NewUserDto } from '../../../core/protocol/users.js';
import { administrators, browser, everyone, signedIn, type Row } from './authorisation-row.js';
import { PASSWORD } from './client.js';

const newUser = (number: number): NewUserDto => ({
  loginName: `user${number}`,
  displayName: '新しい人',
  role: 'viewer',
});
const listLine = { displayName: '一覧の人', email: '', departments: '', role: '閲覧者' };
const registrars = { ...signedIn(403), coordinator: 201, token: 201, administrator: 201 };

export const ACCOUNT_ROWS: readonly Row[] = [
  { endpoint: serviceApi.health, ...everyone(200) },
  { endpoint: serviceApi.ready, ...everyone(200) },
  { endpoint: serviceApi.description, ...everyone(200) },

  { endpoint: sessionApi.options, ...everyone(200) },
  {
    endpoint: sessionApi.begin,
    send: ({ municipalityId, samplePassword: password }) => ({
      body: { municipalityId, loginName: 'kaigi', password },
    }),
    ...everyone(200),
  },
  { endpoint: sessionApi.beginAsSample, send: () => ({ body: { loginName: 'kaigi' } }), ...everyone(200) },
  { endpoint: sessionApi.end, ...browser(200) },
  { endpoint: sessionApi.endEverywhere, ...browser(204) },
  { endpoint: linksApi.look, send: () => ({ body: { token: 'x' } }), ...everyone(410) },
  { endpoint: linksApi.use, send: () => ({ body: { token: 'x', password: PASSWORD } }), ...everyone(410) },

  // The sample city has no provider.
  { endpoint: oidcApi.start, ...everyone(404) },
  { endpoint: oidcApi.callback, send: () => ({ query: { code: 'x', state: 'y' } }), ...everyone(302) },

  { endpoint: sessionApi.me, ...signedIn(200) },
  {
    endpoint: accountApi.changePassword,
    send: () => ({ body: { current: PASSWORD, next: 'short' } }),
    ...browser(422),
  },
  { endpoint: accountApi.sessions, ...browser(200) },
  { endpoint: accountApi.endOtherSessions, ...browser(204) },
  { endpoint: accountApi.endSession, ...browser(404) },
  { endpoint: secondFactorApi.look, ...browser(200) },
  { endpoint: secondFactorApi.begin, ...browser(201) },
  { endpoint: secondFactorApi.confirm, send: () => ({ body: { code: '000' } }), ...browser(401) },
  { endpoint: secondFactorApi.renew, ...browser(409) },
  { endpoint: secondFactorApi.drop, ...browser(204) },
  {
    endpoint: secondFactorApi.prove,
    send: ({ samplePassword: password }) => ({ body: { password } }),
    ...browser(204),
  },
  { endpoint: signInPolicyApi.look, ...administrators(200) },
  { endpoint: signInPolicyApi.change, send: () => ({ body: { secondFactorFor: [] } }), ...administrators(200) },
  { endpoint: accountApi.tokens, ...browser(200) },
  { endpoint: accountApi.makeToken, send: () => ({ body: { name: 'Excel', days: 1 } }), ...browser(201) },
  { endpoint: accountApi.revokeToken, ...signedIn(404) },
  {
    endpoint: sessionApi.beginWithToken,
    send: ({ municipalityId, samplePassword: password }) => ({
      body: { municipalityId, loginName: 'kaigi', password, name: 'Excel' },
    }),
    ...everyone(201),
  },
  {
    endpoint: sessionApi.beginAsSampleWithToken,
    send: () => ({ body: { loginName: 'kaigi', name: 'Excel' } }),
    ...everyone(201),
  },

  { endpoint: usersApi.list, ...administrators(200) },
  { endpoint: usersApi.make, send: ({ number }) => ({ body: newUser(number) }), ...administrators(201) },
  {
    endpoint: usersApi.change,
    send: () => ({ body: { displayName: '改名' } }),
    ...administrators(200),
    elsewhere: 404,
  },
  { endpoint: usersApi.makeLink, ...administrators(201), elsewhere: 404 },
  {
    endpoint: userListApi.take,
    send: ({ number }) => ({
      body: { lines: [{ ...listLine, loginName: `listed${number}`, line: 1, expected: 'new' as const }] },
    }),
    ...administrators(200),
  },
  { endpoint: userListApi.invite, send: ({ userId }) => ({ body: { userIds: [userId] } }), ...administrators(201) },
  { endpoint: userListApi.withdraw, ...administrators(204), elsewhere: 404 },
  { endpoint: usersApi.signOut, ...administrators(204), elsewhere: 404 },
  { endpoint: usersApi.resetSecondFactor, ...administrators(204), elsewhere: 404 },
  {
    endpoint: usersApi.linkIdentity,
    send: ({ number }) => ({ body: { issuer: 'https://id.example.lg.jp', subject: `s${number}` } }),
    ...administrators(201),
    elsewhere: 404,
  },
  { endpoint: usersApi.unlinkIdentity, ...administrators(404), elsewhere: 404 },
  { endpoint: departmentsApi.list, ...signedIn(200) },
  { endpoint: departmentsApi.add, send: ({ number }) => ({ body: { name: `新しい課${number}` } }), ...registrars },
  {
    endpoint: departmentsApi.rename,
    send: ({ number }) => ({ params: { departmentId: 'none' }, body: { name: `改めた課${number}` } }),
    ...signedIn(403),
    coordinator: 404,
    token: 404,
    administrator: 404,
    otherDepartment: 403,
    elsewhere: 404,
  },
  {
    endpoint: departmentsApi.setYears,
    send: () => ({ params: { departmentId: 'none' }, body: { from: 2020, until: null } }),
    ...signedIn(403),
    coordinator: 404,
    token: 404,
    administrator: 404,
    otherDepartment: 403,
    elsewhere: 404,
  },
  { endpoint: auditApi.list, ...administrators(200) },
];
