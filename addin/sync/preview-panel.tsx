/**
 * What a sync would do, before anything is written; confirmed or dropped here.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncCheckmark20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { isEmptyPush } from '../../core/sync/push.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { isInAgreement, type SyncPreview } from '../session/sync-preview.js';
import { useWording } from '../text/wording.js';
import { GoneRows } from './gone-rows.js';
import { RecordNews } from './record-news.js';
import { rowGroups, tallyOf } from './row-groups.js';
import { RowList } from './row-list.js';
import { TallyList } from './tally-list.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  // Always in reach, however long the list.
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '0 -16px -24px',
    padding: '10px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function PreviewPanel({ preview }: { readonly preview: SyncPreview }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const { sync } = useDesk();
  const isLinked = useDeskState(({ book }) => book?.finding.kind === 'linked');
  const groups = useMemo(() => rowGroups(preview), [preview]);
  const tally = tallyOf(preview);
  const isAgreed = isInAgreement(preview) && isEmptyPush(preview.push);
  return (
    <>
      <section className={look.stack} aria-labelledby="sync-summary">
        <h2 className={look.subheading} id="sync-summary">
          {/* With a row gone, there is nothing to send, and yet they differ. */}
          {isAgreed && preview.gone.length === 0 ? t.sync.agreed : t.sync.summary}
        </h2>
        {isAgreed ? (
          <p className={look.text}>{isLinked ? t.sync.agreedHint : t.sync.linkOnly}</p>
        ) : (
          <TallyList
            figures={[
              { name: t.sync.out, count: tally.out },
              { name: t.sync.in, count: tally.in },
              { name: t.sync.conflict, count: tally.conflict, isTrouble: true },
              { name: t.sync.refused, count: tally.refused, isTrouble: true },
            ]}
          />
        )}
      </section>
      <RowList title={t.sync.groups} groups={groups} />
      <RecordNews title={t.sync.added} records={preview.added} />
      <RecordNews title={t.sync.deletedRows} records={preview.deleted} />
      <RecordNews title={t.sync.missingHere} hint={t.sync.missingHereHint} records={preview.missingHere} />
      <RecordNews title={t.sync.deletedThere} hint={t.sync.deletedThereHint} records={preview.deletedThere} />
      <GoneRows records={preview.gone} />
      <div className={styles.actions}>
        {isAgreed && isLinked ? (
          <Button onClick={() => void sync.prepare()}>{t.sync.again}</Button>
        ) : (
          <>
            <Button appearance="primary" icon={<ArrowSyncCheckmark20Regular />} onClick={() => void sync.confirm()}>
              {t.sync.confirm}
            </Button>
            <Button onClick={() => sync.cancel()}>{t.sync.cancel}</Button>
          </>
        )}
      </div>
    </>
  );
}
