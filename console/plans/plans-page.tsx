/**
 * Setting up, for coordinators: the years that there are, beginning one, its deadline, form and end; the forms. What the
 * server refuses is said where it was asked, and what was typed stays.
 */
import { Button } from '@fluentui/react-components';
import { CalendarAdd20Regular, DocumentAdd20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Form } from '../../core/form/form.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { formsApi } from '../../core/protocol/forms.js';
import { useLook } from '../../view/look/look.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { useFocus } from '../feedback/use-action.js';
import { DropVeil } from '../file/drop-area.js';
import { useWindowDrop } from '../file/use-window-drop.js';
import { PageHeading } from '../frame/view-heading.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { CycleItem } from './cycle-item.js';
import { FormCard } from './form-card.js';
import { FormList } from './form-list.js';
import { NewCycleCard } from './new-cycle-card.js';

interface PlansPageProps {
  /** Undefined until they are loaded. */
  readonly cycles: readonly CycleDto[] | undefined;
  /** Cycles are not as they were. */
  onChanged(): void;
  onBegun(cycle: CycleDto): void;
}

/** A card that is opened by a button, with the file that it is about; closing it gives the focus back. */
function useFileCard() {
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File>();
  const button = useFocus();
  const close = () => {
    setOpen(false);
    setFile(undefined);
    button.focus();
  };
  const open = (given?: File) => {
    if (given) setFile(given);
    setOpen(true);
  };
  return { isOpen, file, button, open, close };
}

export function PlansPage({ cycles, onChanged, onBegun }: PlansPageProps) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.setup;
  const [formsVersion, setFormsVersion] = useState(0);
  const forms = useAnswer(formsApi.list);
  const known = forms.data?.forms ?? [];
  const beginning = useFileCard();
  const registering = useFileCard();
  const changed = useDone();
  const removed = useDone();
  const dragging = useWindowDrop(([file]) => {
    if (file) (file.name.toLowerCase().endsWith('.json') ? registering : beginning).open(file);
  });
  const onFormsChanged = (what: string) => {
    changed.say(what);
    setFormsVersion((before) => before + 1);
    forms.reload();
    // What was pressed goes away.
    registering.button.focus();
  };
  const onRemoved = (what: string) => {
    removed.say(what);
    onChanged();
    // What was pressed goes away.
    beginning.button.focus();
  };
  const onRegistered = ({ title, version }: Form) => {
    onFormsChanged(words.forms.done(say(title), version));
    registering.close();
  };
  return (
    <>
      <PageHeading title={words.plans.title} lead={words.plans.lead}>
        <Button
          id={beginning.button.id}
          appearance="primary"
          icon={<CalendarAdd20Regular />}
          onClick={() => beginning.open()}
        >
          {words.plans.begin}
        </Button>
      </PageHeading>
      {beginning.isOpen && (
        <NewCycleCard
          {...{ formsVersion, onBegun, file: beginning.file, onFile: beginning.open, onClose: beginning.close }}
          forms={known}
          cycles={cycles ?? []}
        />
      )}
      <section className={look.stack} aria-labelledby="years">
        <h2 id="years" className={look.title}>
          {words.plans.list}
        </h2>
        <DoneBar done={removed} />
        {cycles?.length === 0 && <Nothing title={words.plans.empty} hint={words.plans.emptyHint} />}
        <ul className={look.list} role="list">
          {cycles?.map((cycle) => (
            <li key={cycle.id}>
              <CycleItem
                {...{ cycle, onChanged, onBegun, onRemoved }}
                forms={known}
                isLast={!cycles.some((one) => one.plan === cycle.plan && one.fiscalYear > cycle.fiscalYear)}
              />
            </li>
          ))}
        </ul>
      </section>
      <section className={look.stack} aria-labelledby="forms">
        <div className={look.between}>
          <div>
            <h2 id="forms" className={look.title}>
              {words.forms.title}
            </h2>
            <p className={look.quiet}>{words.forms.lead}</p>
          </div>
          <Button id={registering.button.id} icon={<DocumentAdd20Regular />} onClick={() => registering.open()}>
            {words.forms.register}
          </Button>
        </div>
        <DoneBar done={changed} />
        {registering.isOpen && (
          <FormCard
            {...{ onRegistered, file: registering.file, onFile: registering.open, onClose: registering.close }}
          />
        )}
        <Loaded of={forms}>{(data) => <FormList forms={data} cycles={cycles} onDone={onFormsChanged} />}</Loaded>
      </section>
      {dragging && <DropVeil call={words.plans.dropNow} />}
    </>
  );
}
