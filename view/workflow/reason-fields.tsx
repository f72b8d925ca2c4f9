/**
 * Reasons for a return as they are being written, each with its place.
 */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWorkflowWords } from './words.js';

interface ReasonFieldsProps<R extends { readonly text: string }> {
  readonly reasons: readonly R[];
  /** How a place is chosen for another one. */
  readonly children: ReactNode;
  keyOf(reason: R): string;
  /** The name of a reason's place. */
  nameOf(reason: R): string;
  /** The place as it is shown. */
  placeOf(reason: R): ReactNode;
  /** Whether whoever chose the place goes on by writing this one. */
  isGoingOn?(reason: R): boolean;
  onChange(reasons: R[]): void;
}

const useStyles = makeStyles({
  section: { display: 'grid', gap: '8px', minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  reason: {
    display: 'grid',
    gap: '6px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: '8px', minWidth: 0 },
});

/** The server's own limit. */
const LONGEST_REASON = 2000;

export function ReasonFields<R extends { readonly text: string }>(props: ReasonFieldsProps<R>) {
  const { reasons, children, keyOf, nameOf, placeOf, isGoingOn, onChange } = props;
  const styles = useStyles();
  const words = useWorkflowWords();
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.reasons}</h3>
      <ul className={styles.list} role="list" aria-label={words.reasons} hidden={reasons.length === 0}>
        {reasons.map((reason) => (
          <li key={keyOf(reason)} className={styles.reason}>
            <div className={styles.head}>
              {placeOf(reason)}
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete16Regular />}
                aria-label={words.dropReason(nameOf(reason))}
                onClick={() => onChange(reasons.filter((one) => one !== reason))}
              />
            </div>
            <Field label={words.reasonAt(nameOf(reason))}>
              <Textarea
                autoFocus={isGoingOn?.(reason) ?? false}
                resize="vertical"
                maxLength={LONGEST_REASON}
                value={reason.text}
                onChange={(_event, { value }) =>
                  onChange(reasons.map((one) => (one === reason ? { ...one, text: value } : one)))
                }
              />
            </Field>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
