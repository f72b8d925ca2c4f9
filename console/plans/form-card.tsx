/**
 * Registering a form's document. What is wrong with it is said at once and with its place; what only the server knows, when
 * it answers.
 */
import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { Form } from '../../core/form/form.js';
import { formsApi } from '../../core/protocol/forms.js';
import { Message } from '../../view/feedback/message.js';
import { FormButtons } from '../../view/form/fields.js';
import { FirstFew } from '../../view/list/first-few.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { DropArea } from '../file/drop-area.js';
import { useFile } from '../file/use-file.js';
import { Card } from '../frame/card.js';
import { useWording } from '../text/wording.js';
import { readFormDocument, type FormDocument } from './form-document.js';

interface FormCardProps {
  readonly file: File | undefined;
  onFile(file: File): void;
  onRegistered(form: Form): void;
  onClose(): void;
}

export function FormCard({ file, onFile, onRegistered, onClose }: FormCardProps) {
  const { t } = useWording();
  const words = t.setup.forms;
  const [asked, setAsked] = useState(false);
  const { data: document, failure: unreadable } = useFile(file, readDocument);
  const { busy, failure, run } = useAction();
  const submit = () => {
    setAsked(true);
    if (document?.kind !== 'form') return;
    const { form } = document;
    run(() => call(formsApi.register, { body: form.document }).then(() => onRegistered(form)));
  };
  return (
    <Card title={words.cardTitle} lead={words.cardLead} onSubmit={submit}>
      <Field {...(asked && !file ? { validationMessage: words.needsFile } : {})}>
        {() => (
          <DropArea
            single
            accept=".json"
            call={file?.name ?? words.drop}
            choose={file ? words.chooseOther : words.choose}
            hint={words.hint}
            onFiles={([first]) => first && onFile(first)}
          />
        )}
      </Field>
      <FailureBar failure={unreadable} />
      {document && <DocumentState document={document} />}
      <FailureBar failure={failure} />
      <FormButtons submit={words.submit} isBusy={busy} cancel={t.setup.cancel} onCancel={onClose} />
    </Card>
  );
}

function DocumentState({ document }: { readonly document: FormDocument }) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.setup.forms;
  if (document.kind === 'form') {
    const { title, version } = document.form;
    return (
      <p role="status" className={look.text}>
        {words.isForm(say(title), version)}
      </p>
    );
  }
  const isJson = document.kind === 'invalid';
  return (
    <Message intent="error" role="alert" {...(isJson ? { title: words.errors(document.errors.length) } : {})}>
      {isJson ? (
        <FirstFew all={document.errors}>
          {(shown) => (
            <ul className={look.points}>
              {shown.map(({ path, message }, i) => (
                <li key={`${i}/${path}`}>
                  {path !== '' && <code>{path}</code>} {say(message)}
                </li>
              ))}
            </ul>
          )}
        </FirstFew>
      ) : (
        words.notJson(document.reason)
      )}
    </Message>
  );
}

const readDocument = async (bytes: Blob): Promise<FormDocument> => readFormDocument(await bytes.text());
