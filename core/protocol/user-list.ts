/**
 * Many users at once: a list that was looked at line by line, and links for all who are invited.
 */
import { z } from 'zod';
import { textSchema, int32Schema } from '../text/storable.js';
import { MOST_LINES, userLineSchema } from '../user-list/user-line.js';
import { bilingualSchema } from './bilingual.js';
import { json, nothing } from './content.js';
import { endpoint } from './endpoint.js';
import { oneTimeUrlSchema } from './users.js';

/** A line with what it was seen to do: where it would do something else by now, it does nothing. */
const seenLineSchema = userLineSchema.extend({ expected: z.enum(['new', 'changed']) });

const lineOutcomeSchema = z.object({
  line: int32Schema,
  kind: z.enum(['made', 'changed', 'refused']),
  /** Where it was refused. */
  faults: z.array(bilingualSchema),
  /** Where it was made: shown this once. */
  link: oneTimeUrlSchema.nullable(),
});
export const takenListSchema = z.object({ outcomes: z.array(lineOutcomeSchema) });
export type LineOutcomeDto = z.infer<typeof lineOutcomeSchema>;

const renewedSchema = z.object({
  invitations: z.array(
    z.object({
      userId: textSchema,
      /** Null where there is nobody to invite: not of this municipality, disabled, or in already. */
      link: oneTimeUrlSchema.nullable(),
    }),
  ),
});

export const userListApi = {
  /** Each line by itself: wholly or not at all, whatever becomes of the others. */
  take: endpoint('post', '/api/users/list', {
    summary: { ja: '利用者の一覧の登録', en: 'Add and change users by a list' },
    body: json(z.object({ lines: z.array(seenLineSchema).min(1).max(MOST_LINES) })),
    answer: json(takenListSchema),
  }),
  /** Earlier links of theirs stop working. */
  invite: endpoint('post', '/api/users/invitations', {
    summary: { ja: '招待リンクの作り直し', en: 'Make new links for those who are invited' },
    body: json(z.object({ userIds: z.array(textSchema).min(1).max(MOST_LINES) })),
    answer: json(renewedSchema),
    status: 201,
  }),
  withdraw: endpoint('delete', '/api/users/{userId}/invitation', {
    summary: { ja: '招待の取消し', en: 'Withdraw an invitation' },
    answer: nothing,
    problems: ['not-found', 'conflict'],
  }),
};
