/**
 * What is listed of something that came in (rule S7): how much of it was taken, and cell by cell what was not.
 */
import type { z } from 'zod';
import type { ArrivalDescentDto, arrivalDetailSchema } from '../../../core/protocol/arrivals.js';
import { saveArrival, type ArrivalCounts } from '../../store/arrivals.js';
import type { OpenStep } from './open-step.js';

export interface ArrivalNote extends ArrivalCounts {
  readonly kind: 'workbook' | 'edits' | 'undo';
  readonly department: string;
  /** The file that was sent, and what its values are said to come from: otherwise from the person. */
  readonly file?: { readonly name: string; readonly source: string };
  readonly descent?: ArrivalDescentDto;
  readonly detail: z.input<typeof arrivalDetailSchema>;
}

export async function noteArrival(
  { database, cycle, author, stamps }: OpenStep,
  { file, descent, detail, ...note }: ArrivalNote,
  made: { readonly submissionId: string; readonly revision: number | null },
): Promise<void> {
  const { municipalityId, cycleId } = cycle;
  const arrival = {
    ...note,
    ...made,
    municipalityId,
    cycleId,
    channel: author.channel,
    actorId: author.actor?.userId ?? null,
    fileName: file?.name ?? '',
    source: file?.source ?? author.displayName,
    descent: descent ? JSON.stringify(descent) : '',
    detail: JSON.stringify(detail),
  };
  await saveArrival(database, arrival, stamps.now);
}
