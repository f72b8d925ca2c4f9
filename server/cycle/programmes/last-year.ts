/**
 * Last year's answers beside this year's rows: as they stand in the plan's cycle before, for whoever reads the cycle.
 */
import type { z } from 'zod';
import type { Actor } from '../../../core/access/access.js';
import { blockOf, type Form } from '../../../core/form/form.js';
import { linkRecords, type RecordLink } from '../../../core/programme-link/linked-records.js';
import type { lastYearSchema } from '../../../core/protocol/last-year.js';
import type { FormRecord } from '../../../core/record/record.js';
import { rowName } from '../../../core/record/row-name.js';
import { BLANK, displayText, type FieldValue } from '../../../core/record/value.js';
import type { CycleRef } from '../../store/cycles.js';
import { inSnapshot } from '../../store/transactions.js';
import type { CycleParts } from '../cycle-parts.js';
import { readYears } from './programme-links.js';
import { storedDecisions } from './two-years.js';

type LastYear = z.input<typeof lastYearSchema>;

/** @throws Problem `not-found` */
export function readLastYear(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<LastYear> {
  return inSnapshot(parts.store.client, async (database): Promise<LastYear> => {
    const { cycle, earlier, previous, current, links } = await readYears(parts, database, ref, reader);
    if (!earlier) return { previous: null, rows: [] };
    const decisions = storedDecisions(previous, current, links);
    const linked = linkRecords(cycle.form, decisions, previous.records, current.records);
    return {
      previous: { cycleId: earlier.cycleId, fiscalYear: earlier.fiscalYear },
      rows: linked.links.flatMap((link) =>
        link.current.map((record) => ({ record: current.idOf(record), ...rowsBefore(cycle.form, link) })),
      ),
    };
  });
}

function rowsBefore(form: Form, { block, status, previous }: RecordLink) {
  const values: Record<string, FieldValue[]> = {};
  for (const { id } of blockOf(form, block).fields) {
    const held = previous.map(({ cells }: FormRecord) => cells[id]?.value ?? BLANK);
    if (held.some((value) => displayText(value) !== '')) values[id] = held;
  }
  return { status, names: previous.map((record) => rowName(record)), values };
}
