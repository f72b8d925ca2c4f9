/**
 * One department, looked at: what to do now, why it was returned, what is missing, the next step, the history. What the
 * person may not do is not offered.
 */
import { Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { isAllowed, type Actor } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { stepsFor } from '../../core/workflow/step-rights.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { EMPTY_DRAFT, isWritten, type Draft, type DraftShelf } from './drafts.js';
import { MissingList } from './missing-list.js';
import { OutcomeBar } from './outcome-bar.js';
import { withReason } from './reason-drafts.js';
import { ReturnedNotice } from './returned-notice.js';
import { StepForm } from './step-form.js';
import { StepHistory } from './step-history.js';
import { UnsentDraft } from './unsent-draft.js';
import { useDepartment } from './use-department.js';
import type { Steps } from './use-steps.js';

interface DepartmentPanelProps {
  readonly cycle: CycleDto;
  readonly department: DepartmentStandingDto;
  readonly revision: number;
  readonly actor: Actor;
  readonly draft: Draft | undefined;
  readonly shelf: DraftShelf;
  readonly steps: Steps;
}

const useStyles = makeStyles({
  panel: { display: 'grid', gap: '14px', minWidth: 0 },
  hint: { margin: 0, lineHeight: 1.7 },
  quiet: { color: tokens.colorNeutralForeground2 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  loading: { justifyContent: 'flex-start' },
});

export function DepartmentPanel({
  cycle,
  department,
  revision,
  actor,
  draft = EMPTY_DRAFT,
  shelf,
  steps,
}: DepartmentPanelProps) {
  const styles = useStyles();
  const words = useWording().t.workflow;
  const { id, name, state } = department;
  const target = { municipalityId: actor.municipalityId, departmentId: id };
  const isReviewer = isAllowed(actor, 'review', target);
  const isOwn = isAllowed(actor, 'write-cells', target);
  const mayReadHistory = isAllowed(actor, 'read-history', target);
  const { rows, events } = useDepartment(cycle.id, id, revision, mayReadHistory);
  const offered = cycle.state === 'closed' ? [] : stepsFor(actor, id, state);
  const isReturning = offered.includes('return');
  const isBusy = steps.busy !== undefined;
  const outcome = steps.outcome?.department.id === id ? steps.outcome : undefined;
  const lastReturn = state === 'returned' ? events.data?.findLast(({ step }) => step === 'return') : undefined;
  const shown = rows.data?.rows ?? [];
  const shared = { cycleId: cycle.id, department: name, rows: shown };
  // Written for a step that is no longer offered here.
  const isStranded = (isWritten(draft) || draft.sent !== undefined) && !offered.some((step) => step !== 'reopen');
  const isKept = isWritten(draft);
  return (
    <div className={styles.panel} aria-busy={steps.busy === id}>
      {outcome && <OutcomeBar {...{ outcome, isKept, isBusy }} onAgain={() => steps.again({ id, name })} />}
      {isOwn && <p className={styles.hint}>{words.hints[isReviewer ? 'reviewer' : 'staff'][state]}</p>}
      {lastReturn && <ReturnedNotice {...shared} event={lastReturn} />}
      <FailureBar failure={rows.failure ?? events.failure} stale={rows.data !== undefined} onRetry={rows.reload} />
      {!rows.data && rows.loading && <Spinner className={styles.loading} size="tiny" label={words.open.loading} />}
      {rows.data && state !== 'accepted' && (
        <MissingList
          {...{ cycleId: cycle.id, department: name, rows: rows.data }}
          title={isReviewer || !isOwn ? words.open.missingReviewer : words.open.missing}
          {...(isReturning
            ? { onPin: (place, text) => shelf.change(id, { reasons: withReason(draft.reasons, place, text) }) }
            : {})}
        />
      )}
      <div className={styles.links}>
        <Link href={hashOf(cycle.id, 'table', { department: name })}>{words.open.seeRows}</Link>
        {department.conflicts > 0 && <Link href={hashOf(cycle.id, 'conflicts')}>{words.open.seeConflicting}</Link>}
        {isOwn && !isReviewer && offered.includes('submit') && (
          <Link href={hashOf(cycle.id, 'send')}>{words.toSend}</Link>
        )}
      </div>
      {isStranded && !steps.busy && (
        <UnsentDraft
          {...{ ...shared, draft, isBusy }}
          onAgain={() => steps.again({ id, name })}
          onDiscard={() => shelf.drop(id)}
        />
      )}
      {offered.length > 0 && (
        <StepForm
          {...{ ...shared, steps: offered, isReviewer, numbers: department, draft, isBusy }}
          onDraft={(change) => shelf.change(id, change)}
          // What was looked at: the rows where they are shown.
          onStep={(step) => steps.take({ id, name }, step, rows.data?.revision ?? revision)}
        />
      )}
      {mayReadHistory && events.data && <StepHistory {...shared} events={events.data} />}
    </div>
  );
}
