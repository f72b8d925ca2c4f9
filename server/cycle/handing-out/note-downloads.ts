/**
 * Notes that workbooks were taken for departments. A database that cannot be written to keeps nobody from taking them; then it
 * is in the log.
 */
import { reportOf } from '../../error-report.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import type { CycleRef } from '../../store/cycles.js';
import { troubleOf } from '../../store/database-errors.js';
import { insertNotices } from '../../store/notices.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';

export async function noteDownloads(
  parts: CycleParts,
  ref: CycleRef,
  { userId: actorId }: UserRef,
  departmentIds: readonly string[],
): Promise<void> {
  const { municipalityId, cycleId: id } = ref;
  const subject = { kind: 'cycle', id } as const;
  const entry = { municipalityId, actorId, action: 'notice.download', subject } as const;
  const note = () =>
    changeCycle(parts, ref, async (database, stamps) => {
      const told = { purpose: 'hand-out', way: 'downloaded', recipient: '', subject: '', state: 'done' } as const;
      const requestId = stamps.newId();
      const notices = departmentIds.map((departmentId) => ({ ...ref, departmentId, requestId, ...told, actorId }));
      await insertNotices(database, notices, stamps);
      await recordAudit(database, { ...entry, detail: { departments: departmentIds } }, stamps);
      return { result: undefined, event: undefined };
    });
  await note().catch((error: unknown) => {
    if (troubleOf(error) === undefined) throw error;
    parts.logger?.warn({ ...entry, error: reportOf(error) }, 'not noted: the database cannot be written to');
  });
}
