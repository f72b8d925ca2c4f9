/**
 * What a server says of itself to everybody: that it is there, and which clients it understands.
 */
import { z } from 'zod';

/** GET /api/health */
export const healthSchema = z.object({
  status: z.literal('ok'),
  /** Of the product: `0.1.0`. */
  version: z.string(),
  /** The protocol of syncs that it speaks (`SYNC_PROTOCOL`). */
  protocol: z.int(),
});
export type HealthDto = z.infer<typeof healthSchema>;
