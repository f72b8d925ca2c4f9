/**
 * One department: where it stands, why it was returned, what is missing, and the next step.
 */
import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { Warning20Filled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { MissingAnswers } from '../../core/check/missing-answers.js';
import type { Issue } from '../../core/issue/issue.js';
import { rowName } from '../../core/record/row-name.js';
import { besidesCells, openCount } from '../../core/workflow/open-matters.js';
import { OpenMatters, OpenTally } from '../../view/open/open-matters.js';
import { StepForm } from '../../view/workflow/step-form.js';
import { NOTHING_UNSENT } from '../../view/workflow/unsent-reasons.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import type { CellPlace } from '../excel/port.js';
import { hashOf } from '../inspection/route.js';
import { FailureText } from '../frame/failure-bar.js';
import type { DepartmentWork } from '../session/department-work.js';
import { useWording } from '../text/wording.js';
import { CellLinks, type CellLink } from './cell-links.js';
import { ReturnReasons } from './return-reasons.js';
import { useLook } from '../../view/look/look.js';

interface DepartmentCardProps {
  readonly work: DepartmentWork;
  /** Undefined where the department has no row in this workbook. */
  readonly missing: MissingAnswers | undefined;
  /** Errors in what its answers say. */
  readonly doubts: readonly Issue[];
  /** Edits in this workbook that the server does not have yet; undefined where it was never synced. */
  readonly waiting: number | undefined;
  /** Whether the person may return, accept and reopen. */
  readonly isReviewer: boolean;
  /** Whether the cycle is closed: then nothing changes any more. */
  readonly isClosed: boolean;
}

const useStyles = makeStyles({
  warned: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
});

export function DepartmentCard(props: DepartmentCardProps) {
  const { work, missing, doubts, waiting, isReviewer, isClosed } = props;
  const look = useLook();
  const words = useWorkflowWords();
  const { book, submission } = useDesk();
  const select = (place: CellPlace) => void book.select(place);
  const { department } = work;
  const { busy, done, failure, failedAt, unsent: all } = useDeskState((state) => state.submission);
  const unsent = all.get(department.id) ?? NOTHING_UNSENT;
  const steps = isClosed ? [] : work.steps.filter((step) => isReviewer || step === 'submit');
  const isOpen = department.steps.includes('submit');
  return (
    <div className={look.stack}>
      {failure && failedAt === department.id && <FailureText failure={failure} />}
      {done?.id === department.id && (
        <Message intent="success" role="status">
          {words.done[done.step](done.name)}
        </Message>
      )}
      <p className={look.quiet}>{words.hints[isReviewer ? 'reviewer' : 'bySync'][department.state]}</p>
      {department.state === 'returned' && <Returned work={work} onSelect={select} />}
      {isOpen && missing && <Missing missing={missing} onSelect={select} />}
      {isOpen && doubts.length > 0 && <Doubts {...{ doubts, isReviewer }} onSelect={select} />}
      {isClosed && <p className={look.quiet}>{words.closed}</p>}
      {steps.length > 0 && (
        <StepForm
          steps={steps}
          isReviewer={isReviewer}
          unsent={unsent}
          open={openOf(work, isOpen ? { missing, doubts } : undefined, select)}
          isBusy={busy}
          obstacle={waiting !== 0 && <Waiting waiting={waiting} />}
          reasons={<ReturnReasons departmentId={department.id} reasons={unsent.reasons} />}
          onNote={(note) => submission.write(department.id, { note })}
          onStep={(step) => void submission.take(work, step)}
        />
      )}
    </div>
  );
}

interface ListedAbove {
  readonly missing: MissingAnswers | undefined;
  readonly doubts: readonly Issue[];
}

/** As the server has it: nothing waits in the workbook when something is submitted. */
function openOf({ matters }: DepartmentWork, above: ListedAbove | undefined, select: (place: CellPlace) => void) {
  const missing = above?.missing;
  if (!matters) {
    const cells = missing ? missing.blank.length + missing.wrong.length : 0;
    return { submit: cells + (above?.doubts.length ?? 0), accept: 0 };
  }
  const listed = missing ? besidesCells(matters) : matters;
  const list = (
    <>
      <OpenTally matters={matters} />
      {listed.length > 0 && (
        <OpenMatters
          matters={listed}
          wayTo={({ sheet, address }) => (address === '' ? undefined : { go: () => select({ sheet, address }) })}
        />
      )}
    </>
  );
  return { submit: openCount(matters), accept: openCount(matters), list };
}

/** @param waiting undefined where the workbook was never synced */
function Waiting({ waiting }: { readonly waiting: number | undefined }) {
  const { t } = useWording();
  return (
    <Message intent="warning">
      {waiting === undefined ? t.submission.unsynced : t.submission.waiting(waiting)}{' '}
      <Link href={hashOf('sync')} inline>
        {t.submission.toSync}
      </Link>
    </Message>
  );
}

function Returned({ work, onSelect }: { readonly work: DepartmentWork; onSelect(place: CellPlace): void }) {
  const look = useLook();
  const styles = useStyles();
  const { returned } = useWorkflowWords();
  const { reasons, note } = work;
  const links = reasons.map((reason): CellLink => ({ ...reason, row: '' }));
  return (
    <section>
      <h3 className={`${look.subheading} ${styles.warned}`}>
        <Warning20Filled className={mergeClasses(look.doubtful, look.fixed)} aria-hidden />
        {returned}
      </h3>
      {note !== '' && <p className={look.written}>{note}</p>}
      <CellLinks label={returned} links={links} onSelect={onSelect} />
    </section>
  );
}

function Missing({ missing, onSelect }: { readonly missing: MissingAnswers; onSelect(place: CellPlace): void }) {
  const look = useLook();
  const { t, say } = useWording();
  const { complete } = useWorkflowWords();
  const { blank, wrong, rows } = missing;
  const links = useMemo(() => {
    const linkOf = (issue: Issue): CellLink => ({
      sheet: issue.sheet,
      address: issue.address,
      row: rowName(issue),
      text: say(issue.message),
    });
    return [...blank, ...wrong].map(linkOf);
  }, [blank, wrong, say]);
  return (
    <section>
      <h3 className={look.subheading}>{t.submission.missing(blank.length, wrong.length)}</h3>
      {rows === 0 && <p className={look.quiet}>{t.submission.noRows}</p>}
      {rows > 0 && links.length === 0 && <p className={look.quiet}>{complete(rows)}</p>}
      <CellLinks label={t.submission.missing(blank.length, wrong.length)} links={links} onSelect={onSelect} />
    </section>
  );
}

function Doubts({ doubts, isReviewer, onSelect }: DoubtsProps) {
  const look = useLook();
  const { t, say } = useWording();
  const links = useMemo(() => {
    const audience = isReviewer ? 'reader' : 'writer';
    return doubts.map((issue): CellLink => {
      const { sheet, address, message, wording } = issue;
      return { sheet, address, row: rowName(issue), text: say(wording?.[audience] ?? message) };
    });
  }, [doubts, isReviewer, say]);
  return (
    <section>
      <h3 className={look.subheading}>{t.submission.doubts(doubts.length)}</h3>
      <p className={look.quiet}>{t.submission.doubtsHint}</p>
      <CellLinks label={t.submission.doubts(doubts.length)} links={links} onSelect={onSelect} />
    </section>
  );
}

interface DoubtsProps {
  readonly doubts: readonly Issue[];
  readonly isReviewer: boolean;
  onSelect(place: CellPlace): void;
}
