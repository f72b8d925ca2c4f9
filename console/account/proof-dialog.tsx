/**
 * Asks somebody to show again who they are, whenever a step at the page needs it; the step goes on by itself then
 * (console/api/proof.ts). Several steps that wait are answered together.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { secondFactorApi } from '../../core/protocol/second-factor.js';
import type { MeDto } from '../../core/protocol/session.js';
import { CodeField } from '../../view/form/code-field.js';
import { TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { leave } from '../access/leave.js';
import { useSignedIn } from '../access/me.js';
import { useCode } from '../access/use-code.js';
import { call } from '../api/client.js';
import { listenForProof, type ProofNeeded } from '../api/proof.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { DialogButtons, ModalDialog } from '../frame/modal-dialog.js';
import { useWording } from '../text/wording.js';

export function ProofDialog() {
  const signedIn = useSignedIn();
  const [waiting, setWaiting] = useState<readonly ProofNeeded[]>([]);
  useEffect(() => listenForProof((needed) => setWaiting((before) => [...before, needed])), []);
  if (!signedIn || waiting.length === 0) return null;
  const answer = (isProven: boolean) => {
    setWaiting([]);
    for (const needed of waiting) needed.answer(isProven);
  };
  return <ProofForm me={signedIn.me} onAnswer={answer} onSignedOut={signedIn.onSignedOut} />;
}

interface ProofFormProps {
  readonly me: MeDto;
  onAnswer(isProven: boolean): void;
  onSignedOut(): void;
}

function ProofForm({ me, onAnswer, onSignedOut }: ProofFormProps) {
  const look = useLook();
  const { t } = useWording();
  const words = t.secondFactor.proof;
  const meaning = useId();
  const [password, setPassword] = useState('');
  const { code, sent, type, satisfies } = useCode();
  const { busy, failure, run } = useAction();
  const prove = (event: FormEvent) => {
    event.preventDefault();
    run(async () => {
      const isProven = await satisfies(() => call(secondFactorApi.prove, { body: { password, ...sent } }));
      if (isProven) onAnswer(true);
    });
  };
  const signInAgain = () =>
    run(() =>
      leave(() => {
        onAnswer(false);
        onSignedOut();
      }),
    );
  return (
    <ModalDialog title={words.title} meaning={meaning} onCancel={() => onAnswer(false)}>
      <form className={look.stack} onSubmit={prove}>
        <p id={meaning} className={look.quiet}>
          {words.lead}
        </p>
        <FailureBar failure={failure} />
        <input type="text" hidden readOnly value={me.loginName} autoComplete="username" />
        <TextField
          required
          autoFocus
          label={t.accounts.password}
          type="password"
          value={password}
          autoComplete="current-password"
          onText={setPassword}
        />
        {code !== undefined && <CodeField value={code} onText={type} />}
        <p className={look.small}>{words.againHint}</p>
        <DialogButtons>
          <Button onClick={signInAgain}>{words.again}</Button>
          <Button onClick={() => onAnswer(false)}>{t.secondFactor.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {words.submit}
          </Button>
        </DialogButtons>
      </form>
    </ModalDialog>
  );
}
