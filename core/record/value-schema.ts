/**
 * A value of a field as JSON, where it crosses an edge: in a link, a push, an answer. It has one face from here on, but for
 * a number that is shown as another one, of which a push is told (`cell-refusal.ts`).
 */
import { z } from 'zod';
import { oneFaced } from './one-face.js';
import { textSchema } from '../text/storable.js';

const rawSchema = z.union([textSchema, z.number(), z.boolean(), z.null()]);

export const valueSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('blank') }),
    z.object({ kind: z.literal('value'), text: textSchema, raw: rawSchema }),
    z.object({ kind: z.literal('unreadable'), text: textSchema }),
  ])
  .overwrite(oneFaced);
