/**
 * Whether and how a municipality signs in at its own provider.
 */
import { listMunicipalities } from '../../store/municipalities.js';
import type { Accounts } from '../accounts.js';
import type { AccountSettings } from '../settings.js';
import type { OidcSetting } from './oidc-settings.js';

/** Undefined where it does not, and for a municipality that is not there. */
export async function oidcOf(
  { store }: Accounts,
  { oidc }: AccountSettings,
  municipalityId: string,
): Promise<OidcSetting | undefined> {
  const municipalities = await listMunicipalities(store.client);
  const municipality = municipalities.find(({ id }) => id === municipalityId);
  return municipality && oidc.settingOf(municipality.name, municipalities.length === 1);
}
