/**
 * The main landmark: where the skip link leads, and the width in which everything is read.
 */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export const MAIN_ID = 'main';

const useStyles = makeStyles({
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '20px',
    maxWidth: '1480px',
    marginInline: 'auto',
    padding: '24px clamp(12px, 3vw, 32px) 64px',
    outlineStyle: 'none',
  },
});

export function Main({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <main id={MAIN_ID} tabIndex={-1} className={styles.main}>
      {children}
    </main>
  );
}
