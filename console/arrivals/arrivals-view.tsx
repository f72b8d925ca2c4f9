/**
 * What came in for the year (届いたファイル): who sent what, when, by which way, what became of it; what has to be looked at
 * stays marked until somebody has (rule S7).
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { arrivalsApi, WAYS, type ArrivalDto } from '../../core/protocol/arrivals.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { SelectField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { useMay } from '../access/me.js';
import { call } from '../api/client.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { useAction, useFocus } from '../feedback/use-action.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useCycleRefresh } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { ArrivalCard } from './arrival-card.js';
import { UndoDialog } from './undo-dialog.js';
import { useArrivals, type ArrivalFilter } from './use-arrivals.js';

interface ArrivalsViewProps {
  readonly cycle: CycleDto;
  readonly filters: Readonly<Record<string, string>>;
}

export function ArrivalsView({ cycle: { id: cycleId }, filters }: ArrivalsViewProps) {
  const look = useLook();
  const words = useWording().t.arrivals;
  const isReviewer = useMay('review');
  const start = { show: filters['show'] === 'open' ? 'open' : 'all', way: '' } as const;
  const [filter, setFilter] = useState<ArrivalFilter>(start);
  const [undoing, setUndoing] = useState<ArrivalDto>();
  const arrivals = useArrivals(cycleId, filter);
  const refresh = useCycleRefresh();
  const done = useDone();
  const list = useFocus();
  const { busy, failure, run } = useAction();
  const see = (seen: readonly ArrivalDto[]) =>
    run(async () => {
      const body = { submissionIds: seen.map(({ submissionId }) => submissionId) };
      await call(arrivalsApi.see, { params: { cycleId }, body });
      done.say(words.seenDone(seen.length));
      // What was pressed goes away.
      list.focus();
      refresh(cycleId);
    });
  const narrow = (change: Partial<ArrivalFilter>) => setFilter({ ...filter, ...change });
  const open = arrivals.data?.open ?? 0;
  return (
    <>
      <ViewHeading title={words.title} lead={words.lead} />
      <div className={look.row}>
        <SelectField
          className={look.field}
          label={words.show}
          value={filter.show}
          choices={[
            ['all', words.showAll],
            ['open', words.showOpen(open)],
          ]}
          onChoose={(show) => narrow({ show })}
        />
        <SelectField
          className={look.field}
          label={words.way}
          value={filter.way}
          choices={[['', words.everyWay], ...WAYS.map((way) => [way, words.ways[way]] as const)]}
          onChoose={(way) => narrow({ way })}
        />
      </div>
      <DoneBar done={done} />
      <FailureBar failure={failure} />
      <Loaded of={arrivals}>
        {({ arrivals: shown }) => (
          <>
            {shown.length === 0 && (
              <Nothing
                title={filter.show === 'open' ? words.nothingOpen : words.empty}
                hint={filter.show === 'open' ? words.nothingOpenHint : words.emptyHint}
              />
            )}
            <ul
              id={list.id}
              tabIndex={-1}
              className={look.list}
              role="list"
              aria-label={words.title}
              hidden={shown.length === 0}
            >
              {shown.map((arrival) => (
                <li key={arrival.number}>
                  <ArrivalCard
                    {...{ cycleId, arrival, busy, isReviewer }}
                    onSeen={() => see([arrival])}
                    onUndo={() => setUndoing(arrival)}
                  />
                </li>
              ))}
            </ul>
            {shown.length > 0 && (
              <div className={look.line}>
                <span role="status">{words.shown(shown.length)}</span>
                {arrivals.hasOlder ? (
                  <Button disabledFocusable={arrivals.loading} onClick={arrivals.showOlder}>
                    {words.older}
                  </Button>
                ) : (
                  <span className={look.dim}>{words.allShown}</span>
                )}
                {isReviewer && filter.show === 'open' && shown.length > 1 && (
                  <Button disabledFocusable={busy} onClick={() => see(shown)}>
                    {words.seeAll(shown.length)}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </Loaded>
      {undoing && (
        <UndoDialog
          {...{ cycleId, arrival: undoing }}
          onClose={() => setUndoing(undefined)}
          onDone={(told) => {
            setUndoing(undefined);
            done.say(told);
            list.focus();
            refresh(cycleId);
          }}
        />
      )}
    </>
  );
}
