/**
 * How this installation is reached and who may sign in how, as far as accounts need to know.
 */

import type { OidcProviders } from './oidc/oidc-providers.js';

export interface AccountSettings {
  /** Where people reach the server, with a slash at the end: `https://torimatome.example.lg.jp/`. */
  readonly publicUrl: string | undefined;
  /** The sample city's id where visitors may sign in as its users by a press; only on this machine alone. */
  readonly sampleCity: string | undefined;
  readonly oidc: OidcProviders;
}
