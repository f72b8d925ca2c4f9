/**
 * What the server says about itself: that it is there, and what it can do.
 */
import { serviceApi } from '../../core/protocol/service.js';
import { SYNC_PROTOCOL } from '../../core/protocol/sync.js';
import type { Readiness } from '../readiness.js';
import { openApiOf } from './routing/openapi.js';
import { serve, type Route } from './routing/route.js';

/** @param routes all others: they and these are described */
export function serviceRoutes(routes: readonly Route[], version: string, readiness: Readiness): Route[] {
  // Made when somebody first asks for it: a server that starts has other things to do.
  let description: Record<string, unknown> | undefined;
  const own: Route[] = [
    serve(serviceApi.health, {
      access: 'everyone',
      handle: () => ({ status: 'ok' as const, version, protocol: SYNC_PROTOCOL }),
    }),
    serve(serviceApi.ready, {
      access: 'everyone',
      handle: async () => {
        await readiness.require();
        return { status: 'ready' as const };
      },
    }),
    serve(serviceApi.description, {
      access: 'everyone',
      handle: () => (description ??= openApiOf([...routes, ...own], version)),
    }),
  ];
  return own;
}
