/**
 * A form on a page of its own: a narrow card with one heading.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useLook } from '../../view/look/look.js';

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
  // As narrow as the window, whatever is in it.
  card: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    width: '100%',
    maxWidth: '560px',
    boxSizing: 'border-box',
    padding: 'clamp(16px, 4vw, 28px)',
  },
  centred: { marginInline: 'auto' },
});

export function Card({ title, lead, page = false, centred = page, children, onSubmit }: CardProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const Title = page ? 'h1' : 'h2';
  const Frame = onSubmit ? 'form' : 'section';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <Frame
      className={mergeClasses(look.card, styles.card, centred && styles.centred)}
      aria-labelledby={id}
      {...(onSubmit ? { onSubmit: submit } : {})}
    >
      <div>
        <Title id={id} className={look.title}>
          {title}
        </Title>
        {lead && <p className={look.quiet}>{lead}</p>}
      </div>
      {children}
    </Frame>
  );
}
