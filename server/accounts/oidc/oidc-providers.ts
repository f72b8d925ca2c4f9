/**
 * The cities' OpenID Connect providers: sending a browser there (authorisation code with PKCE, state and nonce), checking
 * what it brings back (issuer, audience, signature, nonce: openid-client's work), and signing out there.
 */
import * as client from 'openid-client';
import { isOnThisMachine, type OidcSetting } from './oidc-settings.js';

const TIMEOUT_SECONDS = 10;

/** What has to be remembered while the browser is at the provider. */
interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody as the provider knows them. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** In small letters; undefined for one that the provider has not verified. */
  readonly email: string | undefined;
  /** For signing out at the provider. */
  readonly idToken: string | undefined;
}

export class OidcProviders {
  private readonly discovered = new Map<string, Promise<client.Configuration>>();

  constructor(private readonly settings: readonly OidcSetting[]) {}

  /**
   * @param municipality its name
   * @param alone whether it is the only one of this installation
   */
  settingOf(municipality: string, alone: boolean): OidcSetting | undefined {
    return this.settings.find((setting) => setting.municipality === municipality || (alone && !setting.municipality));
  }

  /** Where to send the browser. @throws what openid-client throws when the provider does not answer as it should */
  async begin(setting: OidcSetting, redirectUri: string): Promise<{ readonly url: string; readonly pending: Pending }> {
    const configuration = await this.configurationOf(setting);
    const pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: setting.scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /**
   * @param returned the address that the provider sent the browser back to, with its query
   * @throws what openid-client throws when anything is not as it should be
   */
  async finish(setting: OidcSetting, returned: URL, { state, nonce, verifier }: Pending): Promise<ProvenIdentity> {
    const configuration = await this.configurationOf(setting);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await client.authorizationCodeGrant(configuration, returned, checks);
    // `idTokenExpected` has seen to it that there are claims.
    const claims = tokens.claims()!;
    const asked =
      claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const { email, email_verified: verified } = asked;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: verified === true && typeof email === 'string' ? email.trim().toLowerCase() : undefined,
      idToken: tokens.id_token,
    };
  }

  /** Where to send the browser to sign out at the provider too; undefined where it offers no such place. */
  async leave(setting: OidcSetting, idToken: string | undefined, returnTo: string): Promise<string | undefined> {
    const configuration = await this.configurationOf(setting);
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    const hint = idToken === undefined ? {} : { id_token_hint: idToken };
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo, ...hint }).href;
  }

  /** What the provider says about itself is asked once; when it did not answer, the next one asks again. */
  private configurationOf(setting: OidcSetting): Promise<client.Configuration> {
    const { issuer, clientId } = setting;
    const key = `${issuer}\n${clientId}`;
    const known = this.discovered.get(key) ?? discover(setting);
    this.discovered.set(key, known);
    known.catch(() => this.discovered.delete(key));
    return known;
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSetting): Promise<client.Configuration> {
  const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
  return client.discovery(new URL(issuer), clientId, clientSecret, authentication, {
    timeout: TIMEOUT_SECONDS,
    // Without encryption only towards this very machine (oidc-settings.ts).
    ...(isOnThisMachine(issuer) ? { execute: [client.allowInsecureRequests] } : {}),
  });
}
