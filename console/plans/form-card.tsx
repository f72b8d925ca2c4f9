/**
 * Registering a form's document. What is wrong with it is said at once and with its place; what only the server knows, when
 * it answers.
 */
import { Button, Field, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { Form } from '../../core/form/form.js';
import { Card } from '../frame/card.js';
import { useAction } from '../feedback/use-action.js';
import { registerForm } from '../api/plan-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { DropArea } from '../file/drop-area.js';
import { FirstFew } from '../frame/first-few.js';
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
  bar: { alignItems: 'start', paddingTop: '6px' },
  body: { paddingBottom: '10px', whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: 1.6 },
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
  const { kind } = document;
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {kind === 'not-json' && words.notJson(document.reason)}
        {kind === 'invalid' && (
          <>
            <MessageBarTitle>{words.errors(document.errors.length)}</MessageBarTitle>
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
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

const readDocument = async (bytes: Blob): Promise<FormDocument> => readFormDocument(await bytes.text());
