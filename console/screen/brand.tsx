/**
 * The product's mark and name.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  brand: { display: 'flex', alignItems: 'center', gap: '10px' },
  name: {
    fontSize: '18px',
    fontWeight: tokens.fontWeightBold,
    letterSpacing: '0.06em',
    color: tokens.colorBrandForeground1,
    whiteSpace: 'nowrap',
  },
});

export function Brand() {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div className={styles.brand}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" fill="none" strokeLinecap="round">
        <rect width="32" height="32" rx="7" fill="#165e83" />
        <path d="M7 9h6M7 16h6M7 23h6" stroke="#a8cfe6" strokeWidth="2.6" />
        <path d="M14 9c5 0 4 7 9 7M14 16h9M14 23c5 0 4-7 9-7" stroke="#fff" strokeWidth="2.2" />
        <circle cx="24.5" cy="16" r="2.6" fill="#fff" />
      </svg>
      <span className={styles.name}>{t.product}</span>
    </div>
  );
}
