/**
 * The calls about accounts.
 */
import { departmentsApi } from '../../core/protocol/departments.js';
import { linksApi } from '../../core/protocol/one-time-links.js';
import { accountApi } from '../../core/protocol/own-account.js';
import { sessionApi } from '../../core/protocol/session.js';
import { usersApi, type NewUserDto, type UserChangeDto } from '../../core/protocol/users.js';
import { call } from './client.js';

export const getMe = (signal: AbortSignal) => call(sessionApi.me, { signal });
export const getSignInOptions = (signal: AbortSignal) => call(sessionApi.options, { signal });
export const signIn = (attempt: { municipalityId: string; loginName: string; password: string }) =>
  call(sessionApi.begin, { body: attempt });
export const signInAsSample = (loginName: string) => call(sessionApi.beginAsSample, { body: { loginName } });
export const signOut = () => call(sessionApi.end);
export const signOutEverywhere = () => call(sessionApi.endEverywhere);

export const lookAtLink = (token: string) => call(linksApi.look, { body: { token } });
export const redeemLink = (use: {
  token: string;
  password: string;
  administrator?: { municipality?: string; loginName: string; displayName: string };
}) => call(linksApi.use, { body: use });

export const changePassword = (current: string, next: string, keepTokens: boolean) =>
  call(accountApi.changePassword, { body: { current, next, keepTokens } });
export const getTokens = (signal: AbortSignal) => call(accountApi.tokens, { signal });
export const makeToken = (name: string, days: number | null) => call(accountApi.makeToken, { body: { name, days } });
export const revokeToken = (tokenId: string) => call(accountApi.revokeToken, { params: { tokenId } });

export const getUsers = (signal: AbortSignal) => call(usersApi.list, { signal });
export const getDepartments = (signal: AbortSignal) => call(departmentsApi.list, { signal });
export const makeUser = (user: NewUserDto) => call(usersApi.make, { body: user });
export const changeUser = (userId: string, change: UserChangeDto) =>
  call(usersApi.change, { params: { userId }, body: change });
export const makeUserLink = (userId: string) => call(usersApi.makeLink, { params: { userId } });
export const signOutUser = (userId: string) => call(usersApi.signOut, { params: { userId } });
