/**
 * What a server says of itself to everybody: that it is there, which clients it understands, and what it can do.
 */
import { z } from 'zod';
import { json } from './content.js';
import { endpoint } from './endpoint.js';

export const healthSchema = z.object({
  status: z.literal('ok'),
  /** Of the product: `0.1.0`. */
  version: z.string(),
  /** The protocol of syncs that it speaks (`SYNC_PROTOCOL`). */
  protocol: z.int(),
});
export type HealthDto = z.infer<typeof healthSchema>;

export const serviceApi = {
  health: endpoint('get', '/api/health', {
    summary: { ja: '動いているかどうか', en: 'Whether the server is well' },
    answer: json(healthSchema),
  }),
  description: endpoint('get', '/api/openapi.json', {
    summary: { ja: 'このAPIの説明', en: 'This API’s description' },
    answer: json(z.record(z.string(), z.unknown())),
  }),
};
