/**
 * Reasons for a return, pinned to cells: the selected cell gets one by a press.
 */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Delete16Regular, Pin16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { rowName } from '../../core/record/row-name.js';
import { linkedRows } from '../desk/seen-workbook.js';
import type { DraftReason } from '../desk/desk-state.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { pinAt } from '../session/pins.js';
import { useWording } from '../text/wording.js';

interface ReasonDraftsProps {
  readonly departmentId: string;
  readonly reasons: readonly DraftReason[];
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', listStyle: 'none', margin: 0, padding: 0 },
  reason: {
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: '4px' },
  place: { minWidth: 0, justifyContent: 'flex-start', textAlign: 'start' },
  row: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const LONGEST_REASON = 2000;

export function ReasonDrafts({ departmentId, reasons }: ReasonDraftsProps) {
  const styles = useStyles();
  const { t } = useWording();
  const { submission, book: work } = useDesk();
  const book = useDeskState((state) => state.book);
  const selected = useDeskState((state) => state.selected);
  const rows = useMemo(() => book && linkedRows(book), [book]);
  const pin = useMemo(
    () => (book && rows && selected ? pinAt(book.workbook, rows, selected) : undefined),
    [book, rows, selected],
  );
  const isPinned = reasons.some((one) => one.pin?.record === pin?.record && one.pin?.field === pin?.field);
  const change = (next: readonly DraftReason[]) => submission.draft(departmentId, { reasons: next });
  const place = pin && `${pin.sheet} ${pin.address}`;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t.submission.drafts}</h3>
      <ul className={styles.list}>
        {reasons.map((reason, i) => (
          <li key={i} className={styles.reason}>
            <div className={styles.head}>
              <Button
                size="small"
                appearance="transparent"
                className={styles.place}
                icon={<Pin16Regular />}
                onClick={() => reason.pin && void work.select(reason.pin)}
              >
                {reason.pin ? `${reason.pin.sheet} ${reason.pin.address}` : t.submission.whole}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete16Regular />}
                aria-label={t.submission.dropReason}
                onClick={() => change(reasons.filter((one) => one !== reason))}
              />
            </div>
            <div className={styles.row}>{reason.pin && rowName(reason.pin)}</div>
            <Field label={t.submission.reason} size="small">
              <Textarea
                resize="vertical"
                maxLength={LONGEST_REASON}
                value={reason.text}
                onChange={(_event, { value }) =>
                  change(reasons.map((one) => (one === reason ? { ...one, text: value } : one)))
                }
              />
            </Field>
          </li>
        ))}
      </ul>
      <Button
        icon={<Pin16Regular />}
        disabledFocusable={!pin || isPinned}
        onClick={() => pin && change([...reasons, { pin, text: '' }])}
      >
        {place ? t.submission.pin(place) : t.submission.pinNothing}
      </Button>
      {!rows && <p className={styles.quiet}>{t.submission.noLink}</p>}
    </section>
  );
}
