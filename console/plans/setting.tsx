/**
 * One setting of a year: a form of its own, so that a refusal stands beside what caused it.
 */
import { makeStyles } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import type { CycleDto } from '../../core/protocol/console.js';
import type { KnownFormDto } from '../../core/protocol/plans.js';
import type { Failure } from '../api/failure.js';
import { FailureBar } from '../feedback/failure-bar.js';

/** What every setting of a year is given. */
export interface CycleFormProps {
  readonly cycle: CycleDto;
  readonly forms: readonly KnownFormDto[];
  /** The year, as sentences name it. */
  readonly name: string;
  /** @param what was done, in words */
  onDone(what: string): void;
}

interface SettingProps {
  readonly label: string;
  readonly failure: Failure | undefined;
  readonly children: ReactNode;
  onSubmit?(): void;
}

const useStyles = makeStyles({
  setting: { display: 'grid', gap: '8px', minWidth: 0, maxWidth: '560px' },
});

export function Setting({ label, failure, children, onSubmit }: SettingProps) {
  const styles = useStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form className={styles.setting} aria-label={label} onSubmit={submit}>
      {children}
      <FailureBar failure={failure} />
    </form>
  );
}
