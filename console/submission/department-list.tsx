/**
 * Every department: how many stand where, of which a press shows those alone; several accepted at once, each to be opened.
 */

import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { DepartmentStandingDto, StandingDto } from '../../core/protocol/workflow.js';
import { DEPARTMENT_STATES, stateAfter, type DepartmentState } from '../../core/workflow/workflow.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { noteFilters } from '../route/use-route.js';
import { useWording } from '../text/wording.js';
import { BulkBar } from './bulk-bar.js';
import { DepartmentItem } from './department-item.js';
import { useBulkAccept } from './use-bulk-accept.js';
import type { Steps } from '../steps/use-steps.js';
import { useLook } from '../../view/look/look.js';

interface DepartmentListProps {
  readonly cycle: CycleDto;
  readonly standing: StandingDto;
  /** From the address: `state`, and `department` for the one that is open. */
  readonly filters: Readonly<Record<string, string>>;
  readonly steps: Steps;
  readonly mayAccept: boolean;
  panelOf(department: DepartmentStandingDto): ReactNode;
  onOver(): void;
}

const useStyles = makeStyles({ choice: { minWidth: 0, fontWeight: 400 } });

export function DepartmentList({ cycle, standing, filters, steps, mayAccept, panelOf, onOver }: DepartmentListProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.workflow;
  const { states } = useWorkflowWords();
  const { revision, departments } = standing;
  const [state, setState] = useState(() => DEPARTMENT_STATES.find((one) => one === filters['state']));
  const [openId, setOpenId] = useState(filters['department']);
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const bulk = useBulkAccept(cycle.id, onOver);
  const isAcceptable = (one: DepartmentStandingDto) =>
    mayAccept && cycle.state === 'open' && stateAfter(one.state, 'accept') !== undefined;
  const offered = departments.filter(isAcceptable);
  const chosen = offered.filter(({ id }) => chosenIds.includes(id));
  // The one that is open stays, with what became of it, when a step takes it out of the filter.
  const shown = departments.filter((one) => state === undefined || one.state === state || one.id === openId);
  const note = (nextState: DepartmentState | undefined, department: string | undefined) =>
    noteFilters(cycle.id, 'submission', { state: nextState ?? '', department: department ?? '' });
  const numberOf = (one: DepartmentState) => departments.filter((department) => department.state === one).length;
  const choices: (readonly [DepartmentState | undefined, string])[] = [
    [undefined, `${words.all} ${departments.length}`],
    ...DEPARTMENT_STATES.filter((one) => numberOf(one) > 0 || one === state).map(
      (one) => [one, `${states[one]} ${numberOf(one)}`] as const,
    ),
  ];
  const filter = (next: DepartmentState | undefined) => {
    setState(next);
    setOpenId(undefined);
    note(next, undefined);
  };
  const open = (id: string | undefined) => {
    setOpenId(id);
    note(state, id);
  };
  const accept = () => {
    setChosenIds([]);
    void bulk.accept(chosen, revision);
  };
  return (
    <>
      <div className={look.row} role="group" aria-label={words.tally}>
        {choices.map(([one, text]) => (
          <ToggleButton
            key={text}
            className={styles.choice}
            shape="circular"
            checked={one === state}
            onClick={() => filter(one === state ? undefined : one)}
          >
            {text}
          </ToggleButton>
        ))}
      </div>
      <BulkBar
        {...{ offered, chosen, bulk }}
        isBusy={bulk.progress !== undefined || steps.busy !== undefined}
        onChoose={setChosenIds}
        onAccept={accept}
      />
      {shown.length === 0 && <p className={look.quiet}>{words.nobodyHere}</p>}
      <ul className={look.list} role="list" aria-label={words.list}>
        {shown.map((department) => (
          <li key={department.id}>
            <DepartmentItem
              department={department}
              isOpen={department.id === openId}
              isChosen={offered.length > 1 && isAcceptable(department) ? chosenIds.includes(department.id) : undefined}
              onToggle={() => open(department.id === openId ? undefined : department.id)}
              onChoose={(isChosen) =>
                setChosenIds((before) => [
                  ...before.filter((id) => id !== department.id),
                  ...(isChosen ? [department.id] : []),
                ])
              }
            >
              {panelOf(department)}
            </DepartmentItem>
          </li>
        ))}
      </ul>
    </>
  );
}
