/**
 * Every division: filtered by where it stands, several accepted at once, each to be opened.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CycleDto } from '../../core/protocol/console.js';
import type { DivisionStandingDto, StandingDto } from '../../core/protocol/standing.js';
import { DEPARTMENT_STATES, stateAfter, type DepartmentState } from '../../core/workflow/workflow.js';
import { noteFilters } from '../route/use-route.js';
import { useWording } from '../text/wording.js';
import { BulkBar } from './bulk-bar.js';
import { DivisionItem } from './division-item.js';
import { StateFilter } from './state-filter.js';
import { useBulkAccept } from './use-bulk-accept.js';
import type { Steps } from './use-steps.js';

interface DivisionListProps {
  readonly cycle: CycleDto;
  readonly standing: StandingDto;
  /** From the address: `state`, and `division` for the one that is open. */
  readonly filters: Readonly<Record<string, string>>;
  readonly steps: Steps;
  readonly mayAccept: boolean;
  panelOf(division: DivisionStandingDto): ReactNode;
  onOver(): void;
}

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  nobody: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function DivisionList({ cycle, standing, filters, steps, mayAccept, panelOf, onOver }: DivisionListProps) {
  const styles = useStyles();
  const words = useWording().t.workflow;
  const { revision, departments } = standing;
  const [state, setState] = useState(() => DEPARTMENT_STATES.find((one) => one === filters['state']));
  const [openId, setOpenId] = useState(filters['division']);
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const bulk = useBulkAccept(cycle.id, onOver);
  const isAcceptable = (one: DivisionStandingDto) =>
    mayAccept && cycle.state === 'open' && stateAfter(one.state, 'accept') !== undefined;
  const offered = departments.filter(isAcceptable);
  const chosen = offered.filter(({ id }) => chosenIds.includes(id));
  // The one that is open stays, with what became of it, when a step takes it out of the filter.
  const shown = departments.filter((one) => state === undefined || one.state === state || one.id === openId);
  const note = (nextState: DepartmentState | undefined, division: string | undefined) =>
    noteFilters(cycle.id, 'submission', { state: nextState ?? '', division: division ?? '' });
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
      <StateFilter divisions={departments} chosen={state} onChoose={filter} />
      <BulkBar
        {...{ offered, chosen, bulk }}
        isBusy={bulk.progress !== undefined || steps.busy !== undefined}
        onChoose={setChosenIds}
        onAccept={accept}
      />
      {shown.length === 0 && <p className={styles.nobody}>{words.nobodyHere}</p>}
      <ul className={styles.list} role="list" aria-label={words.list}>
        {shown.map((division) => (
          <li key={division.id}>
            <DivisionItem
              division={division}
              isOpen={division.id === openId}
              isChosen={offered.length > 1 && isAcceptable(division) ? chosenIds.includes(division.id) : undefined}
              onToggle={() => open(division.id === openId ? undefined : division.id)}
              onChoose={(isChosen) =>
                setChosenIds((before) => [
                  ...before.filter((id) => id !== division.id),
                  ...(isChosen ? [division.id] : []),
                ])
              }
            >
              {panelOf(division)}
            </DivisionItem>
          </li>
        ))}
      </ul>
    </>
  );
}
