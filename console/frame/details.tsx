/**
 * Something that opens: the browser's own element, which needs no script and is found by search.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  details: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: '6px', minWidth: 0 },
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px 0',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

export function Details({ summary, open, children }: { summary: string; open?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>{summary}</summary>
      {children}
    </details>
  );
}
