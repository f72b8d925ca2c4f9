/**
 * The municipality's text for a purpose, with what can be filled in; what would not be filled in is said as it is typed.
 */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { handingOutApi, type HandingOutDto } from '../../core/protocol/handing-out.js';
import { PLACEHOLDERS, templateComplaints, type TemplateComplaint } from '../../core/handing-out/template.js';
import { TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';

interface TemplateEditorProps {
  readonly template: HandingOutDto['templates'][number];
  /** @param what was done, in words */
  onChanged(what: string): void;
}

const useStyles = makeStyles({ body: { '& textarea': { minHeight: '16em', maxHeight: 'none' } } });

export function TemplateEditor({ template, onChanged }: TemplateEditorProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.handingOut.template;
  const { purpose, isOwn, usual } = template;
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const { busy, failure, run } = useAction();
  const inWords = ({ kind, written }: TemplateComplaint) => words[kind](written);
  const [ofSubject, ofBody] = [templateComplaints(subject), templateComplaints(body)];
  const isEmpty = subject.trim() === '' || body.trim() === '';
  const isSound = !isEmpty && ofSubject.length + ofBody.length === 0;
  const params = { purpose };
  const save = () =>
    run(async () => {
      await call(handingOutApi.setTemplate, { params, body: { subject, body } });
      onChanged(words.saved);
    });
  const reset = () =>
    run(async () => {
      await call(handingOutApi.resetTemplate, { params });
      setSubject(usual.subject);
      setBody(usual.body);
      onChanged(words.wasReset);
    });
  const message = (complaints: readonly TemplateComplaint[], text: string) =>
    text.trim() === '' ? words.empty : complaints.map(inWords).join('') || undefined;
  const wrongBody = message(ofBody, body);
  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound && !busy) save();
      }}
    >
      <p className={look.quiet}>{`${isOwn ? words.own : words.usual}${words.lead}`}</p>
      <TextField
        label={words.subject}
        value={subject}
        maxLength={300}
        message={message(ofSubject, subject)}
        onText={setSubject}
      />
      <Field
        label={words.body}
        {...(wrongBody === undefined ? {} : { validationMessage: wrongBody, validationState: 'error' as const })}
      >
        <Textarea
          className={styles.body}
          value={body}
          resize="vertical"
          maxLength={10_000}
          onChange={(_event, { value }) => setBody(value)}
        />
      </Field>
      <div>
        <p className={look.strong}>{words.places}</p>
        <ul className={look.points}>
          {PLACEHOLDERS.map((place) => (
            <li key={place}>{`{${place}} ${words.meanings[place]}`}</li>
          ))}
        </ul>
      </div>
      <FailureBar failure={failure} />
      <div className={look.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !isSound}>
          {words.save}
        </Button>
        {isOwn && (
          <Button disabledFocusable={busy} onClick={reset}>
            {words.reset}
          </Button>
        )}
      </div>
    </form>
  );
}
