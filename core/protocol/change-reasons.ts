/**
 * Why figures are far from last year's: asked for where the form says how far that is (`largeChange`), and kept with the
 * value that it explains. Told to whoever may see the history.
 */
import { z } from 'zod';
import { textSchema } from '../text/storable.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';

const changeReasonSchema = z.object({
  id: textSchema,
  record: textSchema,
  field: textSchema,
  /** What the cell showed when it was said; it explains nothing else. */
  value: textSchema,
  text: textSchema,
  /** '' where nobody in person said it. */
  actor: textSchema,
  at: z.iso.datetime(),
  /** Whether the cell still shows that value. */
  holds: z.boolean(),
});
export const changeReasonsSchema = z.object({ reasons: z.array(changeReasonSchema) });
export type ChangeReasonDto = z.infer<typeof changeReasonSchema>;

const givenReasonSchema = z.strictObject({
  /** What the cell shows: another value needs another reason. */
  value: textSchema.max(40_000),
  /** '' takes it back. */
  text: textSchema.trim().max(2000),
});

export const changeReasonsApi = {
  list: endpoint('get', '/api/cycles/{cycleId}/change-reasons', {
    summary: { ja: '前年度からの大きな増減の理由', en: 'Why figures are far from last year’s' },
    answer: json(changeReasonsSchema),
    problems: ['not-found'],
  }),
  give: endpoint('put', '/api/cycles/{cycleId}/records/{recordId}/fields/{field}/change-reason', {
    summary: { ja: '増減の理由を書く', en: 'Say why a figure is far from last year’s' },
    body: json(givenReasonSchema),
    answer: json(changeReasonsSchema),
    problems: ['not-found', 'locked', 'stale', 'forbidden'],
  }),
};
