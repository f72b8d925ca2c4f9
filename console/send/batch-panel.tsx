/**
 * Several workbooks before they are taken in: of each what it was recognised as and what it would do, and one word for all.
 */
import { Button, makeStyles, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import type { RelationDto } from '../../core/protocol/batch.js';
import { isAsked, type SubmissionDto } from '../../core/protocol/submissions.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { SelectField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { CellRows, Place } from '../cells/cell-list.js';
import { useFocus } from '../feedback/use-action.js';
import { Details } from '../frame/details.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { refusedIn, type QueuedDelivery } from './delivery.js';
import type { Queue } from './use-queue.js';

const useStyles = makeStyles({
  top: { verticalAlign: 'top' },
  narrow: { minWidth: '3em' },
  heading: { outlineStyle: 'none' },
});

interface BatchPanelProps {
  readonly cycleId: string;
  /** In the order in which they were given. */
  readonly batch: readonly QueuedDelivery[];
  readonly queue: Queue;
}

export function BatchPanel({ cycleId, batch, queue }: BatchPanelProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const words = t.arrivals.batch;
  const heading = useFocus();
  const looked = batch.filter(({ state }) => state.kind === 'looked');
  const isReady = looked.length === batch.length;
  const cells = looked.reduce((sum, { state }) => sum + savedIn(state), 0);
  const { columns } = words;
  return (
    <section className={look.card} aria-labelledby={heading.id}>
      <h2 id={heading.id} tabIndex={-1} className={mergeClasses(look.heading, styles.heading)}>
        {words.title}
      </h2>
      <p role="status" className={look.text}>
        {isReady ? words.lead(looked.length, cells) : words.looking(looked.length, batch.length)}
      </p>
      {!isReady && <ProgressBar aria-label={words.title} value={looked.length / batch.length} />}
      <div className={look.sideways} tabIndex={0} role="region" aria-label={words.table}>
        <table className={look.table}>
          <thead className={look.small}>
            <tr>
              {[columns.file, columns.department, columns.from, columns.cells, columns.remove].map((name) => (
                <th key={name} scope="col" className={look.cell}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {batch.map((item) => (
              <tr key={item.id} className={styles.top}>
                <BatchRow item={item} queue={queue} />
                <td className={mergeClasses(look.cell, styles.narrow)}>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<Dismiss16Regular />}
                    aria-label={words.drop(item.fileName)}
                    disabledFocusable={item.state.kind === 'looking'}
                    onClick={() => {
                      heading.focus();
                      queue.remove(item.id);
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={look.row}>
        <Button appearance="primary" disabledFocusable={!isReady} onClick={() => isReady && queue.confirm(cycleId)}>
          {words.confirm(looked.length)}
        </Button>
        <Button onClick={() => queue.giveUp(cycleId)}>{words.giveUp}</Button>
      </div>
    </section>
  );
}

/** What goes on from another one of the batch writes only what it changes of that. */
function savedIn(state: QueuedDelivery['state']): number {
  if (state.kind !== 'looked' || isAsked(state.answer)) return 0;
  const { answer, relation } = state;
  return isCorrection(relation) ? relation.replaces.length : answer.saved.length;
}

function isCorrection(relation: RelationDto | undefined): relation is RelationDto & { readonly from: string } {
  return relation !== undefined && relation.from !== null;
}

interface BatchRowProps {
  readonly item: QueuedDelivery;
  readonly queue: Queue;
}

function BatchRow({ item, queue }: BatchRowProps) {
  const look = useLook();
  const { t } = useWording();
  const words = t.arrivals.batch;
  const { fileName, state } = item;
  const { answer, relation } = state.kind === 'looked' ? state : {};
  const known = answer && !isAsked(answer) ? answer : undefined;
  return (
    <>
      <th scope="row" className={look.cell}>
        <span className={look.strong}>{fileName}</span>
        {relation && <Relation relation={relation} />}
      </th>
      <td className={look.cell}>{answer && <Whose item={item} department={answer.department} queue={queue} />}</td>
      <td className={look.cell}>{known && <Origin answer={known} relation={relation} />}</td>
      <td className={look.cell}>
        {known && <Counts answer={known} saved={savedIn(state)} />}
        {answer && isAsked(answer) && <span className={look.doubtful}>{words.isAsked}</span>}
      </td>
    </>
  );
}

/** What it has to do with those before it: what it replaces of one, and where it contradicts others. */
function Relation({ relation }: { readonly relation: RelationDto }) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.arrivals.batch;
  const shown = (text: string) => (text === '' ? t.blank : text);
  const { from, replaces, others } = relation;
  return others.map(({ submissionId, fileName, contradicts }) => {
    if (submissionId !== from) {
      return (
        <span key={submissionId} className={mergeClasses(look.block, look.small, contradicts > 0 && look.doubtful)}>
          {contradicts === 0 ? words.sameDepartment(fileName) : words.overlaps(fileName, contradicts)}
        </span>
      );
    }
    if (replaces.length === 0) {
      return (
        <span key={submissionId} className={mergeClasses(look.block, look.small)}>
          {words.sameContent(fileName)}
        </span>
      );
    }
    return (
      <Fragment key={submissionId}>
        <span className={mergeClasses(look.block, look.small)}>{words.corrects(fileName, replaces.length)}</span>
        <Details summary={words.replaced(replaces.length)}>
          <CellRows
            all={replaces}
            rowOf={({ sheet, address, label, before, after }) => [
              <Place key="place" {...{ sheet, address }} />,
              <Fragment key="change">
                <span className={look.strong}>{say(label)} </span>
                {words.change(shown(before), shown(after))}
              </Fragment>,
            ]}
          />
        </Details>
      </Fragment>
    );
  });
}

interface OriginProps {
  readonly answer: SubmissionDto;
  readonly relation: RelationDto | undefined;
}

function Origin({ answer: { descent }, relation }: OriginProps) {
  const words = useWording().t.arrivals.batch;
  const before = relation?.others.find(({ submissionId }) => submissionId === relation.from);
  if (before) return words.fromBatch(before.fileName);
  if (!descent) return words.fromLink;
  return descent.from === 'copy' ? words.fromCopy(descent.source) : words.fromBlank;
}

function Counts({ answer, saved }: { readonly answer: SubmissionDto; readonly saved: number }) {
  const look = useLook();
  const words = useWording().t.arrivals.batch;
  const { unchanged, conflicts } = answer;
  const refused = refusedIn(answer);
  const isNothing = saved + conflicts.length + refused === 0;
  return (
    <span className={look.line}>
      {isNothing ? <span>{words.nothing}</span> : <span className={look.figures}>{words.saved(saved)}</span>}
      {unchanged > 0 && <span className={mergeClasses(look.figures, look.dim)}>{words.unchanged(unchanged)}</span>}
      {conflicts.length > 0 && (
        <span className={mergeClasses(look.figures, look.doubtful)}>{words.conflicts(conflicts.length)}</span>
      )}
      {refused > 0 && <span className={mergeClasses(look.figures, look.wrong)}>{words.notTaken(refused)}</span>}
    </span>
  );
}

/** The department that the workbook is from; where it does not say, somebody does. */
function Whose({ item, department, queue }: BatchRowProps & { readonly department: string }) {
  const look = useLook();
  const { t } = useWording();
  const words = t.arrivals.batch;
  const { departments = [] } = useAnswer(workflowApi.departments, { params: { cycleId: item.cycleId } }).data ?? {};
  if (department !== '' && item.department === undefined) return department;
  return (
    <>
      {item.department === undefined && (
        <span className={mergeClasses(look.small, look.doubtful)}>{words.unknownDepartment}</span>
      )}
      <SelectField
        label={words.whose(item.fileName)}
        value={item.department ?? ''}
        choices={[['', words.whoseFirst], ...departments.map(({ name }) => [name, name] as const)]}
        onChoose={(name) => queue.sayDepartment(item.id, name === '' ? undefined : name)}
      />
    </>
  );
}
