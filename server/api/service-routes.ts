/**
 * What the server says about itself: that it is there, and what it can do.
 */
import { z } from 'zod';
import { healthSchema } from '../../core/protocol/service.js';
import { SYNC_PROTOCOL } from '../../core/protocol/sync.js';
import { json } from './routing/content.js';
import { openApiOf } from './routing/openapi.js';
import { route, type Route } from './routing/route.js';

/** @param routes all others: they and these are described */
export function serviceRoutes(routes: readonly Route[], version: string): Route[] {
  // Made when somebody first asks for it: a server that starts has other things to do.
  let description: Record<string, unknown> | undefined;
  const own: Route[] = [
    route({
      method: 'get',
      path: '/api/health',
      summary: { ja: '動いているかどうか', en: 'Whether the server is well' },
      access: 'everyone',
      answer: json(healthSchema),
      handle: () => ({ status: 'ok' as const, version, protocol: SYNC_PROTOCOL }),
    }),
    route({
      method: 'get',
      path: '/api/openapi.json',
      summary: { ja: 'このAPIの説明', en: 'This API’s description' },
      access: 'everyone',
      answer: json(z.record(z.string(), z.unknown())),
      handle: () => (description ??= openApiOf([...routes, ...own], version)),
    }),
  ];
  return own;
}
