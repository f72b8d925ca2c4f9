/**
 * Somebody who calls the server: a browser with its cookies, or a program with a token.
 */
import assert from 'node:assert/strict';
import type { Endpoint, Given } from '../../../core/protocol/endpoint.js';
import { linksApi } from '../../../core/protocol/one-time-links.js';
import { sessionApi, type MeDto } from '../../../core/protocol/session.js';
import { ask, type Answer, type Call } from '../../../view/server/ask.js';
import type { Surroundings } from '../../../view/server/connection.js';
import { requestOf, type Asked } from '../../../view/server/request.js';

/** Password of the users that tests make. */
export const PASSWORD = '雨のち晴れ、ときどき大きな虹';

/** Right or wrong: what is sent to see it refused has other types than the endpoint declares. */
export interface Sent {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export class Client {
  /** As a browser keeps them: by name. */
  private readonly cookies = new Map<string, string>();

  /**
   * @param base gives the server's address, which changes when it is started again
   * @param carry brings requests there
   */
  constructor(
    private readonly base: () => string,
    private readonly bearer?: string,
    private readonly carry: (url: string, init: RequestInit) => Promise<Response> = fetch,
  ) {}

  /** Any request, with what this client carries. @param path without the leading slash */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.bearer !== undefined) headers.set('authorization', `Bearer ${this.bearer}`);
    if (this.cookies.size > 0) headers.set('cookie', this.cookieHeader());
    const response = await this.carry(this.base() + path, { redirect: 'manual', ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  /** What an endpoint responds, whatever it is. */
  call<E extends Endpoint>(endpoint: E, { headers, signal, ...sent }: Sent = {}): Promise<Response> {
    const given = [sent] as unknown as Given<Asked<E>>;
    const { url, ...init } = requestOf({ address: this.base() }, endpoint, ...given);
    const others = { headers: { ...init.headers, ...headers }, ...(signal ? { signal } : {}) };
    return this.fetch(url.slice(this.base().length), { ...init, ...others });
  }

  /** Asks as the pages do. @throws ServerProblem for what is not a success */
  ask<E extends Endpoint>(endpoint: E, ...given: Given<Call<E>>): Promise<Answer<E['answer']>> {
    return ask({ access: { address: this.base() }, surroundings: this.surroundings() }, endpoint, ...given);
  }

  /** For the pages' own clients: what they send is sent by this client. */
  surroundings(): Surroundings {
    return {
      fetch: (input, init) => this.fetch(String(input).slice(this.base().length), init),
      later: (milliseconds, call) => {
        const timer = setTimeout(call, milliseconds);
        return () => clearTimeout(timer);
      },
      isOffline: () => false,
    };
  }

  me(): Promise<MeDto> {
    return this.ask(sessionApi.me);
  }

  /** What a browser would send. */
  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  allCookies(): { name: string; value: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value }));
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Signs in as one of the sample city's users. */
export async function sampleClient(base: () => string, loginName: string): Promise<Client> {
  const client = new Client(base);
  await client.ask(sessionApi.beginAsSample, { body: { loginName } });
  return client;
}

/** Makes the first administrator with the link that the server gave at its start. */
export async function firstAdministrator(base: () => string, link: string, municipality?: string): Promise<Client> {
  const client = new Client(base);
  const administrator = { municipality, loginName: 'admin', displayName: '森 管理' };
  await client.ask(linksApi.use, { body: { token: tokenOf(link), password: PASSWORD, administrator } });
  return client;
}

/** The token in a one-time link. */
export function tokenOf(link: string): string {
  const token = new URLSearchParams(link.slice(link.indexOf('?'))).get('token');
  assert.ok(token, 'a link with a token');
  return token;
}
