/**
 * 回答する: a department's staff answer their rows in the browser, without Excel. A coordinator does the same for any
 * department.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { isAllowed, isAllowedSomewhere, type Actor } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { DepartmentStandingDto, StandingDto } from '../../core/protocol/workflow.js';
import { isOpen } from '../../core/workflow/workflow.js';
import { SelectField } from '../../view/form/fields.js';
import { DeadlineLine } from '../../view/workflow/deadline-text.js';
import { StateBadge } from '../../view/workflow/state-badge.js';
import { useActor } from '../access/me.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { ViewHeading } from '../frame/view-heading.js';
import type { Resource } from '../resource/use-resource.js';
import { hashOf, type Route } from '../route/route.js';
import { noteFilters } from '../route/use-route.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';
import { DepartmentAnswers } from './department-answers.js';

interface AnsweringViewProps {
  readonly cycle: CycleDto;
  readonly standing: Resource<StandingDto>;
  readonly filters: Route['filters'];
}

export function AnsweringView(props: AnsweringViewProps) {
  const { t } = useWording();
  const words = t.answering;
  const actor = useActor();
  if (!actor) return null;
  if (isAllowedSomewhere(actor, 'write-cells')) return <Answers {...props} actor={actor} />;
  return (
    <>
      <ViewHeading title={t.views.answer} lead={words.lead} />
      <Nothing title={words.notForYou} hint={words.notForYouHint}>
        <Button as="a" appearance="primary" href={hashOf(props.cycle.id, 'table')}>
          {words.toTable}
        </Button>
      </Nothing>
    </>
  );
}

function Answers({ cycle, standing, filters, actor }: AnsweringViewProps & { readonly actor: Actor }) {
  const look = useLook();
  const { t } = useWording();
  const words = t.answering;
  const [chosen, setChosen] = useState(filters['department'] ?? '');
  const isStaff = actor.role === 'staff';
  const own = (standing.data?.departments ?? []).filter(({ id: departmentId, rows }) => {
    return rows > 0 && isAllowed(actor, 'write-cells', { municipalityId: actor.municipalityId, departmentId });
  });
  const department = own.find(({ id, name }) => id === chosen || name === chosen) ?? firstOf(own);
  const choose = (id: string) => {
    setChosen(id);
    noteFilters(cycle.id, 'answer', { department: id });
  };
  const wanted = { row: filters['row'] ?? '', field: filters['field'] ?? '' };
  return (
    <>
      <ViewHeading title={t.views.answer} lead={isStaff || !department ? words.lead : words.leadFor(department.name)}>
        {department && (
          <span className={look.line}>
            {own.length === 1 && <span className={look.strong}>{department.name}</span>}
            <StateBadge state={department.state} />
          </span>
        )}
      </ViewHeading>
      <DeadlineLine {...cycle} />
      {department && own.length > 1 && (
        <SelectField
          label={words.department}
          value={department.id}
          choices={own.map(({ id, name }) => [id, name])}
          onChoose={choose}
        />
      )}
      <Loaded of={standing}>
        {() =>
          department ? (
            <DepartmentAnswers key={department.id} {...{ cycle, department, actor, wanted }} />
          ) : (
            <Nothing
              title={isStaff ? words.notYours : words.noRows}
              hint={isStaff ? words.notYoursHint : words.noRowsHint}
            >
              <Button as="a" href={hashOf(cycle.id, 'table')}>
                {words.toTable}
              </Button>
            </Nothing>
          )
        }
      </Loaded>
    </>
  );
}

/** Where there is something to do: what came back first. */
function firstOf(departments: readonly DepartmentStandingDto[]): DepartmentStandingDto | undefined {
  return (
    departments.find(({ state }) => state === 'returned') ??
    departments.find(({ state }) => isOpen(state)) ??
    departments[0]
  );
}
