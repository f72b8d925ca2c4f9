/**
 * 提出: where the person's departments stand, what is missing, the next step. A coordinator sees every department.
 */
import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo } from 'react';
import { missingAnswers } from '../../core/check/missing-answers.js';
import { checkReading } from '../../core/check/check-reading.js';
import type { Issue } from '../../core/issue/issue.js';
import { issuesOfRecords, type IssuesOfRecords } from '../../core/issue/issues-of-records.js';
import type { Reading } from '../../core/reader/reading.js';
import { obstacleOf } from '../desk/obstacle.js';
import { waitingEdits } from '../desk/seen-workbook.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { FailureText } from '../frame/failure-bar.js';
import { ObstacleNotice } from '../frame/obstacle-notice.js';
import type { DepartmentWork } from '../session/department-work.js';
import { ownRecords } from '../session/standing.js';
import { useWording } from '../text/wording.js';
import { DeadlineText } from '../../view/workflow/deadline-text.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { DepartmentCard } from './department-card.js';
import { DepartmentList } from './department-list.js';
import { StateBadge } from '../../view/workflow/state-badge.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '14px', padding: '0 12px 20px' },
});

export function SubmissionView() {
  const obstacle = useDeskState(obstacleOf);
  return obstacle ? <ObstacleNotice obstacle={obstacle} /> : <Submission />;
}

function Submission() {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const words = useWorkflowWords();
  const { submission } = useDesk();
  const { list, busy, failure, failedAt } = useDeskState((state) => state.submission);
  const role = useDeskState((state) => state.me?.role);
  const missingOf = useMissing();
  const doubtsOf = useDoubts();
  const book = useDeskState((state) => state.book);
  const waiting = useMemo(() => (book ? waitingEdits(book) : 0), [book]);
  useEffect(() => void submission.load(), [submission]);
  const isClosed = book?.cycle?.state === 'closed';
  const isReviewer = role === 'coordinator';
  if (role !== 'staff' && !isReviewer) return <p className={styles.view}>{t.submission.notYours}</p>;
  return (
    <div className={styles.view} aria-busy={busy}>
      {failure && failedAt === undefined && <FailureText failure={failure} />}
      {!list && !failure && <Spinner size="small" label={t.submission.loading} />}
      {book?.cycle?.deadline && (
        <p className={look.text}>
          {words.deadline} <DeadlineText deadline={book.cycle.deadline} state={book.cycle.state} />
        </p>
      )}
      {list?.length === 0 && <p className={look.text}>{t.submission.noDepartments}</p>}
      {list && isReviewer && <DepartmentList {...{ list, missingOf, doubtsOf, waiting, isClosed }} />}
      {list &&
        !isReviewer &&
        list.map((work) => (
          <section key={work.department.id} className={look.card}>
            <div className={look.between}>
              <h2 className={look.heading}>{work.department.name}</h2>
              <StateBadge state={work.department.state} />
            </div>
            <DepartmentCard
              {...{ work, waiting, isClosed }}
              missing={missingOf(work)}
              doubts={doubtsOf(work)}
              isReviewer={false}
            />
          </section>
        ))}
      {list && (
        <Button
          appearance="subtle"
          icon={<ArrowSync20Regular />}
          disabledFocusable={busy}
          onClick={() => void submission.load()}
        >
          {words.reload}
        </Button>
      )}
    </div>
  );
}

/**
 * What is wrong in a workbook, whoever's rows it concerns: of a workbook that names its department the check asks no others,
 * and a coordinator looks at theirs, too.
 */
function issuesOf(reading: Reading): IssuesOfRecords {
  const before = checked.get(reading) ?? issuesOfRecords(checkReading({ ...reading, department: '' }));
  checked.set(reading, before);
  return before;
}

const checked = new WeakMap<Reading, IssuesOfRecords>();

function useMissing() {
  const book = useDeskState((state) => state.book);
  const inspection = useDeskState(({ pane }) => pane.inspection);
  const cycle = book?.cycle;
  return useCallback(
    ({ department }: DepartmentWork) => {
      if (!book?.reading || !cycle || inspection?.kind !== 'recognised') return undefined;
      const { form, records } = book.reading;
      const own = ownRecords(form, cycle.fiscalYear, records, { role: 'staff', departments: [department] });
      const missing = missingAnswers(issuesOf(book.reading), own);
      return missing.rows > 0 ? missing : undefined;
    },
    [book, cycle, inspection],
  );
}

/** Errors in what the department wrote: they are asked about, and keep nobody from submitting. */
function useDoubts() {
  const book = useDeskState((state) => state.book);
  const inspection = useDeskState(({ pane }) => pane.inspection);
  const cycle = book?.cycle;
  return useCallback(
    ({ department }: DepartmentWork): readonly Issue[] => {
      if (!book?.reading || !cycle || inspection?.kind !== 'recognised') return [];
      const { form, records } = book.reading;
      const own = ownRecords(form, cycle.fiscalYear, records, { role: 'staff', departments: [department] });
      const errors = inspection.issues.filter(
        ({ severity, audience }) => severity === 'error' && audience !== undefined,
      );
      return issuesOfRecords(errors)(own);
    },
    [book, cycle, inspection],
  );
}
