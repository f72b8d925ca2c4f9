/**
 * A view's heading with what can be done there. It takes the focus when the view was reached from another one, so that
 * a screen reader starts to read here.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

interface ViewHeadingProps {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', justifyContent: 'space-between', gap: '12px 24px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: 1.4,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  lead: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, lineHeight: 1.6 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px' },
});

export function ViewHeading({ title, lead, children }: ViewHeadingProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A link that led here has the focus; on a fresh page nothing has.
    if (document.activeElement !== document.body || arrivedBefore) heading.current?.focus();
    arrivedBefore = true;
  }, []);
  return (
    <div className={styles.row}>
      <div>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <p className={styles.lead}>{lead}</p>
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

/** The first view of a page leaves the focus at its top, where the skip link is. */
let arrivedBefore = false;
