/**
 * No errors: said as clearly as errors would be.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, CheckmarkCircle48Filled } from '@fluentui/react-icons';
import type { Scope } from '../inspection/issue-list.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  empty: { padding: '28px 8px', textAlign: 'center' },
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start', margin: 0 },
  icon: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  title: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase400 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface AllClearProps {
  /** Whether there are warnings or notes below. */
  readonly others: boolean;
  readonly scope: Scope;
}

export function AllClear({ others, scope }: AllClearProps) {
  const styles = useStyles();
  const { t } = useWording();
  if (others) {
    return (
      <p className={styles.line}>
        <CheckmarkCircle20Filled className={styles.icon} aria-hidden />
        {t.check.noErrors}
      </p>
    );
  }
  return (
    <div className={styles.empty}>
      <CheckmarkCircle48Filled className={styles.icon} aria-hidden />
      <h2 className={styles.title}>{t.check.clean}</h2>
      <p className={styles.hint}>{scope === 'all' ? t.check.cleanHint : t.checkScope.clean[scope]}</p>
    </div>
  );
}
