/**
 * What is missing or wrong in all rows, each with the way to its field; and submitting, right there.
 */
import { Link } from '@fluentui/react-components';
import { isAllowed, type Actor } from '../../core/access/access.js';
import { missingAnswersOf } from './other-issues.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { stepsFor } from '../../core/workflow/step-rights.js';
import { Message } from '../../view/feedback/message.js';
import { FirstFew } from '../../view/list/first-few.js';
import { useLook } from '../../view/look/look.js';
import { StepForm } from '../../view/workflow/step-form.js';
import { Place } from '../cells/cell-list.js';
import { OutcomeBar } from '../steps/outcome-bar.js';
import { EMPTY, type Unsent, type UnsentShelf } from '../steps/unsent-shelf.js';
import type { Steps } from '../steps/use-steps.js';
import { useWording } from '../text/wording.js';
import { openCells, shownIn, type CellAt } from './answer-rows.js';
import type { SenderState } from './answer-sender.js';
import type { Answering } from './use-answering.js';
import type { Sending } from './use-sender.js';

interface FinishPanelProps {
  readonly cycle: CycleDto;
  readonly department: DepartmentStandingDto;
  readonly actor: Actor;
  readonly answering: Answering;
  readonly sending: Sending;
  readonly shelf: UnsentShelf;
  readonly unsent: Unsent | undefined;
  readonly steps: Steps;
  onCell(cell: CellAt): void;
}

export function FinishPanel(props: FinishPanelProps) {
  const { cycle, department, actor, answering, sending, shelf, unsent = EMPTY, steps, onCell } = props;
  const look = useLook();
  const { t, say } = useWording();
  const words = t.answering;
  const { id, name, state } = department;
  const { rows, source } = answering;
  const open = openCells(rows);
  const others = missingAnswersOf(source.data, rows);
  const unexplained = rows.flatMap((row) =>
    row.cells
      .filter(({ field, text }) => {
        const { changeOf, reasonOf } = answering.lastYear;
        return changeOf(row.id, field, text) && !reasonOf(row.id, field.id, shownIn(field, text));
      })
      .map((cell) => ({ row: row.id, field: cell.field.id, cell, name: row.name })),
  );
  const doubtful = rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      answering
        .findingsOf(row.id, cell.field.id)
        .filter(({ severity }) => severity === 'error')
        .map(({ wording, message }) => {
          return { row: row.id, field: cell.field.id, cell, name: row.name, told: say(wording?.writer ?? message) };
        }),
    ),
  );
  const listed = [
    ...open.map((one) => ({ ...one, told: one.cell.issues[0] && say(one.cell.issues[0].message) })),
    ...unexplained.map((one) => ({ ...one, told: t.reasons.missing })),
    ...doubtful,
  ];
  const count = listed.length + others.length;
  const own = new Set(rows.map((row) => row.id));
  const unsavedIn = ({ drafts }: SenderState) => Object.values(drafts).filter(({ record }) => own.has(record)).length;
  const waiting = unsavedIn(sending.state);
  const offered = cycle.state === 'closed' ? [] : stepsFor(actor, id, state).filter((step) => step === 'submit');
  const outcome = steps.outcome?.department.id === id ? steps.outcome : undefined;
  const isReviewer = isAllowed(actor, 'review', { municipalityId: actor.municipalityId });
  const revision = Math.max(
    source.data?.revision ?? 0,
    ...Object.values(sending.state.saved).map((one) => one.revision),
  );
  const submit = async () => {
    sending.sender.leaveAll();
    await sending.sender.settled();
    if (unsavedIn(sending.sender.current()) > 0) return;
    const last = Object.values(sending.sender.current().saved).map((one) => one.revision);
    steps.take({ id, name }, 'submit', Math.max(revision, ...last));
  };
  return (
    <section className={look.card} aria-label={words.finish}>
      {outcome && (
        <OutcomeBar
          {...{ outcome }}
          isKept={false}
          isBusy={steps.busy !== undefined}
          onAgain={() => steps.again({ id, name })}
        />
      )}
      {offered.length > 0 && (
        <>
          <h2 className={look.heading}>{words.finish}</h2>
          <p className={look.text} role="status">
            {count > 0 ? words.openCells(count) : words.noneOpen(rows.length)}
          </p>
          {listed.length > 0 && (
            <FirstFew all={listed}>
              {(shown) => (
                <ul className={look.list} role="list" aria-label={words.finish}>
                  {shown.map(({ row, field, cell, name: rowName, told }) => (
                    <li key={`${row} ${field} ${told}`} className={look.line}>
                      <Link as="button" inline onClick={() => onCell({ row, field })}>
                        {words.toCell(rowName, say(cell.label))}
                      </Link>
                      <span className={look.dim}>{told}</span>
                    </li>
                  ))}
                </ul>
              )}
            </FirstFew>
          )}
          {others.length > 0 && (
            <section className={look.group}>
              <h3 className={look.subheading}>{words.others}</h3>
              <FirstFew all={others}>
                {(shown) => (
                  <ul className={look.list} role="list" aria-label={words.others}>
                    {shown.map(({ sheet, address, message }, i) => (
                      <li key={i} className={look.line}>
                        <Place {...{ sheet, address }} />
                        <span className={look.dim}>{say(message)}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </FirstFew>
            </section>
          )}
          <StepForm
            steps={offered}
            isReviewer={isReviewer}
            unsent={unsent}
            open={{ submit: count, accept: 0 }}
            isBusy={steps.busy !== undefined}
            obstacle={
              waiting > 0 && (sending.state.isAway || Object.keys(sending.state.refused).length > 0) ? (
                <Message intent="warning">{words.unsent(waiting)}</Message>
              ) : undefined
            }
            reasons={null}
            onNote={(note) => shelf.change(id, { note })}
            onStep={() => void submit()}
          />
        </>
      )}
    </section>
  );
}
