/**
 * Where a department is written to: its own addresses, typed or pasted.
 */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { handingOutApi, type HandedDepartmentDto } from '../../core/protocol/handing-out.js';
import { MOST_ADDRESSES, typedAddresses } from '../../core/handing-out/mail-address.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';

interface AddressesFormProps {
  readonly department: HandedDepartmentDto;
  onSaved(): void;
  onCancel(): void;
}

export function AddressesForm({ department, onSaved, onCancel }: AddressesFormProps) {
  const look = useLook();
  const { language, t } = useWording();
  const words = t.handingOut.panel;
  const [text, setText] = useState(department.addresses.join('\n'));
  const { busy, failure, run } = useAction();
  const { addresses, wrong } = typedAddresses(text);
  const message =
    wrong.length > 0
      ? words.wrongAddresses(formatList(wrong, language))
      : addresses.length > MOST_ADDRESSES
        ? words.tooMany
        : undefined;
  const save = () =>
    run(async () => {
      const params = { departmentId: department.id };
      await call(handingOutApi.setAddresses, { params, body: { addresses: [...addresses] } });
      onSaved();
    });
  return (
    <form
      className={look.group}
      onSubmit={(event) => {
        event.preventDefault();
        if (message === undefined && !busy) save();
      }}
    >
      <Field
        label={words.addresses(department.name)}
        hint={words.addressesHint}
        {...(message === undefined ? {} : { validationMessage: message, validationState: 'error' as const })}
      >
        <Textarea
          value={text}
          autoFocus
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <FailureBar failure={failure} />
      <div className={look.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || message !== undefined}>
          {words.saveAddresses}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
