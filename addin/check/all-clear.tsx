/**
 * No errors: said as clearly as errors would be.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, CheckmarkCircle48Filled } from '@fluentui/react-icons';
import type { Scope } from '../inspection/issue-list.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  empty: { padding: '28px 8px', textAlign: 'center' },
  title: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase400 },
});

interface AllClearProps {
  /** Whether there are warnings or notes below. */
  readonly others: boolean;
  readonly scope: Scope;
}

export function AllClear({ others, scope }: AllClearProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  if (others) {
    return (
      <p className={look.sign}>
        <CheckmarkCircle20Filled className={mergeClasses(look.good, look.fixed)} aria-hidden />
        {t.check.noErrors}
      </p>
    );
  }
  return (
    <div className={styles.empty}>
      <CheckmarkCircle48Filled className={mergeClasses(look.good, look.fixed)} aria-hidden />
      <h2 className={styles.title}>{t.check.clean}</h2>
      <p className={look.quiet}>{scope === 'all' ? t.check.cleanHint : t.checkScope.clean[scope]}</p>
    </div>
  );
}
