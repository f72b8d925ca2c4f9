/**
 * Something to hand on that is shown once: a text that can be selected, and a button that copies it.
 */
import { Button, Field, Input } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

export function SecretField({ label, text }: { label: string; text: string }) {
  const look = useLook();
  const { t } = useWording();
  const [copied, setCopied] = useState(false);
  // Without https browsers offer no clipboard; the text can still be selected.
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  return (
    <div role="status">
      <Field label={label}>
        <div className={look.row}>
          <Input
            className={look.field}
            value={text}
            readOnly
            aria-label={label}
            onFocus={(event) => event.target.select()}
          />
          <Button icon={<Copy20Regular />} onClick={copy}>
            {copied ? t.accounts.copied : t.accounts.copy}
          </Button>
        </div>
      </Field>
    </div>
  );
}
