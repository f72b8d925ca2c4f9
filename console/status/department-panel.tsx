/**
 * One department, looked at: what to do now, why it was returned, what is missing, the next step, the history. What the
 * person may not do is not offered.
 */
import { Link, makeStyles, Spinner } from '@fluentui/react-components';
import { isAllowed, type Actor } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { OpenMatterDto } from '../../core/protocol/open-matters.js';
import type { DepartmentCoverageDto } from '../../core/protocol/reviews.js';
import { workflowApi, type DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { besidesCells, openCount } from '../../core/workflow/open-matters.js';
import { stepsFor } from '../../core/workflow/step-rights.js';
import { OpenTally } from '../../view/open/open-matters.js';
import { StepForm } from '../../view/workflow/step-form.js';
import { isWritten } from '../../view/workflow/unsent-reasons.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAnswer, useResource } from '../resource/use-resource.js';
import { call } from '../api/client.js';
import { MattersOf, useOpenMatters } from '../open/matters.js';
import { useFindingCounts } from '../findings/use-finding-counts.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { EMPTY, type Unsent, type UnsentShelf } from '../steps/unsent-shelf.js';
import { MissingList } from './missing-list.js';
import { OutcomeBar } from '../steps/outcome-bar.js';
import { ReturnReasons, withReason } from './return-reasons.js';
import { openIn, OpenCounts } from './open-counts.js';
import { StepHistory } from './step-history.js';
import { ReturnedNotice, UnsentNotice } from './notices.js';
import { Reviewers } from './reviewers.js';
import type { Steps } from '../steps/use-steps.js';
import { useLook } from '../../view/look/look.js';

interface DepartmentPanelProps {
  readonly cycle: CycleDto;
  readonly department: DepartmentStandingDto;
  readonly revision: number;
  readonly actor: Actor;
  readonly unsent: Unsent | undefined;
  readonly shelf: UnsentShelf;
  readonly steps: Steps;
  /** Who has looked at what; undefined where the reader is not told. */
  readonly coverage: DepartmentCoverageDto | undefined;
}

const useStyles = makeStyles({
  loading: { justifyContent: 'flex-start' },
});

export function DepartmentPanel({
  cycle,
  department,
  revision,
  actor,
  unsent = EMPTY,
  shelf,
  steps,
  coverage,
}: DepartmentPanelProps) {
  const look = useLook();
  const styles = useStyles();
  const { workflow: words, table, findings: findingWords } = useWording().t;
  const { hints } = useWorkflowWords();
  const { id, name, state } = department;
  const target = { municipalityId: actor.municipalityId, departmentId: id };
  const isReviewer = isAllowed(actor, 'review', target);
  const isOwn = isAllowed(actor, 'write-cells', target);
  const mayReadHistory = isAllowed(actor, 'read-history', target);
  const params = { cycleId: cycle.id, departmentId: id };
  const rows = useAnswer(workflowApi.rows, { params });
  // Nothing where the reader may not see it.
  const events = useResource(['events', { ...params, mayReadHistory }], async (signal) =>
    mayReadHistory ? (await call(workflowApi.events, { params, signal })).events : [],
  );
  const found = useFindingCounts(cycle.id)?.of(id) ?? 0;
  const matters = useOpenMatters(cycle.id, id).data?.departments[0]?.matters;
  const offered = cycle.state === 'closed' ? [] : stepsFor(actor, id, state);
  const isReturning = offered.includes('return');
  const isBusy = steps.busy !== undefined;
  const outcome = steps.outcome?.department.id === id ? steps.outcome : undefined;
  const lastReturn = state === 'returned' ? events.data?.findLast(({ step }) => step === 'return') : undefined;
  const shown = rows.data?.rows ?? [];
  const shared = { cycleId: cycle.id, department: name, rows: shown };
  // Written for a step that is no longer offered here.
  const isStranded = (isWritten(unsent) || unsent.sent !== undefined) && !offered.some((step) => step !== 'reopen');
  const isKept = isWritten(unsent);
  return (
    <div className={look.stack} aria-busy={steps.busy === id}>
      {outcome && <OutcomeBar {...{ outcome, isKept, isBusy }} onAgain={() => steps.again({ id, name })} />}
      {isOwn && <p className={look.text}>{hints[isReviewer ? 'reviewer' : 'byWorkbook'][state]}</p>}
      {lastReturn && <ReturnedNotice {...shared} event={lastReturn} />}
      <FailureBar failure={rows.failure ?? events.failure} stale={rows.data !== undefined} onRetry={rows.reload} />
      {!rows.data && rows.loading && <Spinner className={styles.loading} size="tiny" label={words.open.loading} />}
      {rows.data?.draft && <p className={look.quiet}>{table.drafts}</p>}
      {rows.data && !rows.data.draft && state !== 'accepted' && (
        <MissingList
          {...{ cycleId: cycle.id, department: name, rows: rows.data }}
          title={isReviewer || !isOwn ? words.open.missingReviewer : words.open.missing}
          {...(isReturning
            ? { onPin: (place, text) => shelf.change(id, { reasons: withReason(unsent.reasons, place, text) }) }
            : {})}
        />
      )}
      <div className={look.row}>
        <Link href={hashOf(cycle.id, 'table', { department: name })}>{words.open.seeRows}</Link>
        {department.conflicts > 0 && (
          <Link href={hashOf(cycle.id, 'conflicts', { department: name })}>{words.open.seeConflicting}</Link>
        )}
        {found > 0 && mayReadHistory && (
          <Link href={hashOf(cycle.id, 'check', { department: name })}>{findingWords.seeOf(name, found)}</Link>
        )}
        {isOwn && !isReviewer && offered.includes('submit') && (
          <Link href={hashOf(cycle.id, 'send')}>{words.toSend}</Link>
        )}
      </div>
      {coverage && <Reviewers coverage={coverage} />}
      {isStranded && !steps.busy && (
        <UnsentNotice
          {...shared}
          unsent={unsent}
          isBusy={isBusy}
          onAgain={() => steps.again({ id, name })}
          onDiscard={() => shelf.drop(id)}
        />
      )}
      {offered.length > 0 && (
        <StepForm
          steps={offered}
          isReviewer={isReviewer}
          unsent={unsent}
          open={{
            submit: matters ? openCount(matters) : openIn(department),
            accept: matters ? openCount(matters) : openIn(department),
            list: matters && <StillOpen {...{ cycleId: cycle.id, department: name, matters }} />,
          }}
          isBusy={isBusy}
          reasons={
            <ReturnReasons {...shared} reasons={unsent.reasons} onChange={(reasons) => shelf.change(id, { reasons })} />
          }
          onNote={(note) => shelf.change(id, { note })}
          // What was looked at: the rows where they are shown.
          onStep={(step) => steps.take({ id, name }, step, rows.data?.revision ?? revision)}
        >
          <OpenCounts numbers={department} />
        </StepForm>
      )}
      {mayReadHistory && events.data && <StepHistory {...shared} events={events.data} />}
    </div>
  );
}

interface StillOpenProps {
  readonly cycleId: string;
  readonly department: string;
  readonly matters: readonly OpenMatterDto[];
}

/** How much there is of each kind, and the lines of what is not listed above. */
function StillOpen({ cycleId, department, matters }: StillOpenProps) {
  const others = besidesCells(matters);
  return (
    <>
      <OpenTally matters={matters} />
      {others.length > 0 && <MattersOf {...{ cycleId, department }} matters={others} />}
    </>
  );
}
