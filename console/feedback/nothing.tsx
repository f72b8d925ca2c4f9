/**
 * An empty state: what is not there, why, and what to do.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface NothingProps {
  readonly title: string;
  readonly hint?: string;
  /** Whether this is all there is on the page; the title is its heading then. */
  readonly wholePage?: boolean;
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '48px 16px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, maxWidth: '60ch', color: tokens.colorNeutralForeground2, lineHeight: 1.7 },
});

export function Nothing({ title, hint, wholePage = false, children }: NothingProps) {
  const styles = useStyles();
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div className={styles.box}>
      <Title className={styles.title}>{title}</Title>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </div>
  );
}
