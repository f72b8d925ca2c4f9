/**
 * Signing in and out at the server: for a personal token, since cookies do not travel into the frames that Excel shows
 * the pane in. Nothing is tried again by itself: each sign-in makes a token.
 */
import { accountApi, OWN_TOKEN } from '../../core/protocol/own-account.js';
import { serviceApi, type HealthDto } from '../../core/protocol/service.js';
import { sessionApi, type SignInOptionsDto, type TokenSignedInDto } from '../../core/protocol/session.js';
import { ask } from '../../view/server/ask.js';
import type { Connection } from '../../view/server/connection.js';

export interface PasswordEntry {
  readonly municipalityId: string;
  readonly loginName: string;
  readonly password: string;
  /** Where there is a second factor; the server asks for it (`code-needed`). */
  readonly code?: string;
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
const name = 'Excel';
/** Whoever opens the pane waits for this one: the server is away, or it answers at once. */
const timeout = 8_000;

export function accountsClient(server: Connection): AccountsPort {
  const { address } = server.access;
  // Somebody who signs in is nobody yet.
  const stranger = { ...server, access: { address } };
  return {
    health: () => ask(server, serviceApi.health, { timeout }),
    options: () => ask(server, sessionApi.options, { timeout }),
    signIn: (entry) => ask(stranger, sessionApi.beginWithToken, { body: { ...entry, name }, isRecent: true }),
    signInAsSample: (loginName) =>
      ask(stranger, sessionApi.beginAsSampleWithToken, { body: { loginName, name }, isRecent: true }),
    signOut: () => ask(server, accountApi.revokeToken, { params: { tokenId: OWN_TOKEN } }),
  };
}
