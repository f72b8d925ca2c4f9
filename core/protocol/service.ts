/**
 * What a server says of itself to everybody: that it is there, which clients it understands, and what it can do.
 */
import { z } from 'zod';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { int32Schema, textSchema } from '../text/storable.js';

export const healthSchema = z.object({
  status: z.literal('ok'),
  /** Of the product: `0.1.0`. */
  version: textSchema,
  /** The protocol of syncs that it speaks (`SYNC_PROTOCOL`). */
  protocol: int32Schema,
});
export const readySchema = z.object({ status: z.literal('ready') });

export type HealthDto = z.infer<typeof healthSchema>;

export const serviceApi = {
  health: endpoint('get', '/api/health', {
    summary: {
      ja: '動いているかどうか（データベースは問わない）',
      en: 'Whether the server runs, whatever its database does',
    },
    answer: json(healthSchema),
  }),
  /** 503 where it cannot, with the code of why (`reason`). */
  ready: endpoint('get', '/api/ready', {
    summary: {
      ja: 'データベースを読み書きでき、仕事ができるかどうか',
      en: 'Whether the server can work: its database answers and can be written to',
    },
    answer: json(readySchema),
  }),
  description: endpoint('get', '/api/openapi.json', {
    summary: { ja: 'このAPIの説明', en: 'This API’s description' },
    answer: json(z.record(textSchema, z.unknown())),
  }),
};
