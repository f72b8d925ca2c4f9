/**
 * Workbooks of the sample city to try the upload with.
 */
import { z } from 'zod';
import { bilingualSchema } from './bilingual.js';
import { json, workbook } from './content.js';
import { endpoint } from './endpoint.js';
import { textSchema } from '../text/storable.js';

export const samplesSchema = z.object({
  samples: z.array(z.object({ name: textSchema, cycleId: textSchema, note: bilingualSchema })),
});
export type SampleDto = z.infer<typeof samplesSchema>['samples'][number];

export const samplesApi = {
  list: endpoint('get', '/api/samples', {
    summary: { ja: '見本の市のブックの一覧', en: 'Workbooks of the sample city' },
    answer: json(samplesSchema),
  }),
  workbook: endpoint('get', '/api/samples/{name}', {
    summary: { ja: '見本の市のブック', en: 'A workbook of the sample city' },
    answer: workbook,
    problems: ['not-found'],
  }),
};
