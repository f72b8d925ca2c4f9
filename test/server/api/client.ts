/**
 * Somebody who calls the server: a browser with its cookies, or a program with a token.
 */
import assert from 'node:assert/strict';
import type { z } from 'zod';
import { meSchema, type MeDto } from '../../../core/protocol/accounts.js';

/** Password of the users that tests make. */
export const PASSWORD = '雨のち晴れ、ときどき大きな虹';

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

  /** @param path without the leading slash */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.bearer !== undefined) headers.set('authorization', `Bearer ${this.bearer}`);
    if (this.cookies.size > 0) headers.set('cookie', this.cookieHeader());
    const response = await this.carry(this.base() + path, { redirect: 'manual', ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  /** Sends JSON. */
  call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    if (body === undefined) return this.fetch(path, { method, headers });
    const json = { 'content-type': 'application/json', ...headers };
    return this.fetch(path, { method, headers: json, body: JSON.stringify(body) });
  }

  async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const response = await this.fetch(path);
    assert.equal(response.status, 200, path);
    return schema.parse(await response.json());
  }

  /** Sends JSON that has to be accepted. */
  async done<T>(method: string, path: string, body: unknown, schema: z.ZodType<T>): Promise<T> {
    const response = await this.call(method, path, body);
    assert.ok(response.ok, `${method} ${path}: ${response.status}`);
    return schema.parse(await response.json());
  }

  me(): Promise<MeDto> {
    return this.get('api/me', meSchema);
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
  await client.done('POST', 'api/session/sample', { loginName }, meSchema);
  return client;
}

/** Makes the first administrator with the link that the server gave at its start. */
export async function firstAdministrator(base: () => string, link: string, municipality?: string): Promise<Client> {
  const client = new Client(base);
  const administrator = { municipality, loginName: 'admin', displayName: '森 管理' };
  await client.done(
    'POST',
    'api/one-time-links/use',
    { token: tokenOf(link), password: PASSWORD, administrator },
    meSchema,
  );
  return client;
}

/** The token in a one-time link. */
export function tokenOf(link: string): string {
  const token = new URLSearchParams(link.slice(link.indexOf('?'))).get('token');
  assert.ok(token, 'a link with a token');
  return token;
}
