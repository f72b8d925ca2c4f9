/**
 * Workbooks of the sample city, to take in with one press. Nothing of this shows where no sample was loaded.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { getSamples, samplePath } from '../api/client.js';
import type { CycleDto } from '../../core/protocol/console.js';
import { useResource } from '../resource/use-resource.js';
import { DownloadButton } from '../file/download-button.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';

interface SampleListProps {
  readonly cycle: CycleDto;
  readonly cycles: readonly CycleDto[];
  onTry(name: string): void;
}

const useStyles = makeStyles({
  section: { display: 'grid', gap: '8px', marginTop: '12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.7 },
  list: {
    display: 'grid',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  text: { flex: '1 1 240px', minWidth: 0, lineHeight: 1.6 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

export function SampleList({ cycle, cycles, onTry }: SampleListProps) {
  const styles = useStyles();
  const { language, t, say } = useWording();
  const samples = useResource(['samples'], getSamples).data?.samples ?? [];
  const [first] = samples;
  if (!first) return null;
  const here = samples.filter(({ cycleId }) => cycleId === cycle.id);
  const year = cycles.find(({ id }) => id === first.cycleId)?.fiscalYear;
  return (
    <section className={styles.section} aria-labelledby="samples">
      <h2 id="samples" className={styles.heading}>
        {t.send.samples}
      </h2>
      <p className={styles.hint}>
        {here.length > 0 || year === undefined
          ? t.send.samplesHint
          : t.send.samplesElsewhere(formatFiscalYear(year, language))}
      </p>
      {here.length > 0 && (
        <ul className={styles.list} role="list">
          {here.map(({ name, note }) => (
            <li key={name} className={styles.item}>
              <div className={styles.text}>
                <span className={styles.name}>{name}</span>
                <span className={styles.note}>{say(note)}</span>
              </div>
              <div className={styles.actions}>
                <Button size="small" onClick={() => onTry(name)} aria-label={t.send.trySampleNamed(name)}>
                  {t.send.trySample}
                </Button>
                <DownloadButton
                  path={samplePath(name)}
                  size="small"
                  appearance="subtle"
                  label={t.send.downloadNamed(name)}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
