/**
 * What is still open in a department's rows, in three numbers that are only there where they are not 0.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { useWording } from '../text/wording.js';

export type OpenNumbers = Pick<DepartmentStandingDto, 'rows' | 'blank' | 'wrong' | 'conflicts'>;

/** How many cells somebody may want to look at before the answers are accepted. */
export function openIn({ blank, wrong, conflicts }: OpenNumbers): number {
  return blank + wrong + conflicts;
}

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', margin: 0, lineHeight: 1.6 },
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  grave: { color: tokens.colorStatusDangerForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  fine: { color: tokens.colorNeutralForeground2 },
});

export function OpenCounts({ numbers }: { readonly numbers: OpenNumbers }) {
  const styles = useStyles();
  const words = useWording().t.workflow.open;
  const { rows, blank, wrong, conflicts } = numbers;
  if (rows === 0) return <p className={`${styles.counts} ${styles.fine}`}>{words.noRows}</p>;
  const found = [
    { text: words.blank(blank), n: blank, Icon: ErrorCircle16Filled, look: styles.grave },
    { text: words.wrong(wrong), n: wrong, Icon: ErrorCircle16Filled, look: styles.grave },
    { text: words.conflicts(conflicts), n: conflicts, Icon: Warning16Filled, look: styles.doubtful },
  ].filter(({ n }) => n > 0);
  return (
    <p className={styles.counts}>
      {found.length === 0 && (
        <span className={`${styles.count} ${styles.fine}`}>
          <CheckmarkCircle16Regular aria-hidden="true" />
          {words.none}
        </span>
      )}
      {found.map(({ text, Icon, look }) => (
        <span key={text} className={`${styles.count} ${look}`}>
          <Icon aria-hidden="true" />
          {text}
        </span>
      ))}
    </p>
  );
}
