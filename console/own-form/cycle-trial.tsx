/**
 * What the next version of a form reads of a year that uses the form, beside what is read of it now.
 */
import { useCallback } from 'react';
import type { FormDocument } from '../../core/form/form-schema.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { plansApi, type CycleTrialDto } from '../../core/protocol/plans.js';
import { Message } from '../../view/feedback/message.js';
import { SelectField } from '../../view/form/fields.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { TrialSummary } from './trial-summary.js';
import { useTrial, type Trying } from './use-trial.js';

interface TriedOnCycle {
  readonly form: FormDocument;
  readonly trial: CycleTrialDto;
}

/** @param form undefined where there is nothing to try */
export function useCycleTrial(cycleId: string | undefined, form: FormDocument | undefined): Trying<TriedOnCycle> {
  const ask = useCallback(
    async (signal: AbortSignal) => {
      if (cycleId === undefined || !form) throw new RangeError('nothing to try');
      return { form, trial: await call(plansApi.tryForm, { params: { cycleId }, body: { form }, signal }) };
    },
    [cycleId, form],
  );
  return useTrial(cycleId === undefined || !form ? undefined : ask);
}

interface CycleTrialProps {
  readonly cycles: readonly CycleDto[];
  readonly cycleId: string | undefined;
  readonly trying: Trying<TriedOnCycle>;
  onCycle(id: string): void;
}

export function CycleTrial({ cycles, cycleId, trying: { data, failure }, onCycle }: CycleTrialProps) {
  const { language, t } = useWording();
  const words = t.ownForm;
  const nameOf = ({ plan, fiscalYear }: CycleDto) => `${plan} ${formatFiscalYear(fiscalYear, language)}`;
  const cycle = cycles.find(({ id }) => id === cycleId);
  if (!cycle) return null;
  const [then] = data?.trial.then.books ?? [];
  return (
    <>
      <SelectField
        label={words.tryOn}
        hint={words.tryOnHint}
        value={cycle.id}
        choices={cycles.map((one) => [one.id, nameOf(one)])}
        onChoose={onCycle}
      />
      <FailureBar failure={failure} />
      {data && !data.trial.findsAll && <Message intent="warning">{words.losesRows(nameOf(cycle))}</Message>}
      {data && then && (
        <TrialSummary name={nameOf(cycle)} form={data.form} book={then} before={data.trial.now.books[0]} />
      )}
    </>
  );
}
