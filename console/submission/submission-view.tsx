/**
 * 提出と受理: where departments stand on their way to acceptance (rule S6). Staff see their own departments with all about
 * them; a coordinator, and whoever only reads, sees every department and opens one after the other.
 */
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { isAllowed, type Actor } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { DepartmentStandingDto, StandingDto } from '../../core/protocol/workflow.js';
import { useActor } from '../account/me.js';
import type { Resource } from '../api/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { ViewHeading } from '../frame/view-heading.js';
import { DeadlineText } from '../setup/deadline-text.js';
import { useWording } from '../text/wording.js';
import { DepartmentList } from './department-list.js';
import { DepartmentPanel } from './department-panel.js';
import { shelfOf } from './drafts.js';
import { OutcomeAnnouncer } from './outcome-announcer.js';
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
  closed: { whiteSpace: 'normal', lineHeight: 1.6, paddingBlock: '8px' },
});

function Submission({ cycle, standing, filters, actor }: SubmissionViewProps & { readonly actor: Actor }) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.workflow;
  const { data, failure, loading, reload } = standing;
  const shelf = shelfOf(actor.userId, cycle.id);
  const drafts = useSyncExternalStore(shelf.subscribe, shelf.all);
  const steps = useSteps(cycle.id, shelf, reload);
  const isStaff = actor.role === 'staff';
  const isReviewer = isAllowed(actor, 'review', { municipalityId: actor.municipalityId });
  const departments = data?.departments.filter(({ id }) => !isStaff || actor.departmentIds.includes(id));
  const panelOf = (department: DepartmentStandingDto) => (
    <DepartmentPanel
      {...{ cycle, department, actor, shelf, steps }}
      revision={data?.revision ?? 0}
      draft={drafts[department.id]}
    />
  );
  return (
    <>
      <ViewHeading
        title={t.views.submission}
        lead={isStaff ? words.leads.staff : isReviewer ? words.leads.reviewer : words.leads.reader}
      >
        <Button appearance="subtle" icon={<ArrowSync20Regular />} disabledFocusable={loading} onClick={reload}>
          {words.reload}
        </Button>
      </ViewHeading>
      {cycle.deadline !== null && (
        <p className={styles.deadline}>
          {t.workflow.deadline} <DeadlineText {...cycle} />
        </p>
      )}
      {cycle.state === 'closed' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.closed}>{words.closed}</MessageBarBody>
        </MessageBar>
      )}
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
      <OutcomeAnnouncer outcome={steps.outcome} />
    </>
  );
}
