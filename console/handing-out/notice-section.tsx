/**
 * What departments are told: for which purpose, with which text, to whom of those whom it concerns.
 */
import { Button, Checkbox, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { HandedDepartmentDto, HandingOutDto } from '../../core/protocol/handing-out.js';
import { PURPOSES, type Purpose } from '../../core/handing-out/purpose.js';
import { useLook } from '../../view/look/look.js';
import { useSignedIn } from '../access/me.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { Details } from '../frame/details.js';
import { noteFilters } from '../route/use-route.js';
import { useWording } from '../text/wording.js';
import type { DressChoice } from './dress-choice.js';
import { concerned, letterWriter } from './letter.js';
import { NoticeItem } from './notice-item.js';
import { NoticePanel } from './notice-panel.js';
import { SendDialog } from './send-dialog.js';
import { SendingResults } from './sending-results.js';
import { TemplateEditor } from './template-editor.js';
import { useSending, type ReadyLetter } from './use-sending.js';

interface NoticeSectionProps {
  readonly cycle: CycleDto;
  readonly overview: HandingOutDto;
  /** How workbooks are made ready. */
  readonly choice: DressChoice;
  /** The purpose that is shown first. */
  readonly begin: Purpose;
  onChanged(): void;
}

export function NoticeSection({ cycle, overview, choice, begin, onChanged }: NoticeSectionProps) {
  const look = useLook();
  const words = useWording().t.handingOut;
  const sender = useSignedIn()?.me.displayName ?? '';
  const [purpose, setPurpose] = useState(begin);
  const [openId, setOpenId] = useState<string>();
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const [asked, ask] = useState<readonly ReadyLetter[]>();
  const sending = useSending(cycle.id, onChanged);
  const done = useDone();
  // The server gives one for each purpose.
  const template = overview.templates.find((one) => one.purpose === purpose)!;
  const writer = letterWriter({ cycle, overview, template, sender });
  const shown = concerned(purpose, overview.departments);
  const maySend = overview.mail !== null && cycle.state === 'open';
  const chosen = shown.filter(({ id }) => chosenIds.includes(id));
  const isBusy = sending.progress !== undefined;
  const ready = (department: HandedDepartmentDto): ReadyLetter => {
    const { subject, body: text } = writer.to(department);
    return { department, purpose, subject, text, recipients: department.recipients.map(({ address }) => address) };
  };
  const turn = (next: Purpose) => {
    setPurpose(next);
    setOpenId(undefined);
    setChosenIds([]);
    done.say(undefined);
    noteFilters(cycle.id, 'handing-out', { purpose: next });
  };
  return (
    <section className={look.stack} aria-labelledby="notices">
      <h2 id="notices" className={look.title}>
        {words.notices.title}
      </h2>
      <p className={look.quiet}>{overview.mail ? words.notices.from(overview.mail.from) : words.notices.noMail}</p>
      <TabList
        aria-label={words.notices.purpose}
        selectedValue={purpose}
        onTabSelect={(_event, { value }) => turn(PURPOSES.find((one) => one === value) ?? purpose)}
      >
        {PURPOSES.map((one) => (
          <Tab key={one} id={`purpose-${one}`} value={one} aria-controls="purpose">
            {words.notices.purposes[one]}
          </Tab>
        ))}
      </TabList>
      <div id="purpose" role="tabpanel" className={look.stack} aria-labelledby={`purpose-${purpose}`}>
        <p className={look.quiet}>{words.notices.leads[purpose]}</p>
        <DoneBar done={done} />
        <Details summary={words.template.edit}>
          <TemplateEditor
            key={purpose}
            template={template}
            onChanged={(what) => {
              done.say(what);
              onChanged();
            }}
          />
        </Details>
        <SendingResults sending={sending} />
        {shown.length === 0 && <p className={look.text}>{words.notices.nobody[purpose]}</p>}
        {maySend && shown.length > 1 && (
          <div className={look.line}>
            <Checkbox
              label={words.notices.chooseAll(shown.length)}
              checked={chosen.length === shown.length ? true : chosen.length > 0 ? 'mixed' : false}
              onChange={() => setChosenIds(chosen.length === shown.length ? [] : shown.map(({ id }) => id))}
            />
            {chosen.length > 0 && (
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => ask(chosen.map(ready))}>
                {words.notices.sendChosen(chosen.length)}
              </Button>
            )}
          </div>
        )}
        <ul className={look.list} role="list" aria-label={words.notices.list}>
          {shown.map((department) => (
            <li key={department.id}>
              <NoticeItem
                {...{ department, purpose }}
                isOpen={department.id === openId}
                isChosen={maySend && shown.length > 1 ? chosenIds.includes(department.id) : undefined}
                onToggle={() => setOpenId(department.id === openId ? undefined : department.id)}
                onChoose={(isChosen) =>
                  setChosenIds((before) => [
                    ...before.filter((id) => id !== department.id),
                    ...(isChosen ? [department.id] : []),
                  ])
                }
              >
                <NoticePanel
                  {...{ cycle, department, purpose, choice, isBusy, onChanged }}
                  letter={writer.to(department)}
                  onSend={maySend ? () => ask([ready(department)]) : undefined}
                />
              </NoticeItem>
            </li>
          ))}
        </ul>
      </div>
      {asked && (
        <SendDialog
          {...{ cycle, purpose, choice }}
          letters={asked}
          onCancel={() => ask(undefined)}
          onConfirm={(letters) => {
            ask(undefined);
            setChosenIds([]);
            sending.send(letters);
          }}
        />
      )}
    </section>
  );
}
