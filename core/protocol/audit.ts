/**
 * The audit: what was done to accounts and cycles, by whom.
 */
import { z } from 'zod';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { int32TextSchema, textSchema } from '../text/storable.js';

export const AUDIT_ACTIONS = [
  'session.begin',
  'session.refuse',
  'session.end',
  'session.revoke',
  'password.change',
  'link.make',
  'link.use',
  'link.withdraw',
  'user.make',
  'user.change',
  'user.disable',
  'user.enable',
  'membership.grant',
  'membership.remove',
  'identity.link',
  'identity.unlink',
  'session.prove',
  'second-factor.add',
  'second-factor.remove',
  'second-factor.renew',
  'second-factor.recover',
  'second-factor.reset',
  'sign-in-policy.change',
  'token.make',
  'token.revoke',
  'report.export',
  'form.register',
  'form.withdraw',
  'cycle.begin',
  'cycle.close',
  'cycle.reopen',
  'cycle.change-form',
  'cycle.change-deadline',
  'cycle.change-blank',
  'cycle.delete',
  'programmes.decide',
  'told.tell',
  'told.take-back',
  'check.set',
  'department.add',
  'department.rename',
  'department.change-addresses',
  'notice.download',
  'notice.note',
  'notice.send',
  'notice.change-text',
  'department.set-years',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What belongs together for whoever reads the audit, by the words that actions begin with. */
const KINDS_ABOUT = {
  'signing-in': ['session', 'link', 'password', 'second-factor'],
  accounts: ['user', 'membership', 'identity', 'token', 'sign-in-policy', 'department'],
  evaluation: ['cycle', 'form', 'programmes', 'report', 'told', 'check', 'notice'],
} as const;
export const AUDIT_TOPICS = Object.keys(KINDS_ABOUT) as (keyof typeof KINDS_ABOUT)[];
export type AuditTopic = (typeof AUDIT_TOPICS)[number];

/** How the actions of a topic begin, up to their point; each action belongs to one topic. */
export function kindsAbout(topic: AuditTopic): readonly string[] {
  return KINDS_ABOUT[topic];
}

const auditQuerySchema = z.object({
  limit: int32TextSchema.min(1).max(500).default(100),
  /** Only what concerns this; everything where it is not given. */
  about: z.enum(AUDIT_TOPICS).optional(),
  /** The id of the last event that is known: what came before it is given. */
  before: textSchema.max(64).optional(),
});

/** What an action says of itself, by name. */
export const auditDetailSchema = z.record(textSchema, z.union([textSchema, z.array(textSchema)]));
export const auditSchema = z.object({
  events: z.array(
    z.object({
      id: textSchema,
      at: z.iso.datetime(),
      actor: z.object({ id: textSchema, displayName: textSchema }).nullable(),
      action: textSchema,
      subject: z.object({ kind: textSchema, id: textSchema }).nullable(),
      detail: auditDetailSchema,
    }),
  ),
});
export type AuditDto = z.infer<typeof auditSchema>;

export const auditApi = {
  list: endpoint('get', '/api/audit', {
    summary: { ja: '操作の記録', en: 'What was done, by whom' },
    query: auditQuerySchema,
    answer: json(auditSchema),
  }),
};
