/**
 * What was sent in is taken back (rule S8): first what would go back to what, and what stays; then it is done.
 */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { v4 as newId } from 'uuid';
import type { ArrivalDto } from '../../core/protocol/arrivals.js';
import { undoingApi, type UndoPlanDto } from '../../core/protocol/undoing.js';
import { rowName } from '../../core/record/row-name.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { CellRows, Place } from '../cells/cell-list.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded } from '../feedback/loaded.js';
import { useAction } from '../feedback/use-action.js';
import { Details } from '../frame/details.js';
import { DialogButtons, ModalDialog } from '../frame/modal-dialog.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

interface UndoDialogProps {
  readonly cycleId: string;
  readonly arrival: ArrivalDto;
  onClose(): void;
  /** @param told what was done, in words */
  onDone(told: string): void;
}

export function UndoDialog({ cycleId, arrival, onClose, onDone }: UndoDialogProps) {
  const look = useLook();
  const meaning = useId();
  const words = useWording().t.arrivals.plan;
  const { submissionId } = arrival;
  const params = { cycleId, submissionId };
  const plan = useAnswer(undoingApi.plan, { params });
  // The same for every attempt (rule S1).
  const [ownId] = useState(() => newId());
  const { busy, failure, run } = useAction();
  const again = arrival.kind === 'undo';
  const undo = ({ revision, source }: UndoPlanDto) =>
    run(async () => {
      const body = { submissionId: ownId, seenRevision: revision };
      const { goes } = await call(undoingApi.undo, { params, body }).catch((error: unknown) => {
        plan.reload();
        throw error;
      });
      onDone((again ? words.doneAgain : words.done)(source, goes.length));
    });
  return (
    <ModalDialog title={again ? words.titleAgain : words.title} meaning={meaning} onCancel={onClose}>
      <div className={look.stack}>
        <p id={meaning} className={look.quiet}>
          {(again ? words.leadAgain : words.lead)(arrival.source)}
        </p>
        <Loaded of={plan}>{(shown) => <Plan plan={shown} />}</Loaded>
        <FailureBar failure={failure} />
        <DialogButtons>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            appearance="primary"
            disabledFocusable={busy || !plan.data || plan.loading}
            onClick={() => plan.data && undo(plan.data)}
          >
            {again ? words.confirmAgain : words.confirm}
          </Button>
        </DialogButtons>
      </div>
    </ModalDialog>
  );
}

function Plan({ plan }: { readonly plan: UndoPlanDto }) {
  const look = useLook();
  const { t } = useWording();
  const words = t.arrivals.plan;
  const { goes, stays, rows, closed, opened, departments } = plan;
  const shown = (text: string) => (text === '' ? t.blank : text);
  const isNothing = goes.length + rows.length + closed + opened === 0;
  return (
    <>
      {isNothing && <p className={look.text}>{words.nothing}</p>}
      {goes.length > 0 && (
        <Details summary={words.goes(goes.length)} open>
          <CellRows
            all={goes}
            rowOf={(cell) => [
              <Where key="place" cell={cell} />,
              words.change(shown(cell.now), shown(cell.then)) + (cell.from === '' ? '' : words.thenFrom(cell.from)),
            ]}
          />
        </Details>
      )}
      {stays.length > 0 && (
        <Details summary={words.stays(stays.length)} open={goes.length === 0}>
          <CellRows
            all={stays}
            rowOf={(cell) => [<Where key="place" cell={cell} />, <Staying key="value" cell={cell} />]}
          />
        </Details>
      )}
      {rows.length > 0 && (
        <Details summary={words.rows(rows.length)} open>
          <CellRows all={rows} rowOf={(row) => [rowName(row), words.becomes[row.becomes]]} />
        </Details>
      )}
      {closed > 0 && <p className={look.text}>{words.closed(closed)}</p>}
      {opened > 0 && <p className={look.text}>{words.opened(opened)}</p>}
      {departments.map(({ name, from, to }) => (
        <p key={name} className={look.text}>
          {words.state(name, words.states[from], words.states[to])}
        </p>
      ))}
    </>
  );
}

function Where({ cell }: { readonly cell: UndoPlanDto['goes'][number] | UndoPlanDto['stays'][number] }) {
  const look = useLook();
  const { say } = useWording();
  return (
    <span>
      <span className={look.strong}>{say(cell.label)} </span>
      <Place sheet={cell.sheet} address={cell.address} />
      <span className={look.small}> {rowName(cell)}</span>
    </span>
  );
}

function Staying({ cell: { now, by, at } }: { readonly cell: UndoPlanDto['stays'][number] }) {
  const look = useLook();
  const { t, language } = useWording();
  return (
    <>
      <span className={look.block}>{now === '' ? t.blank : now}</span>
      <span className={look.small}>
        {t.arrivals.plan.stayBy(by || t.arrivals.somebody, formatDateTime(at, language))}
      </span>
    </>
  );
}
