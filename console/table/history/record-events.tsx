/**
 * That a row was added, deleted or came back, the latest first.
 */
import type { z } from 'zod';
import type { recordHistorySchema } from '../../../core/protocol/sync.js';
import { formatDateTime } from '../../../view/language/formats.js';
import { useWording } from '../../text/wording.js';
import { useEntryStyles } from './revision-list.js';

type RecordEvent = z.infer<typeof recordHistorySchema>['events'][number];

export function RecordEvents({ events }: { readonly events: readonly RecordEvent[] }) {
  const styles = useEntryStyles();
  const { t, language } = useWording();
  const words = t.decisions;
  return (
    <ol className={styles.list} role="list">
      {events.toReversed().map(({ kind, revision, actor, source, at }) => (
        <li key={`${revision} ${kind}`} className={styles.entry}>
          <p className={styles.text}>{words.history[kind]}</p>
          <span className={styles.by}>
            {words.by(actor || source || t.conflicts.unknownSource, formatDateTime(at, language))}
          </span>
        </li>
      ))}
    </ol>
  );
}
