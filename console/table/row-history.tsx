/**
 * Who wrote what into a row, and when: a panel beside the table, opened from the row.
 */
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { historyApi, type RecordHistoryDto } from '../../core/protocol/history.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { nameOfRow, type TableBlock, type TableRecord } from './record-filter.js';
import type { LastYear } from '../reasons/use-last-year.js';
import { RecordEvents, RevisionList } from './revision-list.js';

interface RowHistoryProps {
  readonly cycleId: string;
  readonly block: TableBlock;
  readonly record: TableRecord;
  readonly lastYear: LastYear;
  onClose(): void;
}

const useStyles = makeStyles({
  drawer: { width: 'min(480px, 100vw)' },
  body: { alignContent: 'start', paddingBottom: '24px' },
});

export function RowHistory({ cycleId, block, record, lastYear, onClose }: RowHistoryProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.decisions.history;
  const history = useAnswer(historyApi.record, { params: { cycleId, recordId: record.id } });
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
      <DrawerBody className={mergeClasses(look.stack, styles.body)} tabIndex={0}>
        <p className={mergeClasses(look.text, look.strong)}>{nameOfRow(block, record)}</p>
        <Loaded of={history}>
          {({ revisions, events, findings }) => {
            const fields = block.fields.filter(({ id }) =>
              [...revisions, ...findings].some(({ field }) => field === id),
            );
            return (
              <>
                {fields.length === 0 && events.length === 0 && <Nothing title={words.none} />}
                {fields.length > 0 && <p className={look.quiet}>{words.lead}</p>}
                {events.length > 0 && (
                  <section className={look.group}>
                    <h3 className={look.subheading}>{words.events}</h3>
                    <RecordEvents events={events} />
                  </section>
                )}
                {fields.map(({ id, label }) => (
                  <section key={id} className={look.group}>
                    <h3 className={look.subheading}>{say(label)}</h3>
                    <RevisionList revisions={revisions.filter(({ field }) => field === id)} />
                    <SaidOfFindings findings={findings.filter(({ field }) => field === id)} />
                    <ReasonsOf
                      reasons={lastYear.reasons.filter((one) => one.record === record.id && one.field === id)}
                    />
                  </section>
                ))}
              </>
            );
          }}
        </Loaded>
      </DrawerBody>
    </OverlayDrawer>
  );
}

/** That something is right as it is, and why; the latest first. */
function SaidOfFindings({ findings }: Pick<RecordHistoryDto, 'findings'>) {
  const look = useLook();
  const { t, say, language } = useWording();
  const words = t.findings.history;
  if (findings.length === 0) return null;
  return (
    <ul className={look.list} role="list" aria-label={words.title}>
      {findings.toReversed().map(({ id, message, text, actor, at }) => (
        <li key={id} className={look.frame}>
          <span className={look.strong}>{text === '' ? words.takenBack : words.fine}</span>
          {text !== '' && <p className={look.written}>{text}</p>}
          <p className={look.quiet}>{say(message)}</p>
          <span className={look.small}>
            {t.decisions.by(actor || t.conflicts.unknownSource, formatDateTime(at, language))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why the figure is far from last year's, the latest first. */
function ReasonsOf({ reasons }: Pick<LastYear, 'reasons'>) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.reasons;
  if (reasons.length === 0) return null;
  return (
    <ul className={look.list} role="list" aria-label={words.title}>
      {reasons.toReversed().map(({ id, text, value, actor, at, holds }) => (
        <li key={id} className={look.frame}>
          <span className={look.strong}>{words.title}</span>
          <p className={look.written}>{text}</p>
          <span className={look.small}>
            {t.decisions.by(actor || t.conflicts.unknownSource, formatDateTime(at, language))}
            {!holds && words.ofOtherValue(value)}
          </span>
        </li>
      ))}
    </ul>
  );
}
