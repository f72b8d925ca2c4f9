/**
 * A municipality's own texts for what it tells its departments.
 */
import { z } from 'zod';
import { PURPOSES, type Purpose } from '../../core/handing-out/purpose.js';
import type { TemplateText } from '../../core/handing-out/template.js';
import type { UserRef } from './accounts/users.js';
import type { Database } from './database.js';

const purposeColumn = z.enum(PURPOSES);

export async function readNoticeTexts(
  database: Database,
  municipalityId: string,
): Promise<ReadonlyMap<Purpose, TemplateText>> {
  const rows = await database.noticeText.findMany({
    where: { municipalityId },
    select: { purpose: true, subject: true, body: true },
  });
  return new Map(rows.map(({ purpose, subject, body }) => [purposeColumn.parse(purpose), { subject, body }]));
}

/** @param text null to go back to the product's */
export async function writeNoticeText(
  database: Database,
  { municipalityId, userId }: UserRef,
  purpose: Purpose,
  { text, now }: { readonly text: TemplateText | null; readonly now: Date },
): Promise<void> {
  await database.noticeText.deleteMany({ where: { municipalityId, purpose } });
  if (text === null) return;
  const { subject, body } = text;
  await database.noticeText.create({
    data: { municipalityId, purpose, subject, body, changedAt: now, changedById: userId },
    select: { purpose: true },
  });
}
