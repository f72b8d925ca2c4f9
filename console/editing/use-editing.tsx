/**
 * Changing answers in the merged table: who may, which cell is open, and taking the last change back.
 */
import { Button, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { formsApi } from '../../core/protocol/forms.js';
import { Form } from '../../core/form/form.js';
import { asTyped } from '../../core/record/typed.js';
import { textValue } from '../../core/record/value.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { useMay, useMayOnRow } from '../access/me.js';
import type { TypedRow } from '../checking/typed-content.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import type { LastYear } from '../reasons/use-last-year.js';
import { useAnswer, useCycleRefresh } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { CellEditor, type OpenCell } from './cell-editor.js';
import { useCellEdit } from './use-cell-edit.js';

interface EditableRow {
  readonly id: string;
  readonly sheet: string;
  readonly departments: readonly string[];
  readonly cells: Readonly<
    Record<string, { readonly text: string; readonly address: string; readonly conflicting?: unknown }>
  >;
}

export interface Editing {
  /** Undefined until it is loaded. */
  readonly form: Form | undefined;
  /** Whether there is anything that whoever is signed in may change. */
  readonly isOffered: boolean;
  /** Opens a cell; undefined for one that is not whoever is signed in's to change, or waits for a decision. */
  openerOf(block: string, row: EditableRow, field: string, name: string): (() => void) | undefined;
  /** What was done last, with the way back. */
  readonly bar: ReactNode;
  /** The open cell. */
  readonly dialog: ReactNode;
}

interface Change {
  readonly cell: OpenCell;
  /** The revision in which the new answer stands. */
  readonly revision: number;
  readonly state: 'saved' | 'undone' | 'conflict';
}

/** @param revision of the table that is shown */
export function useEditing(cycle: CycleDto, revision: number | undefined, lastYear: LastYear): Editing {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.editing;
  const document = useAnswer(formsApi.document, {
    params: { formId: cycle.form.id, version: cycle.form.version },
  }).data;
  const form = document && new Form(document, cycle.fiscalYear, cycle.register);
  const mayWrite = useMay('write-cells') && cycle.state === 'open';
  const mayWriteInto = useMayOnRow('write-cells');
  const refresh = useCycleRefresh();
  const [open, setOpen] = useState<OpenCell>();
  const [last, setLast] = useState<Change>();
  const { busy, failure, run } = useAction();
  const write = useCellEdit(cycle);
  const openerOf: Editing['openerOf'] = (blockId, row, fieldId, name) => {
    const cell = row.cells[fieldId];
    const block = form?.blocks.find(({ id }) => id === blockId);
    const field = block?.fields.find(({ id }) => id === fieldId);
    if (!mayWrite || revision === undefined || !cell || cell.conflicting !== undefined || !mayWriteInto(row))
      return undefined;
    if (field?.role !== 'answer') return undefined;
    const whole = typedRow(row, { block: blockId, key: block?.key ?? [] });
    return () => setOpen({ record: row.id, row: name, whole, field, text: cell.text, revision });
  };
  const undo = ({ cell, revision: seen }: Change) =>
    run(async () => {
      const value = asTyped(cell.field, textValue(cell.text));
      const done = await write({ record: cell.record, field: cell.field.id, value }, seen);
      const isBack = done.cell.outcome === 'saved' || done.cell.outcome === 'unchanged';
      setLast({ cell, revision: done.revision, state: isBack ? 'undone' : 'conflict' });
      refresh(cycle.id);
    });
  return {
    form,
    isOffered: mayWrite,
    openerOf,
    bar: (
      <div role="status">
        <FailureBar failure={failure} />
        {last && (
          <Message intent={last.state === 'conflict' ? 'warning' : 'success'}>
            <span className={mergeClasses(look.row)}>
              <span className={look.grow}>{toldOf(last)}</span>
              {last.state === 'saved' && (
                <Button size="small" disabledFocusable={busy} onClick={() => undo(last)}>
                  {words.undo}
                </Button>
              )}
            </span>
          </Message>
        )}
      </div>
    ),
    dialog: open && form && (
      <CellEditor
        key={`${open.record} ${open.field.id}`}
        {...{ cycle, form, lastYear }}
        cell={open}
        onSaved={(cell, at) => {
          setOpen(undefined);
          setLast({ cell, revision: at, state: 'saved' });
          refresh(cycle.id);
        }}
        onClose={() => setOpen(undefined)}
      />
    ),
  };

  function toldOf({ cell, state }: Change): string {
    if (state === 'conflict') return words.notUndone;
    return words[state](cell.row, say(cell.field.label));
  }
}

function typedRow(
  { id, sheet, cells }: EditableRow,
  { block, key }: { block: string; key: readonly string[] },
): TypedRow {
  return {
    id,
    block,
    sheet,
    key: Object.fromEntries(key.map((field) => [field, cells[field]?.text ?? ''])),
    cells: Object.entries(cells).map(([field, { address, text }]) => ({ field, address, text })),
  };
}
