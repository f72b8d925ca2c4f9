/**
 * 進捗と提出: how far every department is, in one table: what is answered, where it stands on its way to acceptance (rule S6),
 * what is open. Staff find their own departments opened; whoever reviews takes steps of many at once. What others do shows
 * by itself.
 */
import { Button } from '@fluentui/react-components';
import { ArrowSync20Regular, DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useSyncExternalStore, useState } from 'react';
import { isAllowed, type Actor } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { reviewsApi } from '../../core/protocol/reviews.js';
import type { DepartmentStandingDto, StandingDto } from '../../core/protocol/workflow.js';
import { Message } from '../../view/feedback/message.js';
import { Spoken } from '../../view/feedback/spoken.js';
import { DeadlineLine } from '../../view/workflow/deadline-text.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { useActor, useMay } from '../access/me.js';
import { blankOf, call } from '../api/client.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { DownloadButton } from '../file/download-button.js';
import { useFindingCounts } from '../findings/use-finding-counts.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useCycleRefresh, useResource, type Resource } from '../resource/use-resource.js';
import { hashOf } from '../route/route.js';
import { noteFilters } from '../route/use-route.js';
import { ReportDownload } from '../report/report-download.js';
import { useWording } from '../text/wording.js';
import { BulkSteps } from './bulk-steps.js';
import { DepartmentPanel } from './department-panel.js';
import { NextStep } from './next-step.js';
import { isShown, shownFrom, type Shown } from './shown-departments.js';
import { StateFilter } from './state-filter.js';
import { StatusTable } from './status-table.js';
import { TotalsStrip } from './totals-strip.js';
import { shelfOf } from '../steps/unsent-shelf.js';
import { useBulk } from './use-bulk.js';
import { useSteps } from '../steps/use-steps.js';
import { WaitingList } from './waiting-list.js';
import { useChoice } from './use-choice.js';

interface StatusViewProps {
  readonly cycle: CycleDto;
  readonly standing: Resource<StandingDto>;
  /** From the address: `state`, and `department` for one that is open. */
  readonly filters: Readonly<Record<string, string>>;
}

export function StatusView(props: StatusViewProps) {
  const { cycle, standing } = props;
  const { t } = useWording();
  const words = t.status;
  const shared = useWorkflowWords();
  const actor = useActor();
  const maySend = useMay('write-cells');
  const refresh = useCycleRefresh();
  const reload = () => refresh(cycle.id);
  if (!actor) return null;
  const isReviewer = isAllowed(actor, 'review', { municipalityId: actor.municipalityId });
  return (
    <>
      <ViewHeading
        title={t.views.progress}
        lead={words.leads[actor.role === 'staff' ? 'staff' : isReviewer ? 'reviewer' : 'reader']}
      >
        {maySend && (
          <Button as="a" href={hashOf(cycle.id, 'send')} appearance="primary" icon={<DocumentArrowUp20Regular />}>
            {t.views.send}
          </Button>
        )}
        <ReportDownload cycleId={cycle.id} />
        <DownloadButton workbook={blankOf(cycle.id)} appearance="subtle">
          {t.downloads.blank}
        </DownloadButton>
        <Button appearance="subtle" icon={<ArrowSync20Regular />} disabledFocusable={standing.loading} onClick={reload}>
          {shared.reload}
        </Button>
      </ViewHeading>
      {cycle.state === 'closed' && <Message intent="info">{t.setup.closedHint}</Message>}
      <DeadlineLine {...cycle} />
      <Loaded of={{ ...standing, reload }}>
        {(loaded) =>
          loaded.departments.length + loaded.others.length === 0 ? (
            <Nothing title={words.empty} hint={t.workflow.noDepartmentsHint} />
          ) : (
            <Departments {...props} standing={loaded} actor={actor} reload={reload} />
          )
        }
      </Loaded>
    </>
  );
}

interface DepartmentsProps extends Omit<StatusViewProps, 'standing'> {
  readonly standing: StandingDto;
  readonly actor: Actor;
  reload(): void;
}

function Departments({ cycle, standing, filters, actor, reload }: DepartmentsProps) {
  const { t } = useWording();
  const shared = useWorkflowWords();
  const isStaff = actor.role === 'staff';
  const isOwn = ({ id }: DepartmentStandingDto) => isStaff && actor.departmentIds.includes(id);
  const departments = [
    ...standing.departments.filter(isOwn),
    ...standing.departments.filter((department) => !isOwn(department)),
  ];
  const coverage = useCoverage(cycle.id, actor);
  const findings = useFindingCounts(cycle.id);
  const seesAll = isAllowed(actor, 'read-history', { municipalityId: actor.municipalityId });
  const [shown, setShown] = useState(() => shownFrom(filters['state']));
  const [opened, setOpened] = useState<readonly string[]>(() => {
    const named = filters['department'];
    const own = departments.filter(isOwn).map(({ id }) => id);
    return named !== undefined && !own.includes(named) ? [...own, named] : own;
  });
  const shelf = shelfOf(actor.userId, cycle.id);
  const kept = useSyncExternalStore(shelf.subscribe, shelf.all);
  const steps = useSteps(cycle.id, shelf, reload);
  const bulk = useBulk(cycle.id, reload);
  const choice = useChoice(cycle, departments, actor);
  const { outcome } = steps;
  const note = (next: Shown, ids: readonly string[]) =>
    noteFilters(cycle.id, 'progress', {
      state: next ?? '',
      department: ids.findLast((id) => !actor.departmentIds.includes(id)) ?? '',
    });
  const show = (next: Shown) => {
    setShown(next);
    note(next, opened);
  };
  const toggle = (id: string) => {
    const own = opened.filter((one) => actor.departmentIds.includes(one));
    // Of others one at a time: each is long.
    const next = opened.includes(id)
      ? opened.filter((one) => one !== id)
      : actor.departmentIds.includes(id)
        ? [...opened, id]
        : [...own, id];
    setOpened(next);
    note(shown, next);
  };
  // One that is open stays, with what became of it, when a step takes it out of the filter.
  const visible = departments.filter((one) => isShown(one, shown) || (opened.includes(one.id) && !isOwn(one)));
  return (
    <>
      {isStaff && !departments.some(isOwn) && <Nothing title={t.workflow.notYours} hint={t.workflow.notYoursHint} />}
      {!isStaff && !isAllowed(actor, 'review', actor) && cycle.state === 'open' && (
        <NextStep cycle={cycle} departments={departments} />
      )}
      <TotalsStrip
        cycleId={cycle.id}
        standing={standing}
        findings={seesAll ? findings?.open : undefined}
        shown={shown}
        onShow={show}
      />
      {!isStaff && <WaitingList departments={departments} />}
      <StateFilter departments={departments} shown={shown} onShow={show} />
      <BulkSteps {...{ cycle, actor, choice, bulk }} isBusy={steps.busy !== undefined} />
      <StatusTable
        cycleId={cycle.id}
        departments={visible}
        others={shown === undefined ? standing.others : []}
        coverage={coverage}
        findings={findings}
        offered={choice.offered.map(({ id }) => id)}
        chosen={choice.chosen.map(({ id }) => id)}
        opened={opened}
        panelOf={(department) => (
          <DepartmentPanel
            {...{ cycle, department, actor, shelf, steps }}
            revision={standing.revision}
            coverage={coverage?.get(department.id)}
            unsent={kept[department.id]}
          />
        )}
        onChoose={choice.choose}
        onToggle={toggle}
      />
      {visible.length === 0 && <Nothing title={t.status.nobody} />}
      {/* A step that failed is an alert by itself. */}
      <Spoken text={outcome && !outcome.failure ? shared.done[outcome.step](outcome.department.name) : ''} />
    </>
  );
}

/** How much was looked at, by department; undefined where the reader is not told, or it is not there yet. */
function useCoverage(cycleId: string, actor: Actor) {
  const mayKnow = isAllowed(actor, 'read-history', { municipalityId: actor.municipalityId });
  const { data } = useResource(['review-coverage', { cycleId, mayKnow }], async (signal) =>
    mayKnow ? call(reviewsApi.coverage, { params: { cycleId }, signal }) : null,
  );
  if (!mayKnow) return undefined;
  return new Map(data?.departments.map((one) => [one.id, one]) ?? []);
}
