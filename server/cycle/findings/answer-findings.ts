/**
 * 問題なし: somebody says of findings that the text is right as it is, and why. Departments say it of their own rows, also
 * once they are submitted, as it changes nothing in them; coordinators of all. It is bound to the texts that were looked at.
 */
import type { z } from 'zod';
import type { Actor } from '../../../core/access/access.js';
import type { FindingAnswersDto, findingsApi } from '../../../core/protocol/findings.js';
import { actingOwners } from '../../../core/sync/write-rights.js';
import type { CycleRef } from '../../store/cycles.js';
import { listFindingAnswers, saveFindingAnswers, type NewFindingAnswer } from '../../store/finding-answers.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle, requireNotClosed } from '../open-cycle.js';
import { writerOf, type Author } from '../writer.js';
import { findingsOf } from './found.js';
import { stoodFindings } from './stood.js';

type Said = z.output<(typeof findingsApi.answer)['body']['schema']>;

/** Saying again what holds already changes nothing. @throws Problem `not-found`; `locked`; `too-large` */
export async function answerFindings(
  parts: CycleParts,
  ref: CycleRef,
  author: Author & { readonly actor: Actor },
  { findings: ids, text }: Said,
): Promise<FindingAnswersDto> {
  const found = await findingsOf(parts, ref);
  const { table } = found.state;
  return changeCycle(parts, ref, async (database, stamps) => {
    const cycle = await requireCycle(database, ref);
    requireNotClosed(cycle);
    const writer = await writerOf(database, author, author.displayName);
    const stood = new Map((await stoodFindings(database, ref, found)).map((one) => [one.finding.id, one]));
    const said: NewFindingAnswer[] = [];
    const held = new Map((await listFindingAnswers(database, ref)).map((one) => [one.finding, one.text]));
    const answers = [...new Set(ids)].map((id): FindingAnswersDto['answers'][number] => {
      const one = stood.get(id);
      const record = one && table.rowOfId(one.finding.recordId)?.record;
      if (!one || !record) return { finding: id, outcome: 'gone' };
      const owners = table.owners(record);
      if (owners.length > 0 && actingOwners(cycle.form, owners, writer).length === 0)
        return { finding: id, outcome: 'foreign' };
      const isOpen = !held.has(id) && one.standing === 'open';
      if (held.get(id) === text || (isOpen && text === '')) return { finding: id, outcome: 'unchanged' };
      const { recordId, field, code, seen, issue } = one.finding;
      const { message } = issue;
      said.push({ recordId, field, check: code, finding: id, seen, message, text });
      return { finding: id, outcome: text === '' ? 'taken-back' : 'said' };
    });
    await saveFindingAnswers(database, { ...ref, actorId: author.actor.userId }, said, stamps);
    const event = said.length > 0 ? ({ revision: found.state.revision, kind: 'finding' } as const) : undefined;
    return { result: { answers }, event };
  });
}
