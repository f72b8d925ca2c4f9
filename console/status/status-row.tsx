/**
 * One department: what is answered, where it stands, what is open; each number leads to what it counts, and its name opens
 * all about it.
 */
import { Badge, Checkbox, mergeClasses } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular, MailOff16Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { DepartmentCoverageDto } from '../../core/protocol/reviews.js';
import type { DepartmentStandingDto, NumbersDto } from '../../core/protocol/workflow.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { LateMark } from '../../view/workflow/late-mark.js';
import { StateBadge } from '../../view/workflow/state-badge.js';
import { useMayOnRow } from '../access/me.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { AnswerBar } from './answer-bar.js';
import { hasArrived } from './department-status.js';
import { useStatusStyles } from './status-styles.js';

interface StatusRowProps {
  readonly cycleId: string;
  readonly department: DepartmentStandingDto;
  /** Undefined where it cannot be chosen; `chooses` whether others can. */
  readonly isChosen: boolean | undefined;
  readonly chooses: boolean;
  readonly isOpen: boolean;
  /** How much was looked at; undefined where the reader is not told. */
  readonly coverage: DepartmentCoverageDto | undefined;
  /** What the checks of content found; undefined where it is not there yet. */
  readonly findings: number | undefined;
  readonly columns: number;
  /** All about it. */
  readonly children: ReactNode;
  onChoose(chosen: boolean): void;
  onToggle(): void;
}

export function StatusRow(props: StatusRowProps) {
  const { cycleId, department, isChosen, chooses, isOpen, coverage, findings, columns, children, onChoose, onToggle } =
    props;
  const look = useLook();
  const styles = useStatusStyles();
  const { language, t } = useWording();
  const words = t.status;
  const { name, state, last, lastSubmission } = department;
  const isMissing = !hasArrived(department);
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  const body = useId();
  return (
    <>
      <tr role="row" className={mergeClasses(styles.row, isMissing && styles.missing)}>
        {chooses && (
          <td role="cell" className={mergeClasses(styles.cell, styles.tick)}>
            {isChosen !== undefined && (
              <Checkbox
                aria-label={words.bulk.choose(name)}
                checked={isChosen}
                onChange={(_event, { checked }) => onChoose(checked === true)}
              />
            )}
          </td>
        )}
        <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.name)}>
          <button
            type="button"
            className={mergeClasses(look.pressable, styles.opener)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? body : undefined}
            onClick={onToggle}
          >
            <Chevron className={look.fixed} aria-hidden="true" />
            {name}
          </button>
        </th>
        <Answers cycleId={cycleId} name={name} numbers={department} isMissing={isMissing} />
        <td role="cell" className={styles.cell}>
          <StateBadge state={state} />
          {last && (
            <span className={mergeClasses(look.block, look.small)}>
              <time dateTime={last.at}>{formatDateTime(last.at, language)}</time> {last.actor}{' '}
              <LateMark days={last.daysLate} />
              {last.note !== '' && <span className={styles.note}>{last.note}</span>}
            </span>
          )}
        </td>
        <Numbers cycleId={cycleId} name={name} numbers={department} onWrong={isOpen ? undefined : onToggle} />
        {findings !== undefined && <Findings {...{ cycleId, name }} open={findings} />}
        {coverage && <Coverage cycleId={cycleId} coverage={coverage} />}
        <td role="cell" className={mergeClasses(styles.cell, styles.file, !lastSubmission && styles.wide)}>
          {lastSubmission ? (
            <>
              <span className={mergeClasses(look.block, look.text)}>{lastSubmission.fileName}</span>
              <time dateTime={lastSubmission.at} className={look.small}>
                {formatDateTime(lastSubmission.at, language)}
              </time>{' '}
              <LateMark days={lastSubmission.daysLate} />
            </>
          ) : (
            <span className={look.dim}>{words.none}</span>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr role="row" className={styles.panelRow}>
          <td role="cell" className={styles.panel} colSpan={columns}>
            <section id={body} aria-label={name} className={look.stack}>
              <div className={look.line}>
                <h2 className={look.title}>{name}</h2>
                <StateBadge state={state} />
              </div>
              {children}
            </section>
          </td>
        </tr>
      )}
    </>
  );
}

interface NumbersProps {
  readonly cycleId: string;
  readonly name: string;
  readonly numbers: NumbersDto;
}

/** The share that is answered leads to the department's rows. */
export function Answers({ cycleId, name, numbers, isMissing }: NumbersProps & { readonly isMissing: boolean }) {
  const look = useLook();
  const styles = useStatusStyles();
  const unseen = useUnseen();
  const words = useWording().t.status;
  const { filled, entries } = numbers;
  return (
    <td role="cell" className={mergeClasses(styles.cell, styles.answers)}>
      <a href={hashOf(cycleId, 'table', { department: name })} className={mergeClasses(styles.link, look.block)}>
        <AnswerBar filled={filled} entries={entries} />
        <span className={unseen}>{words.seeRows(name)}</span>
      </a>
      {isMissing && (
        <Badge className={look.fixed} color="danger" appearance="outline" icon={<MailOff16Regular />}>
          {words.missing}
        </Badge>
      )}
    </td>
  );
}

/** What is open, each number a way to it. @param onWrong opens the list of what is wrong; undefined where it is open */
export function Numbers({
  cycleId,
  name,
  numbers,
  onWrong,
}: NumbersProps & { readonly onWrong: (() => void) | undefined }) {
  const styles = useStatusStyles();
  const words = useWording().t.status;
  const { blank, wrong, conflicts } = numbers;
  return (
    <>
      <Count name={words.columns.blank} value={blank}>
        <a
          href={hashOf(cycleId, 'table', { department: name, show: 'blank' })}
          className={styles.link}
          aria-label={words.seeBlank(name, blank)}
        >
          {blank}
        </a>
      </Count>
      <Count name={words.columns.wrong} value={wrong}>
        {onWrong ? (
          <button type="button" className={styles.press} aria-label={words.seeWrong(name, wrong)} onClick={onWrong}>
            {wrong}
          </button>
        ) : (
          wrong
        )}
      </Count>
      <Count name={words.columns.conflicts} value={conflicts}>
        <a
          href={hashOf(cycleId, 'conflicts', { department: name })}
          className={styles.link}
          aria-label={words.seeConflicts(name, conflicts)}
        >
          {conflicts}
        </a>
      </Count>
    </>
  );
}

/** Staff are led to what there is in their own rows; what others have is a number. */
function Findings({ cycleId, name, open }: { readonly cycleId: string; readonly name: string; readonly open: number }) {
  const styles = useStatusStyles();
  const { t } = useWording();
  const maySee = useMayOnRow('read-history')({ departments: [name] });
  return (
    <Count name={t.status.columns.findings} value={open}>
      {maySee ? (
        <a
          href={hashOf(cycleId, 'check', { department: name })}
          className={styles.link}
          aria-label={t.findings.seeOf(name, open)}
        >
          {open}
        </a>
      ) : (
        open
      )}
    </Count>
  );
}

function Count({ name, value, children }: { name: string; value: number; children: ReactNode }) {
  const styles = useStatusStyles();
  const look = useLook();
  const kind = value === 0 ? mergeClasses(look.dim, styles.wide) : mergeClasses(look.wrong, look.strong);
  return (
    <td role="cell" className={mergeClasses(styles.cell, styles.count, kind)}>
      <span className={styles.label}>{name}</span>
      {value > 0 ? children : value}
    </td>
  );
}

function Coverage({ cycleId, coverage }: { cycleId: string; coverage: DepartmentCoverageDto }) {
  const look = useLook();
  const styles = useStatusStyles();
  const unseen = useUnseen();
  const words = useWording().t.reviews;
  const { name, rows, looked, changed } = coverage;
  return (
    <td role="cell" className={mergeClasses(styles.cell, styles.count, looked + changed === 0 && styles.wide)}>
      <span className={styles.label}>{words.column}</span>
      <span className={mergeClasses(look.figures, looked < rows && look.dim)}>{words.covered(looked, rows)}</span>
      {changed > 0 && (
        <a
          href={hashOf(cycleId, 'table', { department: name, show: 'changed' })}
          className={mergeClasses(styles.link, look.block, look.small, look.doubtful)}
        >
          {words.changedSince(changed)}
          <span className={unseen}>{words.seeChanged(name, changed)}</span>
        </a>
      )}
    </td>
  );
}
