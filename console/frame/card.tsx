/**
 * A form on a page of its own: a narrow card with one heading.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type FormEvent, type ReactNode } from 'react';

interface CardProps {
  readonly title: string;
  readonly lead?: string;
  /** Whether the card is the page; its title is the page's heading then. */
  readonly page?: boolean;
  readonly centred?: boolean;
  readonly children: ReactNode;
  onSubmit?(): void;
}

const useStyles = makeStyles({
  card: {
    display: 'grid',
    // As narrow as the window, whatever is in it.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    width: '100%',
    maxWidth: '560px',
    boxSizing: 'border-box',
    padding: 'clamp(16px, 4vw, 28px)',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  centred: { marginInline: 'auto' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: 1.4, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, lineHeight: 1.7, overflowWrap: 'anywhere' },
});

export function Card({ title, lead, page = false, centred = page, children, onSubmit }: CardProps) {
  const styles = useStyles();
  const id = useId();
  const Title = page ? 'h1' : 'h2';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  const className = mergeClasses(styles.card, centred && styles.centred);
  const heading = (
    <div>
      <Title id={id} className={styles.title}>
        {title}
      </Title>
      {lead && <p className={styles.lead}>{lead}</p>}
    </div>
  );
  if (!onSubmit) {
    return (
      <section className={className} aria-labelledby={id}>
        {heading}
        {children}
      </section>
    );
  }
  return (
    <form className={className} aria-labelledby={id} onSubmit={submit}>
      {heading}
      {children}
    </form>
  );
}
