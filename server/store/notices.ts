/**
 * What departments were told of a cycle, by which way, and what became of each mail.
 */
import { z } from 'zod';
import {
  NOTICE_STATES,
  PURPOSES,
  WAYS,
  type NoticeState,
  type Purpose,
  type Way,
} from '../../core/handing-out/purpose.js';
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './database.js';

const purposeColumn = z.enum(PURPOSES);
const wayColumn = z.enum(WAYS);
const stateColumn = z.enum(NOTICE_STATES);

export interface StoredNotice {
  readonly id: string;
  readonly departmentId: string;
  readonly purpose: Purpose;
  readonly way: Way;
  /** `''` for what is no mail. */
  readonly recipient: string;
  readonly subject: string;
  readonly state: NoticeState;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

const SHOWN = {
  id: true,
  departmentId: true,
  purpose: true,
  way: true,
  recipient: true,
  subject: true,
  state: true,
  reason: true,
  createdAt: true,
  settledAt: true,
  actor: { select: { displayName: true } },
} as const;

interface NoticeRow {
  readonly id: string;
  readonly departmentId: string;
  readonly purpose: string;
  readonly way: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly actor: { readonly displayName: string } | null;
}

function noticeOf({ purpose, way, state, actor, createdAt, settledAt, ...row }: NoticeRow): StoredNotice {
  return {
    ...row,
    purpose: purposeColumn.parse(purpose),
    way: wayColumn.parse(way),
    state: stateColumn.parse(state),
    actor: actor?.displayName ?? '',
    at: settledAt ?? createdAt,
  };
}

/** Of one department, the latest first; no more than are read at once. */
export async function listNotices(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  departmentId: string,
  most: number,
): Promise<StoredNotice[]> {
  const rows = await database.notice.findMany({
    where: { municipalityId, cycleId, departmentId },
    select: SHOWN,
    orderBy: { id: 'desc' },
    take: most,
  });
  return rows.map(noticeOf);
}

/** The last of each department and purpose; of a mail to several the one that did not arrive, where there is one. */
export async function lastNotices(database: Database, { municipalityId, cycleId }: CycleRef): Promise<StoredNotice[]> {
  const rows = await database.notice.findMany({
    where: { municipalityId, cycleId },
    select: { ...SHOWN, requestId: true },
    orderBy: { id: 'desc' },
  });
  const last = new Map<string, { readonly requestId: string; readonly notice: StoredNotice }>();
  for (const { requestId, ...row } of rows) {
    const notice = noticeOf(row);
    const name = JSON.stringify([notice.departmentId, notice.purpose]);
    const known = last.get(name);
    const isWorse = known?.requestId === requestId && (notice.state === 'failed' || notice.state === 'unknown');
    if (!known || isWorse) last.set(name, { requestId, notice });
  }
  return [...last.values()].map(({ notice }) => notice);
}

/** One attempt and all its repetitions. */
export interface RequestRef extends CycleRef {
  readonly departmentId: string;
  readonly requestId: string;
}

export async function noticesOfRequest(
  database: Database,
  { municipalityId, cycleId, departmentId, requestId }: RequestRef,
): Promise<StoredNotice[]> {
  const rows = await database.notice.findMany({
    where: { municipalityId, cycleId, departmentId, requestId },
    select: SHOWN,
    orderBy: { id: 'asc' },
  });
  return rows.map(noticeOf);
}

export interface NewNotice extends RequestRef {
  readonly purpose: Purpose;
  readonly way: Way;
  readonly recipient: string;
  readonly subject: string;
  readonly state: NoticeState;
  readonly actorId: string;
}

/** To be called under the cycle's lock. */
export async function insertNotices(
  database: Database,
  notices: readonly NewNotice[],
  { now, newId }: Stamps,
): Promise<void> {
  await database.notice.createMany({
    data: notices.map((notice) => ({
      municipalityId: notice.municipalityId,
      id: newId(),
      cycleId: notice.cycleId,
      departmentId: notice.departmentId,
      requestId: notice.requestId,
      purpose: notice.purpose,
      way: notice.way,
      recipient: notice.recipient,
      subject: notice.subject,
      state: notice.state,
      actorId: notice.actorId,
      createdAt: now,
    })),
  });
}

/** Says what became of a mail, or that it is on its way once more. */
export async function settleNotice(
  database: Database,
  { municipalityId, id }: { readonly municipalityId: string; readonly id: string },
  { state, reason, at }: { readonly state: NoticeState; readonly reason: string; readonly at: Date },
): Promise<void> {
  await database.notice.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { state, reason, settledAt: at },
    select: { id: true },
  });
}
