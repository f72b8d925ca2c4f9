/**
 * What a department was told: read, and noted where only the sender can know that it was done.
 */
import type { z } from 'zod';
import type { Purpose, Way } from '../../../core/handing-out/purpose.js';
import type { noticesSchema } from '../../../core/protocol/handing-out.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import type { CycleRef } from '../../store/cycles.js';
import { insertNotices, listNotices, noticesOfRequest, type StoredNotice } from '../../store/notices.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle, requireNotClosed } from '../open-cycle.js';
import { requireDepartment } from '../reads/read-departments.js';

type Notices = z.input<typeof noticesSchema>;

const MOST_SHOWN = 200;
/** Longer than any mail server is waited for: whoever sent it did not get to say what became of it. */
const LONGEST_SENDING_MS = 10 * 60 * 1000;

/** The latest first. @throws Problem `not-found` */
export async function readNotices(parts: CycleParts, ref: CycleRef, departmentId: string): Promise<Notices> {
  const { client } = parts.store;
  await requireDepartment(client, ref, departmentId);
  const notices = await listNotices(client, ref, departmentId, MOST_SHOWN);
  return { notices: notices.map((notice) => noticeAnswer(notice, parts.stamps().now)) };
}

export interface Told {
  readonly departmentId: string;
  readonly requestId: string;
  readonly purpose: Purpose;
  readonly way: Way;
}

/** Notes what the sender did; twice the same is once. @throws Problem `not-found`; `locked` */
export function noteNotice(parts: CycleParts, ref: CycleRef, by: UserRef, told: Told): Promise<Notices> {
  const { departmentId, purpose, way } = told;
  return changeCycle(parts, ref, async (database, stamps) => {
    await requireDepartment(database, ref, departmentId);
    requireNotClosed(await requireCycle(database, ref));
    const request = { ...ref, departmentId, requestId: told.requestId };
    if ((await noticesOfRequest(database, request)).length === 0) {
      const notice = { ...request, purpose, way, recipient: '', subject: '', state: 'done' } as const;
      await insertNotices(database, [{ ...notice, actorId: by.userId }], stamps);
      const { municipalityId, cycleId: id } = ref;
      const entry = { municipalityId, actorId: by.userId, action: 'notice.note' } as const;
      const detail = { purpose, way, department: departmentId };
      await recordAudit(database, { ...entry, subject: { kind: 'cycle', id }, detail }, stamps);
    }
    const notices = await noticesOfRequest(database, request);
    return { result: { notices: notices.map((one) => noticeAnswer(one, stamps.now)) }, event: undefined };
  });
}

/** @param now of a mail that is on its way for too long it is not known what became of it */
export function noticeAnswer(notice: StoredNotice, now: Date) {
  const { id, purpose, way, recipient, subject, reason, actor, at } = notice;
  const isLost = notice.state === 'sending' && now.getTime() - at.getTime() > LONGEST_SENDING_MS;
  const state = isLost ? ('unknown' as const) : notice.state;
  return { id, purpose, way, recipient, subject, state, reason, actor, at: at.toISOString() };
}
