/**
 * Reasons for a return as they are being written, each with its place.
 */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWorkflowWords } from './words.js';
import { useLook } from '../look/look.js';

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

/** The server's own limit. */
const LONGEST_REASON = 2000;

export function ReasonFields<R extends { readonly text: string }>(props: ReasonFieldsProps<R>) {
  const { reasons, children, keyOf, nameOf, placeOf, isGoingOn, onChange } = props;
  const look = useLook();
  const words = useWorkflowWords();
  return (
    <section className={look.group}>
      <h3 className={look.subheading}>{words.reasons}</h3>
      <ul className={look.list} role="list" aria-label={words.reasons} hidden={reasons.length === 0}>
        {reasons.map((reason) => (
          <li key={keyOf(reason)} className={look.frame}>
            <div className={look.between}>
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
