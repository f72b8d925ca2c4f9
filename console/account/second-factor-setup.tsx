/**
 * Setting up the second factor: the phone gets its secret, by a picture or by typing, and shows with a first code that it
 * has it.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { secondFactorApi, type NewSecondFactorDto, type RecoveryCodesDto } from '../../core/protocol/second-factor.js';
import { FormButtons, TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { CopyButton } from '../frame/copy-button.js';
import { FocusedHeading } from '../frame/focused-heading.js';
import { useWording } from '../text/wording.js';
import { QrPicture } from './qr-picture.js';

const useStyles = makeStyles({
  // To be typed on a phone: all of it is seen, however narrow the window.
  secret: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, lineHeight: 1.6 },
});

interface SetupProps {
  /** It is on; these are shown this once. */
  onCodes(codes: RecoveryCodesDto['codes']): void;
}

export function SecondFactorSetup({ onCodes }: SetupProps) {
  const { t } = useWording();
  const words = t.secondFactor;
  const [begun, setBegun] = useState<NewSecondFactorDto>();
  const { busy, failure, run } = useAction();
  const begin = () => run(async () => setBegun(await call(secondFactorApi.begin)));
  if (begun) return <PhoneForm begun={begun} onCodes={onCodes} onCancel={() => setBegun(undefined)} />;
  return (
    <>
      <FailureBar failure={failure} />
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={begin}>
          {words.begin}
        </Button>
      </div>
    </>
  );
}

interface PhoneFormProps extends SetupProps {
  readonly begun: NewSecondFactorDto;
  onCancel(): void;
}

function PhoneForm({ begun: { secret, address }, onCodes, onCancel }: PhoneFormProps) {
  const look = useLook();
  const { t } = useWording();
  const words = t.secondFactor.setup;
  const styles = useStyles();
  const secretLabel = useId();
  const [code, setCode] = useState('');
  const { busy, failure, run } = useAction();
  const confirm = () =>
    run(async () => {
      const { codes } = await call(secondFactorApi.confirm, { body: { code } }).catch((error: unknown) => {
        // The next one is to be typed.
        setCode('');
        throw error;
      });
      onCodes(codes);
    });
  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <FocusedHeading text={words.title} />
      <ol className={look.points}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <QrPicture text={address} label={words.picture} />
      <div role="group" aria-labelledby={secretLabel} className={look.group}>
        <span id={secretLabel}>{words.secret}</span>
        <code className={styles.secret}>{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
        <div>
          <CopyButton text={secret} />
        </div>
      </div>
      <FailureBar failure={failure} />
      <TextField
        required
        label={words.code}
        value={code}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        onText={setCode}
      />
      <FormButtons submit={words.submit} isBusy={busy} cancel={t.secondFactor.cancel} onCancel={onCancel} />
    </form>
  );
}
