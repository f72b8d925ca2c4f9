/**
 * What somebody wrote for a step that can no longer be taken, because somebody else acted first, or of which nobody knows
 * whether it arrived. It stays until it is sent or deleted.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DepartmentRowDto } from '../../core/protocol/standing.js';
import { useWording } from '../text/wording.js';
import type { Unsent } from './unsent-shelf.js';
import { ReasonList } from './reason-list.js';

interface UnsentNoticeProps {
  readonly cycleId: string;
  readonly department: string;
  readonly rows: readonly DepartmentRowDto[];
  readonly unsent: Unsent;
  readonly isBusy: boolean;
  onAgain(): void;
  onDiscard(): void;
}

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '8px',
    padding: '12px 14px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.6 },
  note: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.7 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function UnsentNotice({ cycleId, department, rows, unsent, isBusy, onAgain, onDiscard }: UnsentNoticeProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.workflow;
  const { note, reasons, sent } = unsent;
  const written = reasons
    .filter(({ text }) => text.trim() !== '')
    .map(({ record, field, text }) => ({ record: record ?? null, field: field ?? '', text }));
  return (
    <section className={styles.box}>
      <h3 className={styles.title}>{words.unsent}</h3>
      <p className={styles.hint}>{sent ? words.unsure : words.unsentHint}</p>
      {note !== '' && <p className={styles.note}>{note}</p>}
      <ReasonList {...{ cycleId, department, rows }} reasons={written} label={words.unsent} />
      <div className={styles.actions}>
        {sent && (
          <Button disabledFocusable={isBusy} onClick={onAgain}>
            {t.retry}
          </Button>
        )}
        <Button onClick={onDiscard}>{words.discard}</Button>
      </div>
    </section>
  );
}
