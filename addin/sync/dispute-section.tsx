/**
 * The open conflicts: of staff those in their own rows, of a coordinator all.
 */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { sentenceOf } from '../frame/failure-bar.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { isUnderWay } from '../session/sync-state.js';
import { useWording } from '../text/wording.js';
import { DisputeCard } from './dispute-card.js';

export function DisputeSection() {
  const styles = useSectionStyles();
  const wording = useWording();
  const { t } = wording;
  const state = useDeskState((desk) => desk);
  const { sync } = useDesk();
  const { decided, failure, list: disputes = [] } = state.disputes;
  // One thing at a time: a sync that is to be confirmed, or under way, comes first.
  if (state.sync.state.kind === 'preview' || isUnderWay(state.sync.state)) return null;
  if (disputes.length === 0 && decided === 0 && !failure) return null;
  return (
    <section className={styles.section} aria-labelledby="disputes">
      <h2 className={styles.heading} id="disputes">
        {disputes.length === 0 ? t.disputes.heading : `${t.disputes.heading} ${t.disputes.tally(disputes.length)}`}
      </h2>
      {failure && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{t.disputes.failed}</MessageBarTitle>
            {sentenceOf(failure, wording)}
          </MessageBarBody>
        </MessageBar>
      )}
      {decided > 0 && (
        <>
          <p className={styles.text} role="status">
            {t.disputes.decided(decided)}
          </p>
          <div className={styles.actions}>
            <Button appearance="primary" icon={<ArrowSync20Regular />} onClick={() => void sync.prepare()}>
              {t.sync.prepare}
            </Button>
          </div>
        </>
      )}
      {disputes.length > 0 && <p className={styles.small}>{t.disputes.hint}</p>}
      <ul className={styles.list}>
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            <DisputeCard dispute={dispute} />
          </li>
        ))}
      </ul>
    </section>
  );
}
