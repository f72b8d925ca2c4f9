/**
 * All about one department: to whom is written, the letter as it would arrive, the ways to send it, its workbook, the record.
 */
import { Button } from '@fluentui/react-components';
import { Copy20Regular, Mail20Regular, Send20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { v4 as newId } from 'uuid';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { handingOutApi, type HandedDepartmentDto } from '../../core/protocol/handing-out.js';
import { fitsMailto, mailtoOf } from '../../core/handing-out/mailto.js';
import type { Purpose } from '../../core/handing-out/purpose.js';
import type { TemplateText } from '../../core/handing-out/template.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { call, handedOutOf } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction, useFocus } from '../feedback/use-action.js';
import { DownloadButton } from '../file/download-button.js';
import { useWording } from '../text/wording.js';
import { AddressesForm } from './addresses-form.js';
import type { DressChoice } from './dress-choice.js';
import { copyText } from './copy-text.js';
import { LetterText } from './letter-text.js';
import { NoticeLog } from './notice-log.js';

interface NoticePanelProps {
  readonly cycle: CycleDto;
  readonly department: HandedDepartmentDto;
  readonly purpose: Purpose;
  readonly letter: TemplateText;
  /** How its workbook is made ready. */
  readonly choice: DressChoice;
  /** Undefined where the server sends no mail. */
  readonly onSend: (() => void) | undefined;
  readonly isBusy: boolean;
  onChanged(): void;
}

export function NoticePanel(props: NoticePanelProps) {
  const { cycle, department, purpose, letter, choice, onSend, isBusy, onChanged } = props;
  const look = useLook();
  const words = useWording().t.handingOut;
  const params = { cycleId: cycle.id, departmentId: department.id };
  return (
    <div className={look.stack}>
      <Recipients department={department} onChanged={onChanged} />
      <LetterText label={words.panel.preview} {...letter} />
      <div className={look.row}>
        {cycle.state === 'open' && <OwnWays {...{ params, department, purpose, letter, onChanged }} />}
        {onSend && cycle.state === 'open' && department.recipients.length > 0 && (
          <Button appearance="primary" icon={<Send20Regular />} disabledFocusable={isBusy} onClick={onSend}>
            {words.panel.send}
          </Button>
        )}
        <DownloadButton
          workbook={handedOutOf({ params, query: choice })}
          label={words.workbooks.ownNamed(department.name)}
        >
          {words.workbooks.own}
        </DownloadButton>
      </div>
      <NoticeLog {...params} />
    </div>
  );
}

function Recipients({ department, onChanged }: Pick<NoticePanelProps, 'department' | 'onChanged'>) {
  const look = useLook();
  const words = useWording().t.handingOut.panel;
  const [isEdited, edit] = useState(false);
  const button = useFocus();
  const { recipients, addresses } = department;
  const stop = () => {
    edit(false);
    button.focus();
  };
  const names = recipients.map(({ address, name }) => (name === '' ? address : `${name} <${address}>`));
  return (
    <div className={look.group}>
      <div className={look.line}>
        <span className={look.strong}>{words.recipients}</span>
        <span className={look.grow}>{names.length > 0 ? names.join('、') : words.none}</span>
        <Button id={button.id} size="small" aria-expanded={isEdited} onClick={() => edit(!isEdited)}>
          {words.editAddresses}
        </Button>
      </div>
      {addresses.length === 0 && recipients.length > 0 && <p className={look.small}>{words.ofPeople}</p>}
      {isEdited && (
        <AddressesForm
          department={department}
          onCancel={stop}
          onSaved={() => {
            stop();
            onChanged();
          }}
        />
      )}
    </div>
  );
}

interface OwnWaysProps extends Pick<NoticePanelProps, 'department' | 'purpose' | 'letter' | 'onChanged'> {
  readonly params: { readonly cycleId: string; readonly departmentId: string };
}

/** What is done outside this page; that it was is noted. */
function OwnWays({ params, department, purpose, letter, onChanged }: OwnWaysProps) {
  const look = useLook();
  const words = useWording().t.handingOut.panel;
  const { failure, run } = useAction();
  const [copied, setCopied] = useState<boolean>();
  const to = department.recipients.map(({ address }) => address);
  const whole = mailtoOf(to, letter);
  const fits = fitsMailto(whole);
  const note = (way: 'copied' | 'mailto') =>
    run(async () => {
      await call(handingOutApi.note, { params, body: { requestId: newId(), purpose, way } });
      onChanged();
    });
  const copy = (way: 'copied' | 'mailto') =>
    void copyText(letter.body).then((isCopied) => {
      setCopied(isCopied);
      if (isCopied || way === 'mailto') note(way);
    });
  return (
    <>
      <Button icon={<Copy20Regular />} onClick={() => copy('copied')}>
        {copied ? words.copied : words.copy}
      </Button>
      <Button
        as="a"
        href={fits ? whole : mailtoOf(to, { subject: letter.subject })}
        icon={<Mail20Regular />}
        onClick={() => (fits ? note('mailto') : copy('mailto'))}
      >
        {fits ? words.mailto : words.mailtoWithout}
      </Button>
      {!fits && <p className={look.small}>{words.tooLong}</p>}
      {copied === false && (
        <Message intent="warning" role="alert">
          {words.notCopied}
        </Message>
      )}
      <FailureBar failure={failure} />
    </>
  );
}
