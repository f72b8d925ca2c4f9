/**
 * 提出と受理: where departments stand on their way to acceptance (rule S6). Staff see their own departments with all about
 * them; a coordinator, and whoever only reads, sees every department and opens one after the other.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { isAllowed, type Actor } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/console.js';
import type { DepartmentStandingDto, StandingDto } from '../../core/protocol/standing.js';
import { Spoken } from '../../view/feedback/spoken.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { useActor } from '../access/me.js';
import { useCycleRefresh } from '../resource/cycle-resources.js';
import type { Resource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { ViewHeading } from '../frame/view-heading.js';
import { DeadlineText } from '../../view/workflow/deadline-text.js';
import { useWording } from '../text/wording.js';
import { DepartmentList } from './department-list.js';
import { DepartmentPanel } from './department-panel.js';
import { shelfOf } from './unsent-shelf.js';
import { OwnDepartment } from './own-department.js';
import { useSteps } from './use-steps.js';

interface SubmissionViewProps {
  readonly cycle: CycleDto;
  readonly standing: Resource<StandingDto>;
  readonly filters: Readonly<Record<string, string>>;
}

export function SubmissionView(props: SubmissionViewProps) {
  const actor = useActor();
  return actor ? <Submission {...props} actor={actor} /> : null;
}

const useStyles = makeStyles({
  deadline: { margin: 0, lineHeight: 1.6 },
});

function Submission({ cycle, standing, filters, actor }: SubmissionViewProps & { readonly actor: Actor }) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.workflow;
  const shared = useWorkflowWords();
  const { data, failure, loading } = standing;
  const refresh = useCycleRefresh();
  const reload = () => refresh(cycle.id);
  const shelf = shelfOf(actor.userId, cycle.id);
  const kept = useSyncExternalStore(shelf.subscribe, shelf.all);
  const steps = useSteps(cycle.id, shelf, reload);
  const { outcome } = steps;
  const isStaff = actor.role === 'staff';
  const isReviewer = isAllowed(actor, 'review', { municipalityId: actor.municipalityId });
  const departments = data?.departments.filter(({ id }) => !isStaff || actor.departmentIds.includes(id));
  const panelOf = (department: DepartmentStandingDto) => (
    <DepartmentPanel
      {...{ cycle, department, actor, shelf, steps }}
      revision={data?.revision ?? 0}
      unsent={kept[department.id]}
    />
  );
  return (
    <>
      <ViewHeading
        title={t.views.submission}
        lead={isStaff ? words.leads.staff : isReviewer ? words.leads.reviewer : words.leads.reader}
      >
        <Button appearance="subtle" icon={<ArrowSync20Regular />} disabledFocusable={loading} onClick={reload}>
          {shared.reload}
        </Button>
      </ViewHeading>
      {cycle.deadline !== null && (
        <p className={styles.deadline}>
          {shared.deadline} <DeadlineText {...cycle} />
        </p>
      )}
      {cycle.state === 'closed' && <Message intent="info">{shared.closed}</Message>}
      <FailureBar failure={failure} stale={data !== undefined} onRetry={reload} />
      {!data && loading && <Loading />}
      {departments?.length === 0 && (
        <Nothing
          title={isStaff ? words.notYours : words.noDepartments}
          hint={isStaff ? words.notYoursHint : words.noDepartmentsHint}
        />
      )}
      {isStaff &&
        departments?.map((department) => (
          <OwnDepartment key={department.id} department={department}>
            {panelOf(department)}
          </OwnDepartment>
        ))}
      {!isStaff && data && data.departments.length > 0 && (
        <DepartmentList
          {...{ cycle, standing: data, filters, steps, panelOf }}
          onOver={reload}
          mayAccept={isReviewer}
        />
      )}
      {/* A step that failed is an alert by itself. */}
      <Spoken text={outcome && !outcome.failure ? shared.done[outcome.step](outcome.department.name) : ''} />
    </>
  );
}
