/**
 * 問題なし: the text is right as it is, and why. What was said is kept at the server, so that others see the reason.
 */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLook } from '../../view/look/look.js';
import type { Failure } from '../inspection/failure.js';
import { FailureText } from '../frame/failure-bar.js';
import { useWording } from '../text/wording.js';

interface FineFormProps {
  /** Of the cell. */
  readonly place: string;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** @returns whether it was kept */
  onSay(reason: string): Promise<boolean>;
}

/** The server's own limit. */
const LONGEST = 2000;

const useStyles = makeStyles({ form: { padding: '0 10px 8px 38px' } });

export function FineForm({ place, busy, failure, onSay }: FineFormProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const [reason, setReason] = useState<string>();
  if (reason === undefined) {
    return (
      <div className={styles.form}>
        <Button
          size="small"
          appearance="subtle"
          icon={<CheckmarkCircle16Regular />}
          aria-label={t.fine.of(place)}
          onClick={() => setReason('')}
        >
          {t.fine.say}
        </Button>
      </div>
    );
  }
  const isWritten = reason.trim() !== '';
  return (
    <div className={`${styles.form} ${look.group}`}>
      <Field label={t.fine.reason} hint={t.fine.hint}>
        <Textarea
          autoFocus
          rows={2}
          resize="vertical"
          maxLength={LONGEST}
          value={reason}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      {failure && <FailureText failure={failure} />}
      <div className={look.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || !isWritten}
          onClick={() => void onSay(reason.trim())}
        >
          {t.fine.keep}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => setReason(undefined)}>
          {t.fine.cancel}
        </Button>
      </div>
    </div>
  );
}
