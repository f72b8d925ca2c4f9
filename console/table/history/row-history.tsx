/**
 * Who wrote what into a row, and when: a panel beside the table, opened from the row.
 */
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { useRecordHistory } from '../../resource/cycle-resources.js';
import { FailureBar } from '../../feedback/failure-bar.js';
import { Loading } from '../../feedback/loading.js';
import { Nothing } from '../../feedback/nothing.js';
import type { TableBlock, TableRecord } from '../record-filter.js';
import { useWording } from '../../text/wording.js';
import { RecordEvents } from './record-events.js';
import { RevisionList } from './revision-list.js';
import { nameOfRow } from './row-name.js';

interface RowHistoryProps {
  readonly cycleId: string;
  readonly block: TableBlock;
  readonly record: TableRecord;
  onClose(): void;
}

const useStyles = makeStyles({
  drawer: { width: 'min(480px, 100vw)' },
  body: { display: 'grid', gap: '16px', alignContent: 'start', paddingBottom: '24px' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', lineHeight: 1.6 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  field: { display: 'grid', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export function RowHistory({ cycleId, block, record, onClose }: RowHistoryProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.decisions.history;
  const { data, failure, loading, reload } = useRecordHistory(cycleId, record.id);
  const fields = block.fields
    .map(({ id, label }) => ({ id, label, revisions: data?.revisions.filter(({ field }) => field === id) ?? [] }))
    .filter(({ revisions }) => revisions.length > 0);
  const isEmpty = data && fields.length === 0 && data.events.length === 0;
  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" aria-label={t.close} icon={<Dismiss24Regular />} onClick={onClose} />}
        >
          {words.title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body} tabIndex={0}>
        <p className={styles.name}>{nameOfRow(block, record)}</p>
        <FailureBar failure={failure} onRetry={reload} />
        {!data && loading && <Loading />}
        {isEmpty && <Nothing title={words.none} />}
        {fields.length > 0 && <p className={styles.lead}>{words.lead}</p>}
        {data && data.events.length > 0 && (
          <section className={styles.field}>
            <h3 className={styles.heading}>{words.events}</h3>
            <RecordEvents events={data.events} />
          </section>
        )}
        {fields.map(({ id, label, revisions }) => (
          <section key={id} className={styles.field}>
            <h3 className={styles.heading}>{say(label)}</h3>
            <RevisionList revisions={revisions} />
          </section>
        ))}
      </DrawerBody>
    </OverlayDrawer>
  );
}
