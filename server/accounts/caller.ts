/**
 * Who makes a request, and by what the server knows it.
 */
import type { Actor } from '../../core/access/access.js';
import type { MeDto } from '../../core/protocol/session.js';

export interface Caller {
  readonly actor: Actor;
  readonly loginName: string;
  readonly displayName: string;
  readonly municipality: string;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** A browser that is signed in, or a token that the user made for the add-in or a script. */
  readonly by: {
    readonly kind: 'session' | 'token';
    readonly id: string;
    /** Whether it was shown not long ago that it is them: only then may accounts be changed. */
    readonly isFresh: boolean;
  };
  /** Whether a second factor has to be set up before anything else. */
  readonly owesSecondFactor: boolean;
}

/** What a request carries to say whose it is. */
export interface Credentials {
  /** The `Authorization: Bearer` token. When there is one, cookies do not count. */
  readonly bearer: string | undefined;
  readonly session: string | undefined;
}

/**
 * Gives whose the credentials are; undefined for none and for such that are not valid (any more).
 * @param isUse whether it is noted as a use, which keeps a session alive; it is where not said
 */
export type Identify = (credentials: Credentials, isUse?: boolean) => Promise<Caller | undefined>;

/** Who is signed in, as they are told. */
export function meAnswer(caller: Caller): MeDto {
  const { actor, loginName, displayName, municipality, departments, by, owesSecondFactor } = caller;
  const { userId, municipalityId, role } = actor;
  return {
    userId,
    loginName,
    displayName,
    municipality: { id: municipalityId, name: municipality },
    role,
    departments: departments.map(({ id, name }) => ({ id, name })),
    by: by.kind,
    ...(owesSecondFactor ? { owes: 'second-factor' } : {}),
  };
}
