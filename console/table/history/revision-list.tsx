/**
 * The values of one cell, the latest first: what was written, by whom, when and by which way, and what became of it.
 */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RevisionDto } from '../../../core/protocol/sync.js';
import { displayText } from '../../../core/record/value.js';
import { authorOf } from '../../text/author.js';
import { useWording } from '../../text/wording.js';

export const useEntryStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'grid',
    gap: '4px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.7 },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  by: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

export function RevisionList({ revisions }: { readonly revisions: readonly RevisionDto[] }) {
  const styles = useEntryStyles();
  const wording = useWording();
  const { t } = wording;
  const words = t.decisions.history;
  return (
    <ol className={styles.list} role="list">
      {revisions.toReversed().map((revision) => {
        const { id, outcome, value, submission } = revision;
        const text = displayText(value);
        const isDecision = submission.kind === 'resolution';
        return (
          <li key={id} className={styles.entry}>
            <span>
              <Badge appearance="outline" color={outcome === 'saved' ? 'brand' : 'severe'}>
                {isDecision ? words.resolved : outcome === 'saved' ? words.saved : words.proposed}
              </Badge>
            </span>
            <p className={mergeClasses(styles.text, text === '' && styles.blank)}>{text === '' ? t.blank : text}</p>
            <span className={styles.by}>{`${authorOf(revision, wording)}・${words.channels[submission.channel]}`}</span>
          </li>
        );
      })}
    </ol>
  );
}
