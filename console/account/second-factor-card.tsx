/**
 * One's own second factor: whether there is one, setting it up, new codes for a lost phone, switching it off.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { secondFactorApi, type RecoveryCodesDto, type SecondFactorDto } from '../../core/protocol/second-factor.js';
import { Message } from '../../view/feedback/message.js';
import { Question } from '../../view/feedback/question.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded } from '../feedback/loaded.js';
import { useAction } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorSetup } from './second-factor-setup.js';

/** Codes that were just made, and what was done that they were. */
interface NewCodes extends RecoveryCodesDto {
  readonly done: string;
}

export function SecondFactorCard() {
  const words = useWording().t.secondFactor;
  const factor = useAnswer(secondFactorApi.look);
  const [made, setMade] = useState<NewCodes>();
  /** Whether somebody comes back from something here: then the focus waits at the first button. */
  const [isBack, setBack] = useState(false);
  const done = useDone();
  const show = (codes: NewCodes) => {
    done.say(undefined);
    setMade(codes);
    factor.reload();
  };
  const dropped = () => {
    done.say(words.dropped);
    factor.reload();
  };
  const close = () => {
    setMade(undefined);
    setBack(true);
  };
  return (
    <Card title={words.title} lead={words.lead}>
      <DoneBar done={done} />
      {made ? (
        <RecoveryCodes {...made} onDone={close} />
      ) : (
        <Loaded of={factor}>
          {(data) =>
            data.since === null ? (
              <WithoutFactor factor={data} onCodes={(codes) => show({ codes, done: words.codes.on })} />
            ) : (
              <WithFactor
                factor={data}
                isBack={isBack}
                onCodes={({ codes }) => show({ codes, done: words.renewed })}
                onDropped={dropped}
              />
            )
          }
        </Loaded>
      )}
    </Card>
  );
}

interface WithoutFactorProps {
  readonly factor: SecondFactorDto;
  onCodes(codes: RecoveryCodesDto['codes']): void;
}

function WithoutFactor({ factor: { demanded }, onCodes }: WithoutFactorProps) {
  const look = useLook();
  const words = useWording().t.secondFactor;
  return (
    <>
      {demanded ? (
        <Message intent="warning">{words.isOffDemanded}</Message>
      ) : (
        <p className={look.text}>{words.isOff}</p>
      )}
      <SecondFactorSetup onCodes={onCodes} />
    </>
  );
}

/** Fewer are soon none. */
const FEW_CODES = 3;

interface WithFactorProps {
  readonly factor: SecondFactorDto;
  readonly isBack: boolean;
  onCodes(codes: RecoveryCodesDto): void;
  onDropped(): void;
}

function WithFactor({ factor, isBack, onCodes, onDropped }: WithFactorProps) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.secondFactor;
  const [asked, ask] = useState<'renew' | 'drop'>();
  const { busy, failure, run } = useAction();
  const { since, demanded, recoveryCodes } = factor;
  const left = words.codesLeft(recoveryCodes);
  const renew = () => run(async () => onCodes(await call(secondFactorApi.renew)));
  const drop = () => run(() => call(secondFactorApi.drop).then(onDropped));
  const answer = (work: () => void) => {
    ask(undefined);
    work();
  };
  return (
    <>
      {since !== null && <p className={look.text}>{words.since(formatDateTime(since, language))}</p>}
      {recoveryCodes > FEW_CODES ? <p className={look.text}>{left}</p> : <Message intent="warning">{left}</Message>}
      <FailureBar failure={failure} />
      {asked && (
        <Question
          name={words[asked]}
          text={asked === 'renew' ? words.renewQuestion : words.dropQuestion}
          confirm={words[asked]}
          cancel={words.cancel}
          onConfirm={() => answer(asked === 'renew' ? renew : drop)}
          onCancel={() => ask(undefined)}
        />
      )}
      {!asked && (
        <div className={look.row}>
          <Button autoFocus={isBack} disabledFocusable={busy} onClick={() => ask('renew')}>
            {words.renew}
          </Button>
          {!demanded && (
            <Button disabledFocusable={busy} onClick={() => ask('drop')}>
              {words.drop}
            </Button>
          )}
        </div>
      )}
      {demanded && <p className={look.quiet}>{words.cannotDrop}</p>}
    </>
  );
}
