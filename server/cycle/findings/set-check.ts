/**
 * A coordinator makes a check less grave for a cycle, or switches it off: for all who look at it, from now on. The form, of
 * which every copy that was handed out is a version, stays as it is.
 */
import type { Actor } from '../../../core/access/access.js';
import { CONTENT_CHECKS } from '../../../core/check/content/all-checks.js';
import type { CheckSeverity } from '../../../core/check/content/standing-findings.js';
import { CONTENT_CODES } from '../../../core/issue/content-codes.js';
import { Problem } from '../../../core/problem/problem.js';
import { recordAudit } from '../../store/accounts/audit.js';
import { readCheckSettings, saveCheckSetting } from '../../store/check-settings.js';
import type { CycleRef } from '../../store/cycles.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle, requireNotClosed } from '../open-cycle.js';

/** @returns what was said of it before, to take it back. @throws Problem `not-found`, also for a check that there is not; `locked` */
export function setCheck(
  parts: CycleParts,
  ref: CycleRef,
  { userId: actorId }: Actor,
  { code, severity }: { readonly code: string; readonly severity: CheckSeverity | null },
): Promise<{ readonly before: CheckSeverity | null }> {
  const check = CONTENT_CHECKS.find((one) => one.code === code);
  if (!check) throw noSuchCheck();
  const { rule } = CONTENT_CODES[check.code];
  return changeCycle(parts, ref, async (database, stamps) => {
    const cycle = await requireCycle(database, ref);
    requireNotClosed(cycle);
    const before = (await readCheckSettings(database, ref)).get(code) ?? null;
    if (before === severity) return { result: { before }, event: undefined };
    const { municipalityId, cycleId: id } = ref;
    const entry = { municipalityId, actorId, action: 'check.set', subject: { kind: 'cycle', id } } as const;
    const detail = { check: `${rule} ${code}`, severity: severity ?? '', severityBefore: before ?? '' };
    await recordAudit(database, { ...entry, detail }, stamps);
    await saveCheckSetting(database, { ...ref, actorId }, { check: code, severity: severity ?? undefined }, stamps);
    return { result: { before }, event: { revision: cycle.revision, kind: 'finding' } };
  });
}

function noSuchCheck(): Problem {
  return new Problem('not-found', {
    ja: '指定された点検項目はありません。画面を開き直してください。',
    en: 'There is no such check. Open the page again.',
  });
}
