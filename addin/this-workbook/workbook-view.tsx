/**
 * このブック: which form it is, for which year and department, and how much of it was read.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync20Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { SeverityTally } from '../frame/severity-tally.js';
import type { RecognisedWorkbook } from '../inspection/inspection.js';
import type { PaneState } from '../inspection/pane-state.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { ToldSection } from '../told/told-section.js';
import { BelongingSection } from './belonging-section.js';
import { UnknownForm } from './unknown-form.js';
import { useLook } from '../../view/look/look.js';

interface WorkbookViewProps {
  readonly state: PaneState;
  onRead(): void;
  onCheck(): void;
}

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '0 16px 20px' },
  facts: { display: 'grid', gridTemplateColumns: '6.5em 1fr', gap: '10px 12px', margin: 0 },
  value: { margin: 0 },
  blocks: { listStyle: 'none', margin: '4px 0 0', padding: 0, color: tokens.colorNeutralForeground2 },
  block: { display: 'flex', justifyContent: 'space-between', gap: '12px' },
  result: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    // Seen where the system chooses the colours.
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export function WorkbookView({ state: { inspection, busy }, onRead, onCheck }: WorkbookViewProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  if (!inspection) return null;
  if (inspection.kind === 'unknown') return <UnknownForm tried={inspection.tried} busy={busy} onRead={onRead} />;
  return (
    <div className={styles.view}>
      <Facts workbook={inspection} />
      <BelongingSection />
      <section className={styles.result} aria-labelledby="check-result">
        <h2 className={look.subheading} id="check-result">
          {t.workbook.result}
        </h2>
        <SeverityTally issues={inspection.issues} />
        <div className={look.row}>
          <Button appearance="primary" icon={<ChevronRight16Regular />} iconPosition="after" onClick={onCheck}>
            {t.workbook.toCheck}
          </Button>
          <Button icon={<ArrowSync20Regular />} disabledFocusable={busy} onClick={onRead}>
            {t.check.recheck}
          </Button>
        </div>
      </section>
      <ToldSection />
    </div>
  );
}

function Facts({ workbook }: { readonly workbook: RecognisedWorkbook }) {
  const look = useLook();
  const styles = useStyles();
  const { language, t, say } = useWording();
  const { fiscalYear, department } = workbook;
  const known = (value: string | undefined, otherwise: string) =>
    value ? value : <span className={look.dim}>{otherwise}</span>;
  return (
    <dl className={styles.facts}>
      <dt className={look.dim}>{t.workbook.form}</dt>
      <dd className={styles.value}>
        <div className={look.strong}>{say(workbook.title)}</div>
        <div className={look.dim}>{t.workbook.version(workbook.version)}</div>
      </dd>
      <dt className={look.dim}>{t.workbook.fiscalYear}</dt>
      <dd className={styles.value}>
        {known(fiscalYear === undefined ? undefined : formatFiscalYear(fiscalYear, language), t.workbook.noFiscalYear)}
      </dd>
      <dt className={look.dim}>{t.workbook.department}</dt>
      <dd className={styles.value}>{known(department, t.workbook.noDepartment)}</dd>
      <dt className={look.dim}>{t.workbook.records}</dt>
      <dd className={styles.value}>
        {t.workbook.rows(workbook.records)}
        {workbook.blocks.length > 1 && (
          <ul className={styles.blocks}>
            {workbook.blocks.map(({ id, label, records }) => (
              <li key={id} className={styles.block}>
                <span>{say(label)}</span>
                <span>{t.workbook.rows(records)}</span>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </dl>
  );
}
