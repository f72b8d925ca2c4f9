/**
 * A department's rows, one after the other: the list at the side, the chosen row's form, and what is left before submitting.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { Actor } from '../../core/access/access.js';
import { isOpen } from '../../core/workflow/workflow.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { Message } from '../../view/feedback/message.js';
import { Spoken } from '../../view/feedback/spoken.js';
import { useLook } from '../../view/look/look.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { Loaded, Loading, Nothing } from '../feedback/loaded.js';
import { useCycleRefresh } from '../resource/use-resource.js';
import { shelfOf } from '../steps/unsent-shelf.js';
import { useSteps } from '../steps/use-steps.js';
import { useWording } from '../text/wording.js';
import { firstRow, returnedCells, type CellAt } from './answer-rows.js';
import { FinishPanel } from './finish-panel.js';
import { RowForm } from './row-form.js';
import { RowList } from './row-list.js';
import { useAnswering, type Answering } from './use-answering.js';
import { useSender } from './use-sender.js';

interface DepartmentAnswersProps {
  readonly cycle: CycleDto;
  readonly department: DepartmentStandingDto;
  readonly actor: Actor;
  /** The row and field that the address names; '' for none. */
  readonly wanted: CellAt;
}

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(200px, 320px) minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'start',
    '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

export function DepartmentAnswers({ cycle, department, actor, wanted }: DepartmentAnswersProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.answering;
  const shared = useWorkflowWords();
  const sending = useSender(actor.userId, cycle);
  const answering = useAnswering(cycle, department, sending.state);
  const refresh = useCycleRefresh();
  const shelf = shelfOf(actor.userId, cycle.id);
  const kept = useSyncExternalStore(shelf.subscribe, shelf.all);
  const steps = useSteps(cycle.id, shelf, () => refresh(cycle.id));
  const { rows, form, source } = answering;
  const [chosen, setChosen] = useState({ ...wanted, visit: wanted.row === '' ? 0 : 1 });
  const first = returnedCells(rows)[0];
  const row = rows.find(({ id }) => id === chosen.row);
  // Once it is known what is to be done, somebody begins there; where they are then is theirs to say.
  if (!row && answering.isReady) {
    const begun = first ?? { row: firstRow(rows)?.id ?? '', field: '' };
    if (begun.row !== '') setChosen({ ...begun, visit: first ? 1 : 0 });
  }
  const isLocked = cycle.state === 'closed' || !isOpen(department.state);
  const waiting = Object.keys(sending.state.drafts).length;
  const go = (cell: CellAt) => {
    sending.sender.leaveAll();
    setChosen(({ visit }) => ({ ...cell, visit: visit + 1 }));
  };
  const step = (by: 1 | -1) => {
    const next = row && rows[rows.indexOf(row) + by];
    if (next) go({ row: next.id, field: next.cells[0]?.field.id ?? '' });
  };
  const { outcome } = steps;
  return (
    <>
      {sending.state.isAway && (
        <Message
          intent="warning"
          role="alert"
          actions={
            <Button size="small" onClick={() => sending.sender.tryAgain()}>
              {words.tryNow}
            </Button>
          }
        >
          {words.keptMany(waiting)}
        </Message>
      )}
      {isLocked && <Message intent="info">{lockedBecause()}</Message>}
      {answering.returned && <Returned {...{ answering }} onCell={go} current={chosen} />}
      <Loaded of={source}>
        {({ revision }) => {
          if (!form || !answering.isReady) return <Loading />;
          if (rows.length === 0) return <Nothing title={words.noRows} hint={words.noRowsHint} />;
          if (!row) return null;
          return (
            <div className={styles.sides} data-revision={revision}>
              <RowList
                rows={rows}
                chosen={row.id}
                onChoose={(id) => go({ row: id, field: rows.find((one) => one.id === id)?.cells[0]?.field.id ?? '' })}
              />
              <div className={mergeClasses(look.stack)}>
                <RowForm
                  key={row.id}
                  {...{ form, row, answering, sending, isLocked }}
                  cycleId={cycle.id}
                  place={rows.indexOf(row) + 1}
                  all={rows.length}
                  wanted={chosen}
                  onStep={step}
                />
                <FinishPanel
                  {...{ cycle, department, actor, answering, sending, shelf, steps }}
                  unsent={kept[department.id]}
                  onCell={go}
                />
              </div>
            </div>
          );
        }}
      </Loaded>
      <Spoken text={outcome && !outcome.failure ? shared.done[outcome.step](outcome.department.name) : ''} />
    </>
  );

  function lockedBecause(): string {
    if (cycle.state === 'closed') return words.locked.closed;
    return words.locked[department.state === 'accepted' ? 'accepted' : 'submitted'];
  }
}

interface ReturnedProps {
  readonly answering: Answering;
  readonly current: CellAt | undefined;
  onCell(cell: CellAt): void;
}

/** Why all of it came back, and the way from one place to the next. */
function Returned({ answering: { rows, returned }, current, onCell }: ReturnedProps) {
  const look = useLook();
  const words = useWording().t.answering;
  const places = returnedCells(rows);
  const whole = (returned?.reasons ?? []).filter(({ record }) => record === null).map(({ text }) => text);
  const at = places.findIndex(({ row, field }) => row === current?.row && field === current.field);
  const next = places[(at + 1) % Math.max(places.length, 1)];
  return (
    <Message
      intent="warning"
      title={places.length > 0 ? words.returnedCount(places.length) : words.returnedNote}
      actions={
        next && (
          <Button size="small" onClick={() => onCell(next)}>
            {words.nextReturned}
          </Button>
        )
      }
    >
      {[returned?.note ?? '', ...whole]
        .filter((text) => text !== '')
        .map((text, i) => (
          <p key={i} className={look.written}>
            {text}
          </p>
        ))}
    </Message>
  );
}
