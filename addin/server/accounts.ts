/**
 * Signing in and out at the server: for a personal token, since cookies do not travel into the frames that Excel shows
 * the pane in. Nothing is tried again by itself: each sign-in makes a token.
 */
import { z } from 'zod';
import {
  OWN_TOKEN,
  signInOptionsSchema,
  tokenSignedInSchema,
  type SignInOptionsDto,
  type TokenSignedInDto,
} from '../../core/protocol/accounts.js';
import { healthSchema, type HealthDto } from '../../core/protocol/service.js';
import { ask, type Access, type Surroundings } from './request.js';

export interface PasswordEntry {
  readonly municipalityId: string;
  readonly loginName: string;
  readonly password: string;
}

/** Every call may end in a `ServerProblem`. */
export interface AccountsPort {
  /** Whether the server is there, and which protocol it speaks; nobody has to be signed in. */
  health(): Promise<HealthDto>;
  options(): Promise<SignInOptionsDto>;
  signIn(entry: PasswordEntry): Promise<TokenSignedInDto>;
  signInAsSample(loginName: string): Promise<TokenSignedInDto>;
  /** Revokes the token that the pane has. */
  signOut(): Promise<void>;
}

/** What the list of one's own tokens calls the pane's. */
const NAME = 'Excel';
/** Whoever opens the pane waits for this one: the server is away, or it answers at once. */
const HEALTH_TIMEOUT = 8_000;

export function accountsClient(access: Access, surroundings: Surroundings): AccountsPort {
  const get = <T>(path: string, answer: z.ZodType<T>) =>
    ask(surroundings, access, { method: 'GET', path, answer, timeout: HEALTH_TIMEOUT });
  const signIn = (path: string, body: object) =>
    ask(surroundings, withoutToken(access), {
      ...{ method: 'POST', path, answer: tokenSignedInSchema, isRecent: true, isSignIn: true },
      body: { ...body, name: NAME },
    });
  return {
    health: () => get('api/health', healthSchema),
    options: () => get('api/sign-in', signInOptionsSchema),
    signIn: (entry) => signIn('api/tokens', entry),
    signInAsSample: (loginName) => signIn('api/tokens/sample', { loginName }),
    signOut: () =>
      ask(surroundings, access, { method: 'DELETE', path: `api/me/tokens/${OWN_TOKEN}`, answer: z.undefined() }),
  };
}

/** Somebody who signs in is nobody yet. */
function withoutToken({ address }: Access): Access {
  return { address };
}
