/**
 * One answer of the merged table, changed in place: its choices or a field for its text, what is wrong with it as it is
 * typed, and what became of it where it could not simply be saved.
 */
import { Button, Field as FormField, makeStyles, mergeClasses, Textarea } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { checkTyped } from '../../core/check/check-typed.js';
import { changeReasonsApi } from '../../core/protocol/change-reasons.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { Field, Form } from '../../core/form/form.js';
import { asTyped } from '../../core/record/typed.js';
import { displayText, textValue } from '../../core/record/value.js';
import { Message } from '../../view/feedback/message.js';
import { TypedFindings } from '../../view/finding/typed-findings.js';
import { ValueField } from '../../view/form/value-field.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import type { TypedRow } from '../checking/typed-content.js';
import { useTypedContent } from '../checking/use-typed-content.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { DialogButtons, ModalDialog } from '../frame/modal-dialog.js';
import { useChangeWords } from '../reasons/use-change-words.js';
import type { LastYear } from '../reasons/use-last-year.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { useCellEdit, type Written } from './use-cell-edit.js';

/** A cell that is to be changed. */
export interface OpenCell {
  readonly record: string;
  /** What the row is called. */
  readonly row: string;
  /** The row with all its cells, as the checks of content take it. */
  readonly whole: TypedRow;
  readonly field: Field;
  readonly text: string;
  /** The revision of the table in which it was seen so. */
  readonly revision: number;
}

interface CellEditorProps {
  readonly cycle: CycleDto;
  readonly form: Form;
  readonly cell: OpenCell;
  readonly lastYear: LastYear;
  /** Saved, or the same as before: the text that was there, and the revision in which the new one stands. */
  onSaved(before: OpenCell, revision: number): void;
  onClose(): void;
}

const useStyles = makeStyles({ form: { marginTop: '12px' } });

export function CellEditor({ cycle, form, cell, lastYear, onSaved, onClose }: CellEditorProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.editing;
  const meaning = useId();
  const [text, setText] = useState(cell.text);
  const [written, setWritten] = useState<Written>();
  const { busy, failure, run } = useAction();
  const changed = useChangeWords();
  const write = useCellEdit(cycle);
  const { field, record, revision } = cell;
  const value = asTyped(field, textValue(text));
  const issues = checkTyped(form, field, value);
  const typed = useMemo(() => [withText(cell.whole, field.id, text)], [cell.whole, field.id, text]);
  const findings = useTypedContent(cycle.id, form, typed, lastYear.source)(record, field.id);
  const change = lastYear.changeOf(record, field, text);
  const known = lastYear.reasonOf(record, field.id, displayText(value))?.text ?? '';
  const [typedReason, setReason] = useState<string>();
  const reason = typedReason ?? known;
  const isSame = text === cell.text && (!change || reason.trim() === known);
  const before = lastYear.valuesOf(record, field.id).map(displayText).join('\n');
  const save = () => {
    run(async () => {
      const done = await write({ record, field: field.id, value }, revision);
      if (done.cell.outcome !== 'saved' && done.cell.outcome !== 'unchanged') return setWritten(done);
      if (change && reason.trim() !== known) {
        const params = { cycleId: cycle.id, recordId: record, field: field.id };
        await call(changeReasonsApi.give, { params, body: { value: displayText(value), text: reason } });
        lastYear.reload();
      }
      onSaved(cell, done.revision);
    });
  };
  return (
    <ModalDialog title={say(field.label)} meaning={meaning} onCancel={onClose}>
      <p id={meaning} className={look.quiet}>
        {cell.row}
      </p>
      <form
        className={mergeClasses(look.stack, styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame && !busy) save();
        }}
        onKeyDown={(event) => {
          // As in most programs where Enter begins a line.
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isSame && !busy) save();
        }}
      >
        <FailureBar failure={failure} />
        {written && <NotSaved cycleId={cycle.id} written={written} />}
        <ValueField
          {...{ form, field, text, issues }}
          label={words.value}
          hint={field.type === 'text' ? words.hint : undefined}
          blank={t.blank}
          onText={setText}
        />
        <TypedFindings findings={findings} label={say(field.label)} text={text} onTake={setText} />
        {before !== '' && (
          <p
            className={mergeClasses(look.small, look.written)}
          >{`${t.answering.lastYear(lastYear.year)}：${before}`}</p>
        )}
        {change && (
          <FormField label={t.reasons.label} hint={t.reasons.ask(changed(change))}>
            <Textarea
              resize="vertical"
              maxLength={2000}
              value={reason}
              onChange={(_event, { value: next }) => setReason(next)}
            />
          </FormField>
        )}
        <DialogButtons>
          <Button onClick={onClose}>{written ? t.close : words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy || isSame || written !== undefined}>
            {words.save}
          </Button>
        </DialogButtons>
      </form>
    </ModalDialog>
  );
}

/** Refused with its reason, or in conflict with what somebody else has written meanwhile. */
function NotSaved({ cycleId, written: { cell } }: { readonly cycleId: string; readonly written: Written }) {
  const { t, say } = useWording();
  const words = t.editing;
  const isConflict = cell.outcome === 'conflict';
  return (
    <Message intent={isConflict ? 'warning' : 'error'} role="alert" title={isConflict ? words.conflict : words.refused}>
      {isConflict ? (
        <>
          {words.conflictHint} <a href={hashOf(cycleId, 'conflicts')}>{words.toConflicts}</a>
        </>
      ) : (
        cell.reason && say(cell.reason.message)
      )}
    </Message>
  );
}

function withText(row: TypedRow, field: string, text: string): TypedRow {
  return { ...row, cells: row.cells.map((cell) => (cell.field === field ? { ...cell, text } : cell)) };
}
