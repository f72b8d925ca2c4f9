/**
 * What is wrong in a workbook, the gravest first, each with its place and what to do.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { IssueDto } from '../../core/protocol/console.js';
import { useWording } from '../text/wording.js';
import { FirstFew } from '../../view/list/first-few.js';
import { Place } from './place.js';

const GRAVITY = ['error', 'warning', 'info'] as const;
const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular };

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(5em, max-content) minmax(0, 1fr)',
    gap: '0 16px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 520px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  severity: { display: 'flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap', height: '1.7em' },
  error: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  message: { margin: 0, overflowWrap: 'anywhere' },
  evidence: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function IssueList({ issues }: { issues: readonly IssueDto[] }) {
  const styles = useStyles();
  const { t, say } = useWording();
  const sorted = issues.toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  return (
    <FirstFew all={sorted}>
      {(shown) => (
        <ul className={styles.list} role="list">
          {shown.map(({ severity, sheet, address, message, evidence, code }, i) => {
            const Icon = ICONS[severity];
            const said = evidence.filter((text) => text.trim() !== '');
            return (
              <li key={`${i}/${code}`} className={styles.item}>
                <span className={mergeClasses(styles.severity, styles[severity])}>
                  <Icon aria-hidden="true" />
                  {t.send.severity[severity]}
                </span>
                <div>
                  <p className={styles.message}>
                    <Place sheet={sheet} address={address} /> {say(message)}
                  </p>
                  {said.length > 0 && (
                    <p className={styles.evidence}>{t.send.evidence(said.map(shorten).join(' / '))}</p>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </FirstFew>
  );
}

/** Enough to recognise the cell by. */
function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : text;
}
