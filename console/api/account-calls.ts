/**
 * The calls about accounts.
 */
import { z } from 'zod';
import {
  departmentsSchema,
  linkSchema,
  madeTokenSchema,
  madeUserSchema,
  meSchema,
  oneTimeUrlSchema,
  signedOutSchema,
  signInOptionsSchema,
  tokensSchema,
  userSchema,
  usersSchema,
  type NewUserDto,
  type UserChangeDto,
} from '../../core/protocol/accounts.js';
import { getJson, sendJson } from './client.js';

const nothing = z.null();
const userPath = (id: string) => `api/users/${encodeURIComponent(id)}`;

export const getMe = (signal: AbortSignal) => getJson('api/me', meSchema, signal);
export const getSignInOptions = (signal: AbortSignal) => getJson('api/sign-in', signInOptionsSchema, signal);
export const signIn = (attempt: { municipalityId: string; loginName: string; password: string }) =>
  sendJson('POST', 'api/session', attempt, meSchema);
export const signInAsSample = (loginName: string) => sendJson('POST', 'api/session/sample', { loginName }, meSchema);
export const signOut = () => sendJson('DELETE', 'api/session', undefined, signedOutSchema);
export const signOutEverywhere = () => sendJson('DELETE', 'api/sessions', undefined, nothing);

export const lookAtLink = (token: string) => sendJson('POST', 'api/one-time-links/look', { token }, linkSchema);
export const redeemLink = (use: {
  token: string;
  password: string;
  administrator?: { municipality?: string; loginName: string; displayName: string };
}) => sendJson('POST', 'api/one-time-links/use', use, meSchema);

export const changePassword = (current: string, next: string, keepTokens: boolean) =>
  sendJson('PUT', 'api/me/password', { current, next, keepTokens }, nothing);
export const getTokens = (signal: AbortSignal) => getJson('api/me/tokens', tokensSchema, signal);
export const makeToken = (name: string, days: number | null) =>
  sendJson('POST', 'api/me/tokens', { name, days }, madeTokenSchema);
export const revokeToken = (id: string) =>
  sendJson('DELETE', `api/me/tokens/${encodeURIComponent(id)}`, undefined, nothing);

export const getUsers = (signal: AbortSignal) => getJson('api/users', usersSchema, signal);
export const getDepartments = (signal: AbortSignal) => getJson('api/departments', departmentsSchema, signal);
export const makeUser = (user: NewUserDto) => sendJson('POST', 'api/users', user, madeUserSchema);
export const changeUser = (id: string, change: UserChangeDto) => sendJson('PATCH', userPath(id), change, userSchema);
export const makeUserLink = (id: string) => sendJson('POST', `${userPath(id)}/link`, undefined, oneTimeUrlSchema);
export const signOutUser = (id: string) => sendJson('DELETE', `${userPath(id)}/sessions`, undefined, nothing);
