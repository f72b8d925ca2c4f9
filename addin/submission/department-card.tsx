/**
 * One department: where it stands, why it was returned, what is missing, and the next step.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { Warning20Filled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { MissingAnswers } from '../../core/check/missing-answers.js';
import type { Issue } from '../../core/issue/issue.js';
import { rowName } from '../../core/record/row-name.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import type { CellPlace } from '../excel/port.js';
import { FailureText } from '../frame/failure-bar.js';
import type { DepartmentWork } from '../session/department-work.js';
import { useWording } from '../text/wording.js';
import { CellLinks, type CellLink } from './cell-links.js';
import { StepForm } from './step-form.js';

interface DepartmentCardProps {
  readonly work: DepartmentWork;
  /** Undefined where the department has no row in this workbook. */
  readonly missing: MissingAnswers | undefined;
  /** Edits in this workbook that the server does not have yet; undefined where it was never synced. */
  readonly waiting: number | undefined;
  /** Whether the person may return, accept and reopen. */
  readonly isReviewer: boolean;
  /** Whether the cycle is closed: then nothing changes any more. */
  readonly isClosed: boolean;
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  warned: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, color: tokens.colorPaletteMarigoldForeground1 },
  text: { margin: 0, whiteSpace: 'pre-line' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

export function DepartmentCard({ work, missing, waiting, isReviewer, isClosed }: DepartmentCardProps) {
  const styles = useStyles();
  const { t } = useWording();
  const { book } = useDesk();
  const select = (place: CellPlace) => void book.select(place);
  const { department } = work;
  const { done, failure, failedAt } = useDeskState((state) => state.submission);
  const isOpen = department.steps.includes('submit');
  return (
    <div className={styles.card}>
      {failure && failedAt === department.id && <FailureText failure={failure} />}
      {done?.id === department.id && (
        <Message intent="success" role="status">
          {t.submission.done[done.step](done.name)}
        </Message>
      )}
      <p className={styles.quiet}>{t.submission.hints[isReviewer ? 'reviewer' : 'staff'][department.state]}</p>
      {department.state === 'returned' && <Returned work={work} onSelect={select} />}
      {isOpen && missing && <Missing missing={missing} onSelect={select} />}
      {isClosed && <p className={styles.quiet}>{t.submission.closed}</p>}
      {!isClosed && (
        <StepForm
          {...{ work, isReviewer, waiting }}
          blank={missing ? missing.blank.length + missing.wrong.length : 0}
        />
      )}
    </div>
  );
}

function Returned({ work, onSelect }: { readonly work: DepartmentWork; onSelect(place: CellPlace): void }) {
  const styles = useStyles();
  const { t } = useWording();
  const { reasons, note } = work;
  const links = reasons.map((reason): CellLink => ({ ...reason, row: '' }));
  return (
    <section>
      <h3 className={`${styles.heading} ${styles.warned}`}>
        <Warning20Filled className={styles.icon} aria-hidden />
        {t.submission.reasons}
      </h3>
      {note !== '' && <p className={styles.text}>{note}</p>}
      <CellLinks label={t.submission.reasons} links={links} onSelect={onSelect} />
    </section>
  );
}

function Missing({ missing, onSelect }: { readonly missing: MissingAnswers; onSelect(place: CellPlace): void }) {
  const styles = useStyles();
  const { t, say } = useWording();
  const { blank, wrong, rows } = missing;
  const links = useMemo(() => {
    const linkOf = (issue: Issue): CellLink => ({
      ...{ sheet: issue.sheet, address: issue.address },
      ...{ row: rowName(issue), text: say(issue.message) },
    });
    return [...blank, ...wrong].map(linkOf);
  }, [blank, wrong, say]);
  return (
    <section>
      <h3 className={styles.heading}>{t.submission.missing(blank.length, wrong.length)}</h3>
      {rows === 0 && <p className={styles.quiet}>{t.submission.noRows}</p>}
      {rows > 0 && links.length === 0 && <p className={styles.quiet}>{t.submission.complete(rows)}</p>}
      <CellLinks label={t.submission.missing(blank.length, wrong.length)} links={links} onSelect={onSelect} />
    </section>
  );
}
