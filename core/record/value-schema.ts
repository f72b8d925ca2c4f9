/**
 * A value of a field as JSON, where it crosses an edge: in a link, a push, an answer.
 */
import { z } from 'zod';
import { textSchema } from '../text/storable.js';

const rawSchema = z.union([textSchema, z.number(), z.boolean(), z.null()]);

export const valueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('value'), text: textSchema, raw: rawSchema }),
  z.object({ kind: z.literal('unreadable'), text: textSchema }),
]);
