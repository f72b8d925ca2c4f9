/**
 * Something to hand on that is shown once: a text that can be selected, and a button that copies it.
 */
import { Field, Input } from '@fluentui/react-components';
import { useLook } from '../../view/look/look.js';
import { CopyButton } from './copy-button.js';

export function SecretField({ label, text }: { label: string; text: string }) {
  const look = useLook();
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
          <CopyButton text={text} />
        </div>
      </Field>
    </div>
  );
}
