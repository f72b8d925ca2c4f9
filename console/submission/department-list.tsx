/**
 * Every department: filtered by where it stands, several accepted at once, each to be opened.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { DepartmentStandingDto, StandingDto } from '../../core/protocol/workflow.js';
import { DEPARTMENT_STATES, stateAfter, type DepartmentState } from '../../core/workflow/workflow.js';
import { noteFilters } from '../route/use-route.js';
import { useWording } from '../text/wording.js';
import { BulkBar } from './bulk-bar.js';
import { DepartmentItem } from './department-item.js';
import { StateFilter } from './state-filter.js';
import { useBulkAccept } from './use-bulk-accept.js';
import type { Steps } from './use-steps.js';

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

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  nobody: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function DepartmentList({ cycle, standing, filters, steps, mayAccept, panelOf, onOver }: DepartmentListProps) {
  const styles = useStyles();
  const words = useWording().t.workflow;
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
      <StateFilter departments={departments} chosen={state} onChoose={filter} />
      <BulkBar
        {...{ offered, chosen, bulk }}
        isBusy={bulk.progress !== undefined || steps.busy !== undefined}
        onChoose={setChosenIds}
        onAccept={accept}
      />
      {shown.length === 0 && <p className={styles.nobody}>{words.nobodyHere}</p>}
      <ul className={styles.list} role="list" aria-label={words.list}>
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
