/**
 * One workbook: on its way, taken in with what it changed, or refused with the reason.
 */
import { Button, Link, makeStyles, mergeClasses, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle24Filled,
  Clock24Regular,
  Dismiss16Regular,
  DismissCircle24Filled,
  Warning24Filled,
} from '@fluentui/react-icons';
import { useLook } from '../../view/look/look.js';
import { kindOf, mayTryAgain } from '../api/failure.js';
import { failureText } from '../feedback/failure-bar.js';
import { useFocus } from '../feedback/use-action.js';
import { UsedList } from '../told/used-list.js';
import { Asking } from './asking.js';
import { useWording, type Wording } from '../text/wording.js';
import { mayGo, moodOf, refusedIn, type DeliveryState, type QueuedDelivery } from './delivery.js';
import { DeliveryResult } from './delivery-result.js';
import type { Queue } from './use-queue.js';

const MOODS = {
  good: { Icon: CheckmarkCircle24Filled, look: 'good' },
  /** It was taken in, and somebody should look at it. */
  doubtful: { Icon: Warning24Filled, look: 'doubtful' },
  bad: { Icon: DismissCircle24Filled, look: 'wrong' },
  quiet: { Icon: Clock24Regular, look: 'dim' },
} as const;

const useStyles = makeStyles({
  card: {
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '2px 12px',
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
  },
  good: { borderLeftColor: tokens.colorStatusSuccessBackground3 },
  doubtful: { borderLeftColor: tokens.colorStatusWarningBackground3 },
  bad: { borderLeftColor: tokens.colorStatusDangerBackground3 },
  quiet: {},
  name: { outlineStyle: 'none' },
  bytes: { marginLeft: '8px', fontWeight: 400 },
  body: { gridColumnStart: '2', gridColumnEnd: '-1' },
});

export function DeliveryCard({ item, queue }: { item: QueuedDelivery; queue: Queue }) {
  const look = useLook();
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { id, cycleId, fileName, bytes, state } = item;
  const mood = moodOf(state);
  const { Icon, look: colour } = MOODS[mood];
  const heading = useFocus();
  // What was pressed goes away.
  const then = (change: () => void) => {
    heading.focus();
    change();
  };
  return (
    <article className={mergeClasses(look.card, styles.card, styles[mood])} aria-label={fileName}>
      {state.kind === 'sending' ? (
        <Spinner size="tiny" aria-hidden="true" />
      ) : (
        <Icon className={look[colour]} aria-hidden="true" />
      )}
      <h3 id={heading.id} tabIndex={-1} className={mergeClasses(look.subheading, styles.name)}>
        {fileName}
        {bytes !== undefined && <span className={mergeClasses(look.dim, styles.bytes)}>{formatBytes(bytes)}</span>}
      </h3>
      {mayGo(state) && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={`${t.send.remove} (${fileName})`}
          title={t.send.remove}
          onClick={() => queue.remove(id)}
        />
      )}
      <div className={mergeClasses(look.group, styles.body)}>
        <p className={look.text}>{describe(state, wording)}</p>
        {state.kind === 'sending' && (
          <ProgressBar aria-label={fileName} {...(state.share < 1 ? { value: state.share } : {})} />
        )}
        {state.kind === 'failed' && mayTryAgain(state.failure) && (
          <Link as="button" onClick={() => queue.retry(id)}>
            {t.send.again}
          </Link>
        )}
        {state.kind === 'asking' && (
          <Asking
            {...{ cycleId, answer: state.answer }}
            onTold={() => then(() => queue.sendAgain(cycleId))}
            onAsItIs={() => then(() => queue.takeAsItIs(id))}
          />
        )}
        {state.kind === 'taken' && (
          <>
            <DeliveryResult cycleId={cycleId} answer={state.answer} />
            <UsedList cycleId={cycleId} told={state.answer.told} onTakenBack={() => queue.sendAgain(cycleId)} />
          </>
        )}
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
    case 'unseen':
    case 'looking':
    case 'looked':
      return t.send.working;
    case 'lost':
      return t.arrivals.kept.lost;
    case 'asking':
      return t.told.asking;
    case 'failed': {
      const { title, hint, reference } = failureText(state.failure, wording);
      const what = kindOf(state.failure) === 'problem' ? t.send.refused : title;
      return [what, hint, reference].filter(Boolean).join(wording.language === 'ja' ? '：' : ': ');
    }
    case 'taken': {
      if (refusedIn(state.answer) > 0) return state.answer.saved.length > 0 ? t.send.partly : t.send.noneTaken;
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
