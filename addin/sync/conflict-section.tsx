/**
 * The open conflicts: of staff those in their own rows, of a coordinator all.
 */
import { Button } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { sentenceOf } from '../frame/failure-bar.js';
import { isUnderWay } from '../session/sync-state.js';
import { useWording } from '../text/wording.js';
import { ConflictCard } from './conflict-card.js';
import { useLook } from '../../view/look/look.js';

export function ConflictSection() {
  const look = useLook();
  const wording = useWording();
  const { t } = wording;
  const state = useDeskState((desk) => desk);
  const { sync } = useDesk();
  const { decided, failure, list: conflicts = [] } = state.conflicts;
  // One thing at a time: a sync that is to be confirmed, or under way, comes first.
  if (state.sync.state.kind === 'preview' || isUnderWay(state.sync.state)) return null;
  if (conflicts.length === 0 && decided === 0 && !failure) return null;
  return (
    <section className={look.stack} aria-labelledby="conflicts">
      <h2 className={look.subheading} id="conflicts">
        {conflicts.length === 0 ? t.conflicts.heading : `${t.conflicts.heading} ${t.conflicts.tally(conflicts.length)}`}
      </h2>
      {failure && (
        <Message intent="error" role="alert" title={t.conflicts.failed}>
          {sentenceOf(failure, wording)}
        </Message>
      )}
      {decided > 0 && (
        <>
          <p className={look.text} role="status">
            {t.conflicts.decided(decided)}
          </p>
          <div className={look.row}>
            <Button appearance="primary" icon={<ArrowSync20Regular />} onClick={() => void sync.prepare()}>
              {t.sync.prepare}
            </Button>
          </div>
        </>
      )}
      {conflicts.length > 0 && <p className={look.small}>{t.conflicts.hint}</p>}
      <ul className={look.list}>
        {conflicts.map((conflict) => (
          <li key={conflict.id}>
            <ConflictCard conflict={conflict} />
          </li>
        ))}
      </ul>
    </section>
  );
}
