/**
 * A department of one's own: all about it at once.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { DepartmentStandingDto } from '../../core/protocol/standing.js';
import { StateBadge } from '../../view/workflow/state-badge.js';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '12px',
    padding: 'clamp(14px, 3vw, 22px)',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 14px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: 1.4, overflowWrap: 'anywhere' },
});

export function OwnDepartment({ department, children }: { department: DepartmentStandingDto; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.name}>
          {department.name}
        </h2>
        <StateBadge state={department.state} />
      </div>
      {children}
    </section>
  );
}
