/**
 * Who is signed in, for whatever on the page depends on it. What somebody may do is core/access's to say; the server
 * checks it again.
 */
import { createContext, useCallback, useContext, useMemo } from 'react';
import { isAllowedSomewhere, type Action, type Actor } from '../../core/access/access.js';
import type { MeDto } from '../../core/protocol/session.js';

interface SignedIn {
  readonly me: MeDto;
  /** To be called when the browser has been signed out. */
  onSignedOut(): void;
}

export const SignedInContext = createContext<SignedIn | undefined>(undefined);

/** Undefined where nobody is signed in. */
export function useSignedIn(): SignedIn | undefined {
  return useContext(SignedInContext);
}

/** Whether whoever is signed in may do something, if only in some departments. */
export function useMay(action: Action): boolean {
  const signedIn = useSignedIn();
  return signedIn !== undefined && isAllowedSomewhere(actorOf(signedIn.me), action);
}

/** Whoever is signed in, as core/access knows them; undefined where nobody is. */
export function useActor(): Actor | undefined {
  const me = useSignedIn()?.me;
  return useMemo(() => me && actorOf(me), [me]);
}

function actorOf({ userId, municipality, role, departments }: MeDto): Actor {
  return { userId, municipalityId: municipality.id, role, departmentIds: departments.map(({ id }) => id) };
}

/**
 * Of which rows somebody may do something: of staff, those of their departments and those of none. The server decides;
 * here it is only what is offered.
 */
export function useMayOnRow(action: Action): (row: { readonly departments: readonly string[] }) => boolean {
  const me = useSignedIn()?.me;
  const may = useMay(action);
  return useCallback(
    ({ departments }) => {
      if (!may || me?.role !== 'staff') return may;
      return departments.length === 0 || me.departments.some(({ name }) => departments.includes(name));
    },
    [may, me],
  );
}
