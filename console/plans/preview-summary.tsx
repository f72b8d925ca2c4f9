/**
 * What was read from the blank workbook that a year is to be begun with: what a coordinator checks it by.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CyclePreviewDto } from '../../core/protocol/plans.js';
import { Details } from '../frame/details.js';
import { IssueList } from '../cells/issue-list.js';
import { formatFiscalYear, formatList } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '8px', minWidth: 0, lineHeight: 1.6 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 16px',
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 520px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, '@media (max-width: 520px)': { marginBottom: '6px' } },
  fine: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function PreviewSummary({ preview }: { readonly preview: CyclePreviewDto }) {
  const styles = useStyles();
  const { language, t, say } = useWording();
  const words = t.setup.begin;
  const { form, fiscalYear, blocks, departments, issues } = preview;
  const rows = blocks
    .filter(({ records }) => records > 0)
    .map(({ label, records }) => words.rowsOf(say(label), records));
  const facts = [
    [words.form, t.setup.formVersion(say(form.title), form.version)],
    [words.workbookYear, fiscalYear === null ? words.noYear : formatFiscalYear(fiscalYear, language)],
    [words.rows, formatList(rows, language)],
    [
      words.departments,
      departments.length === 0
        ? words.noDepartments
        : words.departmentsOf(departments.length, formatList(departments, language)),
    ],
  ] as const;
  return (
    <section className={styles.box} aria-label={words.found}>
      <h3 className={styles.title}>{words.found}</h3>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <FactPair key={name} name={name} value={value} />
        ))}
      </dl>
      {issues.length === 0 && <p className={styles.fine}>{words.fine}</p>}
      {issues.length > 0 && (
        <Details summary={words.issues(issues.length)} open={issues.some(({ severity }) => severity !== 'info')}>
          <IssueList issues={issues} />
        </Details>
      )}
    </section>
  );
}

function FactPair({ name, value }: { readonly name: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
