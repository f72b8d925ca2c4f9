/**
 * The second factor, and showing again who one is. Nothing of it can be done with a token.
 */
import { secondFactorApi } from '../../core/protocol/second-factor.js';
import type { Accounts } from '../accounts/accounts.js';
import { proveAgain } from '../accounts/own-account.js';
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  ownSecondFactor,
  renewRecoveryCodes,
} from '../accounts/second-factor.js';
import { serve, type Route } from './routing/route.js';

export function secondFactorRoutes(accounts: Accounts): Route[] {
  return [
    serve(secondFactorApi.look, {
      access: 'browser',
      handle: ({ caller }) => ownSecondFactor(accounts, caller),
    }),
    serve(secondFactorApi.begin, {
      access: 'browser',
      needsProof: true,
      handle: ({ caller }) => beginSecondFactor(accounts, caller),
    }),
    serve(secondFactorApi.confirm, {
      access: 'browser',
      needsProof: true,
      handle: ({ caller, body, exchange }) => confirmSecondFactor(accounts, caller, body.code, exchange.address),
    }),
    serve(secondFactorApi.renew, {
      access: 'browser',
      needsProof: true,
      handle: ({ caller }) => renewRecoveryCodes(accounts, caller),
    }),
    serve(secondFactorApi.drop, {
      access: 'browser',
      needsProof: true,
      handle: ({ caller }) => dropSecondFactor(accounts, caller),
    }),
    serve(secondFactorApi.prove, {
      access: 'browser',
      handle: ({ caller, body }) => proveAgain(accounts, caller, body),
    }),
  ];
}
