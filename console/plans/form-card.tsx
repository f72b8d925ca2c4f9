/**
 * Registering a form's document. What is wrong with it is said at once and with its place; what only the server knows, when
 * it answers.
 */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { useState } from 'react';
import type { Form } from '../../core/form/form.js';
import { Card } from '../frame/card.js';
import { useAction } from '../feedback/use-action.js';
import { registerForm } from '../api/plan-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { DropArea } from '../file/drop-area.js';
import { FirstFew } from '../../view/list/first-few.js';
import { useWording } from '../text/wording.js';
import { readFormDocument, type FormDocument } from './form-document.js';
import { useFile } from '../file/use-file.js';

interface FormCardProps {
  readonly file: File | undefined;
  onFile(file: File): void;
  onRegistered(form: Form): void;
  onClose(): void;
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  said: { margin: 0, overflowWrap: 'anywhere' },
  errors: { margin: 0, paddingInlineStart: '1.4em' },
});

export function FormCard({ file, onFile, onRegistered, onClose }: FormCardProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.forms;
  const [asked, setAsked] = useState(false);
  const { data: document, failure: unreadable } = useFile(file, readDocument);
  const { busy, failure, run } = useAction();
  const submit = () => {
    setAsked(true);
    if (document?.kind !== 'form') return;
    void run(async () => {
      await registerForm(document.form);
      onRegistered(document.form);
    });
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
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.submit}
        </Button>
        <Button onClick={onClose}>{t.setup.cancel}</Button>
      </div>
    </Card>
  );
}

function DocumentState({ document }: { readonly document: FormDocument }) {
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.setup.forms;
  if (document.kind === 'form') {
    const { title, version } = document.form;
    return (
      <p role="status" className={styles.said}>
        {words.isForm(say(title), version)}
      </p>
    );
  }
  if (document.kind === 'not-json') {
    return (
      <Message intent="error" role="alert">
        {words.notJson(document.reason)}
      </Message>
    );
  }
  return (
    <Message intent="error" role="alert" title={words.errors(document.errors.length)}>
      <FirstFew all={document.errors}>
        {(shown) => (
          <ul className={styles.errors}>
            {shown.map(({ path, message }, i) => (
              <li key={`${i}/${path}`}>
                {path !== '' && <code>{path}</code>} {say(message)}
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </Message>
  );
}

const readDocument = async (bytes: Blob): Promise<FormDocument> => readFormDocument(await bytes.text());
