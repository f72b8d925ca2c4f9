/**
 * Whether a caller may use a route. Decides with core/access alone and throws what is to be answered.
 */
import { isAllowed, isAllowedSomewhere } from '../../../core/access/access.js';
import type { Caller } from '../../accounts/caller.js';
import { forbidden, proofNeeded, secondFactorOwed, unauthenticated } from '../problems.js';
import type { Access, Route } from './route.js';

/**
 * @param params of the path, as they came
 * @throws Problem `unauthenticated`, `forbidden`, `second-factor-owed` or `proof-needed`
 */
export function authorise(
  { access, needsProof }: Pick<Route, 'access' | 'needsProof'>,
  caller: Caller | undefined,
  params: Readonly<Record<string, unknown>>,
): void {
  if (access === 'everyone') return;
  if (!caller) throw unauthenticated();
  if (access === 'signed-in') return;
  const may = access === 'browser' ? caller.by.kind === 'session' : mayUse(access, caller, params);
  if (!may || (needsProof && caller.by.kind === 'token')) throw forbidden();
  if (access !== 'browser' && caller.owesSecondFactor) throw secondFactorOwed();
  if (needsProof && !caller.by.isFresh) throw proofNeeded();
}

function mayUse(
  access: Exclude<Access, string>,
  { actor }: Caller,
  params: Readonly<Record<string, unknown>>,
): boolean {
  if ('anywhere' in access) return isAllowedSomewhere(actor, access.action);
  const { municipalityId } = actor;
  if (!('department' in access)) return isAllowed(actor, access.action, { municipalityId });
  return isAllowed(actor, access.action, { municipalityId, departmentId: String(params[access.department]) });
}
