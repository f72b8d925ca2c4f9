/**
 * One field of a row that is answered: why it was returned, its control, what became of what was typed, and last year's
 * answer under it.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowReply16Filled, ArrowUndo16Regular, Checkmark16Regular } from '@fluentui/react-icons';
import { isBlankIssue } from '../../core/check/missing-answers.js';
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import { TypedFindings } from '../../view/finding/typed-findings.js';
import { useLook } from '../../view/look/look.js';
import { ValueField, type FieldNote } from '../../view/form/value-field.js';
import { formatTime } from '../../view/language/formats.js';
import { ChangeReasonField } from '../reasons/change-reason-field.js';
import type { LastYear } from '../reasons/use-last-year.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { shownIn, valueIn, type AnswerCell } from './answer-rows.js';
import { cellName } from './answer-sender.js';
import { LastYearText } from './last-year-text.js';
import type { FieldHistory } from './use-answering.js';
import type { Sending } from './use-sender.js';

interface AnswerFieldProps {
  readonly cycleId: string;
  readonly form: Form;
  readonly row: string;
  readonly cell: AnswerCell;
  readonly sending: Sending;
  readonly history: FieldHistory;
  /** What the checks of content find in it. */
  readonly findings: readonly Issue[];
  readonly lastYear: LastYear;
  /** The revision that is shown. */
  readonly revision: number;
  readonly isLocked: boolean;
}

const useStyles = makeStyles({
  field: { paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  reason: {
    padding: '6px 10px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
  },
  status: { alignItems: 'center' },
});

export const fieldId = (row: string, field: string): string => `answer-${row}-${field}`;

export function AnswerField(props: AnswerFieldProps) {
  const { cycleId, form, row, cell, sending, history, findings, lastYear, revision, isLocked } = props;
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.answering;
  const { field, text, standing, issues, reason, isMended, conflicting } = cell;
  const label = say(cell.label);
  const isFixed = isLocked || conflicting;
  const note = useNote(props);
  // What nobody has got to yet is not wrong; it is counted at the end.
  const isTouched = cellName(row, field.id) in { ...sending.state.drafts, ...sending.state.saved };
  const type = (typed: string) => {
    const value = valueIn(field, typed);
    const seen = Math.max(revision, sending.state.saved[cellName(row, field.id)]?.revision ?? 0);
    sending.sender.type(
      { record: row, field: field.id, text: typed, value, base: standing, seen },
      field.type === 'choice',
    );
  };
  const change = lastYear.changeOf(row, field, text);
  const ready = async () => {
    sending.sender.leave(row, field.id);
    await sending.sender.settled();
    return sending.sender.current().drafts[cellName(row, field.id)] === undefined;
  };
  const copy = (before: string) => {
    type(before);
    sending.sender.leave(row, field.id);
  };
  return (
    <div className={mergeClasses(look.group, styles.field)}>
      {reason !== '' && (
        <div className={mergeClasses(look.group, styles.reason)}>
          <span className={mergeClasses(look.sign, look.small, look.strong)}>
            <ArrowReply16Filled className={look.doubtful} aria-hidden="true" />
            {words.returned}
            {isMended && (
              <span className={mergeClasses(look.sign, look.good)}>
                <Checkmark16Regular aria-hidden="true" />
                {words.mended}
              </span>
            )}
          </span>
          <p className={look.written}>{reason}</p>
        </div>
      )}
      {isFixed ? (
        <div className={look.group} id={fieldId(row, field.id)} tabIndex={-1}>
          <span className={look.strong}>{label}</span>
          <p className={mergeClasses(look.written, text === '' && look.blank)}>{text === '' ? words.blank : text}</p>
        </div>
      ) : (
        <ValueField
          {...{ form, field, label, text }}
          issues={isTouched ? issues : issues.filter((issue) => !isBlankIssue(issue))}
          id={fieldId(row, field.id)}
          isSpread
          blank={words.blank}
          note={note}
          onText={type}
          onLeave={() => sending.sender.leave(row, field.id)}
        />
      )}
      <FieldStatus {...props} label={label} />
      <TypedFindings {...{ findings, label, text }} onTake={isFixed ? undefined : copy} />
      {change && !isFixed && (
        <ChangeReasonField
          {...{ cycleId, label, change, ready }}
          record={row}
          field={field.id}
          value={shownIn(field, text)}
          reason={lastYear.reasonOf(row, field.id, shownIn(field, text))}
          onSaved={lastYear.reload}
        />
      )}
      {history.lastYear && <LastYearText {...history.lastYear} label={label} onCopy={isFixed ? undefined : copy} />}
    </div>
  );
}

/** What stands before the remarks on the value itself. */
function useNote({ row, cell: { field }, sending: { state }, history }: AnswerFieldProps): FieldNote | undefined {
  const { t, say } = useWording();
  const words = t.answering;
  const name = cellName(row, field.id);
  const refused = state.refused[name];
  if (refused) return { severity: 'error', text: words.refused(say(refused)) };
  const draft = state.drafts[name];
  if (draft && history.meanwhile !== undefined && history.meanwhile !== draft.base && history.meanwhile !== draft.text)
    return { severity: 'warning', text: words.byOthersMeanwhile(history.meanwhile || words.blank) };
  return undefined;
}

/** Whether it is saved, and when; the way back. */
function FieldStatus(props: AnswerFieldProps & { readonly label: string }) {
  const { cycleId, row, cell, sending, history, label, isLocked } = props;
  const look = useLook();
  const styles = useStyles();
  const { t, language } = useWording();
  const words = t.answering;
  const { sender, state } = sending;
  const field = cell.field.id;
  const name = cellName(row, field);
  const [draft, saved, conflict] = [state.drafts[name], state.saved[name], state.conflicts[name]];
  const isRefused = state.refused[name] !== undefined;
  if (conflict !== undefined || cell.conflicting) {
    return (
      <p className={mergeClasses(look.text, look.wrong)} role="alert">
        {conflict === undefined ? words.conflicting : words.conflicted(conflict || words.blank)}{' '}
        <a href={hashOf(cycleId, 'conflicts')}>{words.toConflicts}</a>
      </p>
    );
  }
  const told = () => {
    if (isRefused) return '';
    if (draft) return state.isAway ? words.kept : draft.sent ? words.saving : words.typing;
    if (saved)
      return saved.isUndone
        ? words.undone(formatTime(saved.at, language))
        : words.saved(formatTime(saved.at, language));
    return history.byOthers === undefined ? '' : words.byOthers(history.byOthers || words.blank);
  };
  const text = told();
  const canUndo = !draft && !isLocked && (saved?.before.length ?? 0) > 0;
  return (
    <div className={mergeClasses(look.row, styles.status)}>
      <span className={mergeClasses(look.small, state.isAway && draft && look.wrong)} role="status">
        {text}
      </span>
      {canUndo && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndo16Regular />}
          aria-label={words.undoOf(label)}
          onClick={() => sender.undo(row, field, (before) => valueIn(cell.field, before))}
        >
          {words.undo}
        </Button>
      )}
      {isRefused && (
        <Button size="small" onClick={() => sender.giveUp(row, field)}>
          {words.giveUp}
        </Button>
      )}
    </div>
  );
}
