/**
 * What each department of a cycle is to be told and was: what is open in its rows, why its answers were returned, to whom is
 * written, and what was sent last.
 */
import type { z } from 'zod';
import { blockOf, type Form } from '../../../core/form/form.js';
import type { Bilingual, Issue } from '../../../core/issue/issue.js';
import { recordName } from '../../../core/issue/issues-of-records.js';
import { letterRow, MOST_NAMED } from '../../../core/handing-out/place-texts.js';
import type { handingOutSchema } from '../../../core/protocol/handing-out.js';
import type { RecordKey } from '../../../core/record/record.js';
import type { FormRecord } from '../../../core/record/record.js';
import type { StoredConsolidation } from '../../store/consolidations.js';
import type { CycleRef } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { lastNotices } from '../../store/notices.js';
import { findEarlierCycle } from '../../store/programme-links.js';
import { readWorkflowEvents } from '../../store/workflow.js';
import type { Mailer } from '../../mail/mailer.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle } from '../open-cycle.js';
import { departmentsOfCycle } from '../reads/read-departments.js';
import { lookedOver } from '../reads/looked-over.js';
import { noticeAnswer } from './notices.js';
import { readTemplates } from './notice-texts.js';
import { readRecipients } from './recipients.js';

type HandingOut = z.input<typeof handingOutSchema>;
type OpenCell = HandingOut['departments'][number]['missing'][number];

/** @param address of the installation, with a slash at the end. @throws Problem `not-found` */
export function readHandingOut(
  parts: CycleParts & { readonly mailer?: Mailer | undefined },
  ref: CycleRef,
  address: string,
): Promise<HandingOut> {
  return readCycle(parts, ref, async (open) => {
    const { database, cycle, before } = open;
    const { municipalityId } = ref;
    const { rowsOf, missingOf } = lookedOver(cycle.form, before);
    const nameOf = cellNames(cycle.form, before);
    const recipients = await readRecipients(database, municipalityId);
    const last = (await lastNotices(database, ref)).map((notice) => {
      return { departmentId: notice.departmentId, notice: noticeAnswer(notice, parts.stamps().now) };
    });
    const departments: HandingOut['departments'] = [];
    for (const { id, name, state } of await departmentsOfCycle(open)) {
      const { rows, blank } = missingOf(rowsOf(name));
      departments.push({
        id,
        name,
        state,
        rows,
        blank: blank.length,
        missing: blank.slice(0, MOST_NAMED).map(nameOf.issue),
        reasons: state === 'returned' ? await reasonsOf(database, ref, id, nameOf) : [],
        recipients: recipients.of(id).map((one) => ({ ...one })),
        addresses: [...recipients.addressesOf(id)],
        last: last.filter(({ departmentId }) => departmentId === id).map(({ notice }) => notice),
      });
    }
    return {
      page: `${address}#/cycles/${encodeURIComponent(ref.cycleId)}/answer`,
      mail: parts.mailer ? { from: parts.mailer.from } : null,
      earlierYear: (await findEarlierCycle(database, ref))?.fiscalYear ?? null,
      templates: (await readTemplates(database, municipalityId)).map((one) => ({ ...one })),
      departments,
    };
  });
}

interface CellNames {
  issue(issue: Issue): OpenCell;
  cell(recordId: string | null, field: string): OpenCell;
}

const NOTHING: Bilingual = { ja: '', en: '' };

/** What people call the cells of a table. */
function cellNames(form: Form, { table }: StoredConsolidation): CellNames {
  const byName = new Map(table.rows.map(({ record }) => [recordName(record), record]));
  const byId = new Map(table.rows.map(({ id, record }) => [id, record]));
  const row = (block: string, key: RecordKey) => letterRow(key, departmentFields(form, block));
  return {
    issue: (issue) => {
      const record = byName.get(recordName(issue));
      const field = record && fieldAt(form, record, issue.address);
      return { row: row(issue.block, issue.key), field: field ?? NOTHING };
    },
    cell: (recordId, id) => {
      const record = recordId === null ? undefined : byId.get(recordId);
      if (!record) return { row: '', field: NOTHING };
      const field = blockOf(form, record.block).fields.find((one) => one.id === id);
      return { row: row(record.block, record.key), field: field?.label ?? NOTHING };
    },
  };
}

function departmentFields(form: Form, block: string): ReadonlySet<string> {
  const fields = form.blocks.find(({ id }) => id === block)?.fields ?? [];
  return new Set(fields.filter(({ type }) => type === 'department').map(({ id }) => id));
}

function fieldAt(form: Form, record: FormRecord, address: string): Bilingual | undefined {
  const fields = blockOf(form, record.block).fields;
  return address === '' ? undefined : fields.find(({ id }) => record.cells[id]?.address === address)?.label;
}

async function reasonsOf(database: Database, ref: CycleRef, departmentId: string, nameOf: CellNames) {
  const events = await readWorkflowEvents(database, ref, departmentId);
  const last = events.findLast(({ step }) => step === 'return');
  if (!last) return [];
  const note = last.note === '' ? [] : [{ row: '', field: NOTHING, text: last.note }];
  return [...note, ...last.reasons.map(({ record, field, text }) => ({ ...nameOf.cell(record, field), text }))];
}
