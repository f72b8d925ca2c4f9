/**
 * Asks why a figure is far from last year's, beside the figure, and saves it when the field is left. What could not be saved
 * stays in the field, also when somebody looks at another row meanwhile.
 */
import { Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FigureChange } from '../../core/check/figure-change.js';
import { changeReasonsApi, type ChangeReasonDto } from '../../core/protocol/change-reasons.js';
import type { Bilingual } from '../../core/issue/issue.js';
import { formatTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { failureOf } from '../api/failure.js';
import { useWording } from '../text/wording.js';
import { useChangeWords } from './use-change-words.js';

interface ChangeReasonFieldProps {
  readonly cycleId: string;
  readonly record: string;
  readonly field: string;
  readonly label: string;
  readonly change: FigureChange;
  /** What the cell shows at the server. */
  readonly value: string;
  /** What was said of that value. */
  readonly reason: ChangeReasonDto | undefined;
  /** Resolves when the figure itself is at the server; false where it is not. */
  ready(): Promise<boolean>;
  onSaved(): void;
}

/** The server's own limit. */
const LONGEST = 2000;

const unsent = new Map<string, string>();

const useStyles = makeStyles({
  frame: {
    padding: '8px 10px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

export function ChangeReasonField(props: ChangeReasonFieldProps) {
  const { cycleId, record, field, label, change, value, reason, ready, onSaved } = props;
  const look = useLook();
  const styles = useStyles();
  const { t, say, language } = useWording();
  const words = t.reasons;
  const changed = useChangeWords();
  const name = JSON.stringify([cycleId, record, field]);
  const [typed, setTyped] = useState(() => unsent.get(name));
  const [savedAt, setSavedAt] = useState<number>();
  const [failure, setFailure] = useState<Bilingual>();
  const text = typed ?? reason?.text ?? '';
  const type = (next: string) => {
    unsent.set(name, next);
    setTyped(next);
    setFailure(undefined);
  };
  const save = async () => {
    const sent = unsent.get(name);
    if (sent === undefined || sent.trim() === (reason?.text ?? '')) return;
    if (!(await ready())) return;
    try {
      const params = { cycleId, recordId: record, field };
      await call(changeReasonsApi.give, { params, body: { value, text: sent } });
      if (unsent.get(name) === sent) unsent.delete(name);
      setSavedAt(Date.now());
      onSaved();
    } catch (error) {
      setFailure(failureOf(error).detail);
    }
  };
  return (
    <div className={mergeClasses(look.group, styles.frame)}>
      <p className={look.text}>{words.ask(changed(change))}</p>
      <Field
        label={words.labelOf(label)}
        hint={words.hint}
        {...(failure ? { validationMessage: words.failed(say(failure)) } : {})}
      >
        <Textarea
          id={`reason-${record}-${field}`}
          resize="vertical"
          maxLength={LONGEST}
          value={text}
          onChange={(_event, { value: next }) => type(next)}
          onBlur={() => void save()}
        />
      </Field>
      <span role="status" className={look.small}>
        {savedAt !== undefined && failure === undefined ? words.saved(formatTime(savedAt, language)) : ''}
      </span>
    </div>
  );
}
