/**
 * One disputed cell: what it is, and its values side by side with the files they came from.
 */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ConflictDto } from '../../../core/protocol/console.js';
import { Place } from '../send/place.js';
import { useWording } from '../text/language.js';
import { markDifference, type Parts } from './difference.js';
import { useDistinctValues } from './use-distinct-values.js';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '10px',
    padding: '14px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningBackground3}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 16px', lineHeight: 1.6 },
  field: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  key: { flex: '1 1 260px', overflowWrap: 'anywhere' },
  values: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  value: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  stands: { backgroundColor: tokens.colorNeutralBackground2, border: `1px solid ${tokens.colorNeutralStroke1}` },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.7, flexGrow: 1 },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  source: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  mark: {
    color: 'inherit',
    backgroundColor: tokens.colorStatusWarningBackground2,
    borderBottom: `2px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

export function ConflictCard({ conflict }: { conflict: ConflictDto }) {
  const styles = useStyles();
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

function Marked({ text, parts }: { text: string; parts: Parts | undefined }) {
  const styles = useStyles();
  if (!parts || parts.different === '') return <>{text}</>;
  return (
    <>
      {parts.before}
      <mark className={styles.mark}>{parts.different}</mark>
      {parts.after}
    </>
  );
}
