/**
 * One issue: where it is, which row that is, what is wrong, and the text that shows it.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Issue } from '../../core/issue/issue.js';
import { rowName } from '../../core/record/row-name.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { useWording } from '../text/wording.js';
import { SeverityIcon } from '../frame/severity-icon.js';

interface IssueItemProps {
  readonly issue: Issue;
  readonly chosen: boolean;
  onIssue(issue: Issue): void;
}

const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: '8px',
    width: '100%',
    padding: '9px 11px',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  still: { cursor: 'default' },
  body: { minWidth: 0, flexGrow: 1 },
  line: { display: 'block' },
  place: { fontWeight: tokens.fontWeightSemibold },
  row: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export function IssueItem({ issue, chosen, onIssue }: IssueItemProps) {
  const styles = useStyles();
  const unseen = useUnseen();
  const { t, say } = useWording();
  const row = rowName(issue);
  const place = placeName(issue) || t.check.wholeWorkbook;
  const evidence = issue.evidence.join(' ').replace(/\s+/gu, ' ').slice(0, LONGEST_EVIDENCE);
  return (
    <button
      type="button"
      data-issue
      className={mergeClasses(styles.item, issue.sheet === '' && styles.still)}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onIssue(issue)}
    >
      <SeverityIcon severity={issue.severity} />
      <span className={styles.body}>
        <span className={mergeClasses(styles.line, styles.place)}>
          <span className={unseen}>{t.check[issue.severity]} </span>
          {place}
        </span>
        {row !== '' && <span className={styles.row}>{row}</span>}
        <span className={styles.line}>{say(issue.message)}</span>
        {evidence !== '' && <span className={styles.row}>{t.check.quote(evidence)}</span>}
      </span>
    </button>
  );
}

/** `調書 D6`; `''` for what is about the whole workbook. */
export function placeName({ sheet, address }: Issue): string {
  return `${sheet} ${address}`.trim();
}

/** The cell itself shows the rest. */
const LONGEST_EVIDENCE = 80;
