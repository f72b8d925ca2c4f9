/**
 * A cycle is begun on a form with a blank workbook. Until something is sent in for it, the blank can be replaced and the
 * cycle be deleted, because a wrong one is often seen only then; afterwards copies of the blank are under way, and nothing
 * is taken away any more.
 */
import type { Actor } from '../../../core/access/access.js';
import { formInYear } from '../../../core/form/form-year.js';
import type { Form } from '../../../core/form/form.js';
import { Problem } from '../../../core/problem/problem.js';
import type { AnswersChoice } from '../../../core/protocol/plans.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import { hasCycle, type CycleRef, type CycleSummary } from '../../store/cycles.js';
import { requireMunicipality } from '../../store/municipalities.js';
import { createCycle } from '../../store/new-cycle.js';
import { inTransaction } from '../../store/transactions.js';
import { deleteCycle, isUntouched, replaceBlank } from '../../store/untouched-cycles.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle, requireNotClosed, stale } from '../open-cycle.js';
import type { Author } from '../writer.js';
import { blankToHandOut } from './blank-to-hand-out.js';
import { entryOf } from './cycle-audit.js';
import { readFirstAnswers, takeFirstAnswers } from './first-answers.js';

/** The workbook that is to be handed out. */
interface GivenBlank {
  readonly blankName: string;
  readonly blank: Uint8Array;
  /** What becomes of answers that stand in it; undefined where nobody said. */
  readonly answers?: AnswersChoice | undefined;
}

interface CyclePlan extends GivenBlank {
  readonly plan: string;
  readonly fiscalYear: number;
  readonly form: Form;
  /** `2026-05-15` */
  readonly deadline?: string | undefined;
}

/** Somebody in person, with the way by which they write. */
export type Person = Author & { readonly actor: Actor };

/**
 * @throws Problem `conflict` where the plan has a cycle of that year already, or the form version another content;
 *   `blank-answered` where answers stand in the blank and it is not said what becomes of them; what reading a workbook
 *   throws where the blank is none, or not on the form
 */
export async function beginCycle(parts: CycleParts, author: Person, wanted: CyclePlan): Promise<CycleSummary> {
  const { municipalityId } = author.actor;
  const { form, plan, fiscalYear } = wanted;
  const { blank, records, answers } = await readGiven(parts, formInYear(form, fiscalYear), wanted);
  const stamps = parts.stamps();
  return inTransaction(parts.store.client, async (database) => {
    const { name: municipality } = await requireMunicipality(database, municipalityId);
    if (await hasCycle(database, municipalityId, wanted)) throw taken(wanted);
    const ref = await createCycle(database, { ...wanted, blank: blank.bytes, municipality, records }, stamps);
    const detail = { plan, fiscalYear: String(fiscalYear), form: form.id, formVersion: String(form.version) };
    await recordAudit(database, entryOf(ref, author.actor, { action: 'cycle.begin', detail }), stamps);
    const cycle = await requireCycle(database, ref);
    parts.blanks.keep(cycle, blank);
    if (!answers) return cycle;
    await takeFirstAnswers(parts, database, cycle, { answers, author, stamps });
    return requireCycle(database, ref);
  });
}

/** Before the transaction: what is handed out, and what of it is to be taken in. */
async function readGiven(parts: CycleParts, form: Form, { blank: given, blankName, answers: choice }: GivenBlank) {
  const { isToTakeIn, ...read } = await blankToHandOut(parts.workbooks, form, given, choice);
  const answers = isToTakeIn
    ? await readFirstAnswers(parts, read.blank, { fileName: blankName, bytes: given })
    : undefined;
  return { ...read, answers };
}

/**
 * Puts another blank workbook in the place of a cycle's, on the same version of its form.
 * @throws Problem `not-found`; `conflict` where something was sent in; `locked`; what `beginCycle` throws of a blank
 */
export async function replaceCycleBlank(
  parts: CycleParts,
  ref: CycleRef,
  author: Person,
  given: GivenBlank,
): Promise<CycleSummary> {
  const seen = await requireCycle(parts.store.client, ref);
  const { blank, records, answers } = await readGiven(parts, seen.form, given);
  return changeCycle(parts, ref, async (database, stamps) => {
    const before = await requireCycle(database, ref);
    requireNotClosed(before);
    if (!(await isUntouched(database, ref))) throw begun(before, 'replace');
    if (before.form !== seen.form && before.form.version !== seen.form.version) throw otherVersion();
    const revision = before.revision + 1;
    const { form } = before;
    const { blankName: fileName } = given;
    await replaceBlank(database, ref, { fileName, bytes: blank.bytes, form, records, revision }, stamps.newId);
    const detail = { fileName, fileNameBefore: before.blankName };
    await recordAudit(database, entryOf(ref, author.actor, { action: 'cycle.change-blank', detail }), stamps);
    const cycle = await requireCycle(database, ref);
    parts.blanks.keep(cycle, blank);
    if (answers) await takeFirstAnswers(parts, database, cycle, { answers, author, stamps });
    const result = answers ? await requireCycle(database, ref) : cycle;
    return { result, event: { revision: result.revision, kind: 'cycle' } };
  });
}

/**
 * Deletes a cycle for which nothing was sent in, with its blank workbook, its rows, what was said of them, and departments
 * that it alone brought in.
 * @param plan its plan's name, as who deletes it sees it
 * @throws Problem `not-found`; `conflict` where it has another name, or something was sent in
 */
export function removeCycle(parts: CycleParts, ref: CycleRef, by: UserRef, plan: string): Promise<void> {
  return changeCycle(parts, ref, async (database, stamps) => {
    const cycle = await requireCycle(database, ref);
    if (cycle.plan !== plan) throw otherName(cycle);
    if (!(await isUntouched(database, ref))) throw begun(cycle, 'remove');
    await deleteCycle(database, ref, stamps.newId);
    const detail = { plan, fiscalYear: String(cycle.fiscalYear), form: cycle.form.id, fileName: cycle.blankName };
    await recordAudit(database, entryOf(ref, by, { action: 'cycle.delete', detail }), stamps);
    return { result: undefined, event: { revision: cycle.revision, kind: 'cycle' } };
  });
}

function taken({ plan, fiscalYear }: CyclePlan): Problem {
  return new Problem('conflict', {
    ja: `「${plan}」の${fiscalYear}年度の評価作業は、すでにあります。`,
    en: `There is a cycle of "${plan}" for fiscal year ${fiscalYear} already.`,
  });
}

function begun({ plan, fiscalYear }: CycleSummary, wanted: 'replace' | 'remove'): Problem {
  const [ja, en] =
    wanted === 'replace'
      ? ['様式を差し替えられません', 'its blank cannot be replaced']
      : ['削除できません', 'it cannot be deleted'];
  return new Problem('conflict', {
    ja: `「${plan}」の${fiscalYear}年度には、すでに届いたものがあるため、${ja}。届いた回答とその履歴は残します。`,
    en: `Something was sent in for "${plan}" of fiscal year ${fiscalYear} already: ${en}. Answers and their history stay.`,
  });
}

function otherName({ plan }: CycleSummary): Problem {
  return new Problem('conflict', {
    ja: `計画の名称が違います。削除するのは「${plan}」です。もう一度、そのとおりに入れてください。`,
    en: `That is not the plan’s name. It is "${plan}"; enter it as it stands here.`,
  });
}

function otherVersion(): Problem {
  return stale(
    'この年度は、いま別の版の様式に切り替えられました。画面を開き直してから、もう一度差し替えてください。',
    'This cycle was just taken over to another version of its form. Open the page again, then replace the blank.',
  );
}
