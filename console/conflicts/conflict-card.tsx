/**
 * One conflicting cell: what it is, and its values side by side with the files they came from.
 */
import { Badge, mergeClasses } from '@fluentui/react-components';
import type { ConflictDto } from '../../core/protocol/console.js';
import { Place } from '../cells/place.js';
import { useWording } from '../text/wording.js';
import { useCardStyles } from './card-styles.js';
import { markDifference } from '../../view/difference/difference.js';
import { Marked } from '../../view/difference/marked.js';
import { useDistinctValues } from '../cells/use-distinct-values.js';

export function ConflictCard({ conflict }: { conflict: ConflictDto }) {
  const styles = useCardStyles();
  const { t, say } = useWording();
  const { sheet, address, fieldLabel, key, base } = conflict;
  const values = useDistinctValues()(conflict.values);
  const parts = markDifference(values.map(({ text }) => text));
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.field}>{say(fieldLabel)}</h2>
        <span className={styles.key}>
          {Object.values(key)
            .filter((text) => text !== '')
            .join(' / ')}
        </span>
        <Place sheet={sheet} address={address} />
      </div>
      <ul className={styles.values} role="list">
        {base !== '' && (
          <li className={styles.value}>
            <span>
              <Badge appearance="outline" color="informative">
                {t.conflicts.base}
              </Badge>
            </span>
            <p className={styles.text}>{base}</p>
          </li>
        )}
        {values.map(({ text, sources }, i) => (
          <li key={text} className={mergeClasses(styles.value, i === 0 && styles.stands)}>
            <span>
              <Badge appearance={i === 0 ? 'filled' : 'outline'} color={i === 0 ? 'brand' : 'severe'}>
                {i === 0 ? t.table.stands : t.table.other}
              </Badge>
            </span>
            <p className={mergeClasses(styles.text, text === '' && styles.blank)}>
              {text === '' ? t.blank : <Marked text={text} parts={parts?.[i]} />}
            </p>
            <span className={styles.source}>{t.conflicts.from(sources)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
