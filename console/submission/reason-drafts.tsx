/**
 * Reasons for a return as they are being written, each pinned to a cell or a row.
 */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Delete16Regular, Pin16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { DepartmentRowDto } from '../../core/protocol/workflow.js';
import { useWording } from '../text/wording.js';
import { placeOf, type CellPlace } from './cell-place.js';
import { CellReference } from './cell-reference.js';
import type { DraftReason } from './drafts.js';
import { RowPicker } from './row-picker.js';

interface ReasonDraftsProps {
  readonly cycleId: string;
  readonly department: string;
  readonly rows: readonly DepartmentRowDto[];
  readonly reasons: readonly DraftReason[];
  onChange(reasons: DraftReason[]): void;
}

const useStyles = makeStyles({
  section: { display: 'grid', gap: '8px', minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  reason: {
    display: 'grid',
    gap: '6px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: '8px', minWidth: 0 },
  gone: { color: tokens.colorNeutralForeground2 },
});

/** The server's own limit. */
const LONGEST_REASON = 2000;

/** The same cell or row has one reason. */
export function withReason(reasons: readonly DraftReason[], place: CellPlace, text: string): DraftReason[] {
  const { record, field } = place;
  if (reasons.some((one) => one.record === record && (one.field ?? '') === field)) return [...reasons];
  return [...reasons, { record, ...(field === '' ? {} : { field }), text }];
}

export function ReasonDrafts({ cycleId, department, rows, reasons, onChange }: ReasonDraftsProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.workflow;
  const [isPicking, setPicking] = useState(false);
  const picked = useRef<CellPlace>(undefined);
  // Whoever chose a cell goes on by writing its reason.
  const goOnAt = (reason: DraftReason) => (textarea: HTMLTextAreaElement | null) => {
    const { record, field } = picked.current ?? {};
    if (!textarea || record === undefined || reason.record !== record || (reason.field ?? '') !== field) return;
    picked.current = undefined;
    textarea.focus();
  };
  const pick = (place: CellPlace) => {
    picked.current = place;
    onChange(withReason(reasons, place, ''));
    setPicking(false);
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.reasons}</h3>
      <ul className={styles.list} role="list" aria-label={words.reasons} hidden={reasons.length === 0}>
        {reasons.map((reason, i) => {
          const place = placeOf(rows, reason.record, reason.field);
          const where = place ? words.place(place.sheet, place.address || place.row) : words.gone;
          return (
            <li key={`${reason.record}/${reason.field}`} className={styles.reason}>
              <div className={styles.head}>
                {place && <CellReference {...{ cycleId, department, place }} />}
                {!place && <span className={styles.gone}>{words.gone}</span>}
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Delete16Regular />}
                  aria-label={words.dropReason(where)}
                  onClick={() => onChange(reasons.filter((one) => one !== reason))}
                />
              </div>
              <Field label={words.reasonAt(where)}>
                <Textarea
                  ref={goOnAt(reason)}
                  resize="vertical"
                  maxLength={LONGEST_REASON}
                  value={reason.text}
                  onChange={(_event, { value }) =>
                    onChange(reasons.map((one, k) => (k === i ? { ...one, text: value } : one)))
                  }
                />
              </Field>
            </li>
          );
        })}
      </ul>
      {isPicking ? (
        <RowPicker rows={rows} onPick={pick} onClose={() => setPicking(false)} />
      ) : (
        <div>
          <Button icon={<Pin16Regular />} disabledFocusable={rows.length === 0} onClick={() => setPicking(true)}>
            {words.pick}
          </Button>
        </div>
      )}
    </section>
  );
}
