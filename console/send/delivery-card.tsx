/**
 * One workbook: on its way, taken in with what it changed, or refused with the reason.
 */
import { Button, Link, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { failureText } from '../feedback/failure-text.js';
import { useWording, type Wording } from '../text/wording.js';
import { isOver, type DeliveryState, type QueuedDelivery } from './delivery.js';
import { DeliveryIcon, moodOf } from './delivery-icon.js';
import { DeliveryResult } from './delivery-result.js';
import type { Queue } from './use-queue.js';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '2px 12px',
    padding: '14px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
  },
  good: { borderLeftColor: tokens.colorStatusSuccessBackground3 },
  doubtful: { borderLeftColor: tokens.colorStatusWarningBackground3 },
  bad: { borderLeftColor: tokens.colorStatusDangerBackground3 },
  quiet: {},
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    lineHeight: 1.6,
  },
  bytes: { marginLeft: '8px', fontWeight: 400, color: tokens.colorNeutralForeground2 },
  body: { gridColumnStart: '2', gridColumnEnd: '-1', display: 'grid', gap: '8px', lineHeight: 1.7 },
  state: { margin: 0, overflowWrap: 'anywhere' },
});

export function DeliveryCard({ item, queue }: { item: QueuedDelivery; queue: Queue }) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { id, fileName, bytes, state } = item;
  return (
    <article className={mergeClasses(styles.card, styles[moodOf(state)])} aria-label={fileName}>
      <DeliveryIcon state={state} />
      <h3 className={styles.name}>
        {fileName}
        {bytes !== undefined && <span className={styles.bytes}>{formatBytes(bytes)}</span>}
      </h3>
      {isOver(state) && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={`${t.send.remove} (${fileName})`}
          title={t.send.remove}
          onClick={() => queue.remove(id)}
        />
      )}
      <div className={styles.body}>
        <p className={styles.state}>{describe(state, wording)}</p>
        {state.kind === 'sending' && (
          <ProgressBar aria-label={fileName} {...(state.share < 1 ? { value: state.share } : {})} />
        )}
        {state.kind === 'failed' && state.failure.kind !== 'problem' && (
          <Link as="button" onClick={() => queue.retry(id)}>
            {t.send.again}
          </Link>
        )}
        {state.kind === 'taken' && <DeliveryResult answer={state.answer} />}
      </div>
    </article>
  );
}

function describe(state: DeliveryState, wording: Wording): string {
  const { t } = wording;
  switch (state.kind) {
    case 'waiting':
      return t.send.waiting;
    case 'sending':
      return state.share < 1 ? t.send.sending(Math.round(state.share * 100)) : t.send.working;
    case 'failed': {
      const { title, hint, reference } = failureText(state.failure, wording);
      const what = state.failure.kind === 'problem' ? t.send.refused : title;
      return [what, hint, reference].filter(Boolean).join(wording.language === 'ja' ? '：' : ': ');
    }
    case 'taken': {
      if (moodOf(state) === 'doubtful') return t.send.savedWith;
      return state.answer.saved.length > 0 ? t.send.saved : t.send.nothingNew;
    }
  }
}

/** 1,234 as `1.2 KB`. */
function formatBytes(bytes: number): string {
  const kilo = bytes / 1024;
  return kilo < 1000 ? `${Math.max(kilo, 0.1).toFixed(1)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}
