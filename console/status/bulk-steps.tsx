/**
 * Steps of many departments: the choice, one question for all of them, what became of each.
 */
import { useState } from 'react';
import { isAllowedSomewhere, type Actor } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { STEP_ACTIONS } from '../../core/workflow/step-rights.js';
import { BulkBar } from './bulk-bar.js';
import { BulkDialog } from './bulk-dialog.js';
import { BULK_STEPS, type Bulk, type BulkStep } from './use-bulk.js';
import type { Choice } from './use-choice.js';

interface BulkStepsProps {
  readonly cycle: CycleDto;
  readonly actor: Actor;
  readonly choice: Choice;
  readonly bulk: Bulk;
  /** Whether a step of one department is under way. */
  readonly isBusy: boolean;
}

export function BulkSteps({ cycle, actor, choice, bulk, isBusy }: BulkStepsProps) {
  const [asked, ask] = useState<BulkStep>();
  const departments = asked ? choice.takes(asked) : [];
  const take = (step: BulkStep, revision: number, note: string) => {
    ask(undefined);
    void bulk.take({ step, departments, revision, note });
  };
  return (
    <>
      <BulkBar
        offered={choice.offered.map(({ id }) => id)}
        chosen={choice.chosen.map(({ id }) => id)}
        bulk={bulk}
        isBusy={isBusy || bulk.progress !== undefined}
        steps={BULK_STEPS.filter((step) => isAllowedSomewhere(actor, STEP_ACTIONS[step]))}
        numberOf={(step) => choice.takes(step).length}
        onChoose={choice.chooseOnly}
        onStep={ask}
      />
      {asked && departments.length > 0 && (
        <BulkDialog
          cycleId={cycle.id}
          step={asked}
          departments={departments}
          leftOut={choice.chosen.filter((one) => !departments.includes(one))}
          onTake={(revision, note) => take(asked, revision, note)}
          onCancel={() => ask(undefined)}
        />
      )}
    </>
  );
}
