/**
 * The rows of the table of authorisation about accounts: signing in, one's own account, users, departments.
 */
import type { NewUserDto } from '../../../core/protocol/accounts.js';
import { administrators, browser, everyone, fixed, signedIn, type Row } from './authorisation-row.js';
import { PASSWORD } from './client.js';

const newUser = (number: number): NewUserDto => ({
  loginName: `user${number}`,
  displayName: '新しい人',
  role: 'viewer',
});
export const ACCOUNT_ROWS: Readonly<Record<string, Row>> = {
  'get /api/health': { ...fixed('api/health'), ...everyone(200) },
  'get /api/openapi.json': { ...fixed('api/openapi.json'), ...everyone(200) },

  'get /api/sign-in': { ...fixed('api/sign-in'), ...everyone(200) },
  'post /api/session': {
    send: ({ municipalityId, samplePassword: password }) => ({
      path: 'api/session',
      body: { municipalityId, loginName: 'kaigi', password },
    }),
    ...everyone(200),
  },
  'post /api/session/sample': { ...fixed('api/session/sample', { loginName: 'kaigi' }), ...everyone(200) },
  'delete /api/session': { ...fixed('api/session'), ...browser(200) },
  'delete /api/sessions': { ...fixed('api/sessions'), ...browser(204) },
  'post /api/one-time-links/look': { ...fixed('api/one-time-links/look', { token: 'x' }), ...everyone(410) },
  'post /api/one-time-links/use': {
    ...fixed('api/one-time-links/use', { token: 'x', password: PASSWORD }),
    ...everyone(410),
  },

  'get /api/oidc/{municipalityId}/start': {
    send: ({ municipalityId }) => ({ path: `api/oidc/${municipalityId}/start` }),
    // The sample city has no provider.
    ...everyone(404),
  },
  'get /api/oidc/callback': { ...fixed('api/oidc/callback?code=x&state=y'), ...everyone(302) },

  'get /api/me': { ...fixed('api/me'), ...signedIn(200) },
  'put /api/me/password': { ...fixed('api/me/password', { current: PASSWORD, next: 'short' }), ...browser(422) },
  'get /api/me/tokens': { ...fixed('api/me/tokens'), ...browser(200) },
  'post /api/me/tokens': { ...fixed('api/me/tokens', { name: 'Excel', days: 1 }), ...browser(201) },
  'delete /api/me/tokens/{tokenId}': { ...fixed('api/me/tokens/none'), ...signedIn(404) },
  'post /api/tokens': {
    send: ({ municipalityId, samplePassword: password }) => ({
      path: 'api/tokens',
      body: { municipalityId, loginName: 'kaigi', password, name: 'Excel' },
    }),
    ...everyone(201),
  },
  'post /api/tokens/sample': {
    ...fixed('api/tokens/sample', { loginName: 'kaigi', name: 'Excel' }),
    ...everyone(201),
  },

  'get /api/users': { ...fixed('api/users'), ...administrators(200) },
  'post /api/users': {
    send: ({ number }) => ({ path: 'api/users', body: newUser(number) }),
    ...administrators(201),
  },
  'patch /api/users/{userId}': {
    send: ({ userId }) => ({ path: `api/users/${userId}`, body: { displayName: '改名' } }),
    ...administrators(200),
    elsewhere: 404,
  },
  'post /api/users/{userId}/link': {
    send: ({ userId }) => ({ path: `api/users/${userId}/link` }),
    ...administrators(201),
    elsewhere: 404,
  },
  'delete /api/users/{userId}/sessions': {
    send: ({ userId }) => ({ path: `api/users/${userId}/sessions` }),
    ...administrators(204),
    elsewhere: 404,
  },
  'post /api/users/{userId}/identities': {
    send: ({ userId, number }) => ({
      path: `api/users/${userId}/identities`,
      body: { issuer: 'https://id.example.lg.jp', subject: `s${number}` },
    }),
    ...administrators(201),
    elsewhere: 404,
  },
  'delete /api/users/{userId}/identities/{identityId}': {
    send: ({ userId }) => ({ path: `api/users/${userId}/identities/none` }),
    ...administrators(404),
    elsewhere: 404,
  },
  'get /api/departments': { ...fixed('api/departments'), ...signedIn(200) },
  'post /api/departments': {
    send: ({ number }) => ({ path: 'api/departments', body: { name: `新しい課${number}` } }),
    ...signedIn(403),
    ...{ coordinator: 201, token: 201, administrator: 201 },
  },
  'put /api/departments/{departmentId}': {
    send: ({ number }) => ({ path: 'api/departments/none', body: { name: `改めた課${number}` } }),
    ...signedIn(403),
    ...{ coordinator: 404, token: 404, administrator: 404, otherDepartment: 403, elsewhere: 404 },
  },
  'get /api/audit': { ...fixed('api/audit'), ...administrators(200) },
};
