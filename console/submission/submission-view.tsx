/**
 * 提出と受理: where departments stand on their way to acceptance (rule S6). Staff see their own departments with all about
 * them; a coordinator, and whoever only reads, sees every department and opens one after the other.
 */
import { Button } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { isAllowed, type Actor } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { DepartmentStandingDto, StandingDto } from '../../core/protocol/workflow.js';
import { Spoken } from '../../view/feedback/spoken.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { useActor } from '../access/me.js';
import { useCycleRefresh, type Resource } from '../resource/use-resource.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { ViewHeading } from '../frame/view-heading.js';
import { DeadlineLine } from '../../view/workflow/deadline-text.js';
import { useWording } from '../text/wording.js';
import { DepartmentList } from './department-list.js';
import { DepartmentPanel } from './department-panel.js';
import { shelfOf } from '../steps/unsent-shelf.js';
import { StateBadge } from '../../view/workflow/state-badge.js';
import { useSteps } from '../steps/use-steps.js';
import { useLook } from '../../view/look/look.js';

interface SubmissionViewProps {
  readonly cycle: CycleDto;
  readonly standing: Resource<StandingDto>;
  readonly filters: Readonly<Record<string, string>>;
}

export function SubmissionView(props: SubmissionViewProps) {
  const actor = useActor();
  return actor ? <Submission {...props} actor={actor} /> : null;
}

function Submission({ cycle, standing, filters, actor }: SubmissionViewProps & { readonly actor: Actor }) {
  const look = useLook();
  const { t } = useWording();
  const words = t.workflow;
  const shared = useWorkflowWords();
  const { data, loading } = standing;
  const refresh = useCycleRefresh();
  const reload = () => refresh(cycle.id);
  const shelf = shelfOf(actor.userId, cycle.id);
  const kept = useSyncExternalStore(shelf.subscribe, shelf.all);
  const steps = useSteps(cycle.id, shelf, reload);
  const { outcome } = steps;
  const isStaff = actor.role === 'staff';
  const isReviewer = isAllowed(actor, 'review', { municipalityId: actor.municipalityId });
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
      <DeadlineLine {...cycle} />
      {cycle.state === 'closed' && <Message intent="info">{shared.closed}</Message>}
      <Loaded of={{ ...standing, reload }}>
        {(loaded) => {
          const departments = loaded.departments.filter(({ id }) => !isStaff || actor.departmentIds.includes(id));
          if (departments.length === 0) {
            return (
              <Nothing
                title={isStaff ? words.notYours : words.noDepartments}
                hint={isStaff ? words.notYoursHint : words.noDepartmentsHint}
              />
            );
          }
          if (!isStaff) {
            const given = { cycle, standing: loaded, filters, steps, panelOf };
            return <DepartmentList {...given} onOver={reload} mayAccept={isReviewer} />;
          }
          // Of one's own, all about it at once.
          return departments.map((department) => (
            <section key={department.id} className={look.card} aria-label={department.name}>
              <div className={look.line}>
                <h2 className={look.title}>{department.name}</h2>
                <StateBadge state={department.state} />
              </div>
              {panelOf(department)}
            </section>
          ));
        }}
      </Loaded>
      {/* A step that failed is an alert by itself. */}
      <Spoken text={outcome && !outcome.failure ? shared.done[outcome.step](outcome.department.name) : ''} />
    </>
  );
}
