/**
 * The texts that departments are told things with: the municipality's own, or the product's.
 */
import { DEFAULT_TEMPLATES } from '../../../core/handing-out/default-templates.js';
import { PURPOSES, type Purpose } from '../../../core/handing-out/purpose.js';
import { PLACEHOLDERS, templateComplaints, type TemplateText } from '../../../core/handing-out/template.js';
import { Problem } from '../../../core/problem/problem.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import type { Database } from '../../store/database.js';
import { readNoticeTexts, writeNoticeText } from '../../store/notice-texts.js';
import { inTransaction } from '../../store/transactions.js';
import type { CycleParts } from '../cycle-parts.js';

export async function readTemplates(database: Database, municipalityId: string) {
  const own = await readNoticeTexts(database, municipalityId);
  return PURPOSES.map((purpose) => {
    const usual = DEFAULT_TEMPLATES[purpose];
    const { subject, body } = own.get(purpose) ?? usual;
    return { purpose, subject, body, isOwn: own.has(purpose), usual };
  });
}

/** @param text null to go back to the product's. @throws Problem `bad-request` for a place that there is not */
export async function changeTemplate(
  { store, stamps }: Pick<CycleParts, 'store' | 'stamps'>,
  by: UserRef,
  purpose: Purpose,
  text: TemplateText | null,
): Promise<TemplateText> {
  if (text) requireSound(text);
  const made = stamps();
  const { municipalityId, userId: actorId } = by;
  await inTransaction(store.client, async (database) => {
    await writeNoticeText(database, by, purpose, { text, now: made.now });
    const detail = { purpose, changed: text ? 'own' : 'usual' };
    await recordAudit(database, { municipalityId, actorId, action: 'notice.change-text', detail }, made);
  });
  return text ?? DEFAULT_TEMPLATES[purpose];
}

function requireSound({ subject, body }: TemplateText): void {
  const [first] = [...templateComplaints(subject), ...templateComplaints(body)];
  if (!first) return;
  const names = PLACEHOLDERS.map((name) => `{${name}}`).join('、');
  throw new Problem('bad-request', {
    ja:
      first.kind === 'unknown'
        ? `「${first.written}」という差し込みはありません。使えるのは ${names} です。`
        : `「${first.written}」の { と } が対になっていません。`,
    en:
      first.kind === 'unknown'
        ? `There is no place "${first.written}". These can be used: ${names}.`
        : `A brace has no other in "${first.written}".`,
  });
}
