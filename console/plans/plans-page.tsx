/**
 * Setting up, for coordinators: the years that there are, beginning one, its deadline, form and end; the forms. What the
 * server refuses is said where it was asked, and what was typed stays.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CalendarAdd20Regular, DocumentAdd20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Form } from '../../core/form/form.js';
import type { FormDocument } from '../../core/form/form-schema.js';
import { cyclesApi, type CycleDto } from '../../core/protocol/cycles.js';
import { formsApi, type FormsDto, type KnownFormDto } from '../../core/protocol/forms.js';
import { useLook } from '../../view/look/look.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { useFocus } from '../feedback/use-action.js';
import { DropVeil } from '../file/drop-area.js';
import { useWindowDrop } from '../file/use-window-drop.js';
import { Details } from '../frame/details.js';
import { EditFormPanel } from '../own-form/edit-form-panel.js';
import { OwnFormPanel } from '../own-form/own-form-panel.js';
import { PageHeading } from '../frame/view-heading.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { CycleItem } from './cycle-item.js';
import { FormCard } from './form-card.js';
import { FormList } from './form-list.js';
import { NewCycleCard } from './new-cycle-card.js';
import { useBeginning } from './use-beginning.js';

interface PlansPageProps {
  /** Undefined until they are loaded. */
  readonly cycles: readonly CycleDto[] | undefined;
  /** Cycles are not as they were. */
  onChanged(): void;
  onBegun(cycle: CycleDto): void;
}

/** A card that is opened by a button, with the file that it is about; closing it gives the focus to the heading above. */
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

const useStyles = makeStyles({ news: { outlineStyle: 'none', ':empty': { position: 'absolute' } } });

export function PlansPage({ cycles, onChanged, onBegun }: PlansPageProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.setup;
  const ownForm = t.ownForm;
  const [formsVersion, setFormsVersion] = useState(0);
  const forms = useAnswer(formsApi.list);
  // Asked for again when the page is opened: what came in meanwhile says what can still be done to a year.
  useAnswer(cyclesApi.list);
  const known = forms.data?.forms ?? [];
  const beginning = useBeginning();
  const registering = useFileCard();
  const changed = useDone();
  const removed = useDone();
  const registered = useDone();
  const news = useFocus();
  const [editing, setEditing] = useState<KnownFormDto>();
  const dragging = useWindowDrop((dropped) => {
    const document = dropped.find(({ name }) => name.toLowerCase().endsWith('.json'));
    if (document) registering.open(document);
    else if (dropped.length > 0) beginning.open(dropped);
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
  const onNextVersion = ({ title, version }: FormDocument) => {
    setEditing(undefined);
    onFormsChanged(ownForm.versionDone(say(title), version));
  };
  const onOwnForm = ({ title }: FormDocument, begin: File) => {
    changed.say(undefined);
    setFormsVersion((before) => before + 1);
    forms.reload();
    beginning.choose(begin);
    registered.say(ownForm.registered(say(title)));
    // What was pressed goes away; what can be done now stands below what is said.
    news.focus();
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
        <>
          <div id={news.id} tabIndex={-1} className={styles.news}>
            <DoneBar done={registered} />
          </div>
          <NewCycleCard
            {...{ formsVersion, onBegun, files: beginning.files, isDrafting: beginning.isDrafting }}
            {...{
              onFile: beginning.choose,
              onFitsNone: beginning.setFitsNone,
              onDrafting: beginning.setWanted,
              onClose: beginning.close,
            }}
            forms={known}
            cycles={cycles ?? []}
          />
          {beginning.isDrafting && beginning.files.length > 0 && (
            <OwnFormPanel
              key={beginning.round}
              files={beginning.files}
              onFiles={beginning.setFiles}
              onRegistered={onOwnForm}
              onClose={beginning.close}
            />
          )}
        </>
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
      <section className={look.stack} aria-labelledby={registering.button.id}>
        <div>
          <h2 id={registering.button.id} tabIndex={-1} className={mergeClasses(look.title, styles.news)}>
            {words.forms.title}
          </h2>
          <p className={look.quiet}>{words.forms.lead}</p>
        </div>
        <DoneBar done={changed} />
        {editing && forms.data && (
          <EditFormPanel
            key={`${editing.id}/${editing.version}`}
            form={editing}
            version={nextVersion(forms.data, editing)}
            cycles={cycles?.filter(({ form }) => form.id === editing.id) ?? []}
            onRegistered={onNextVersion}
            onClose={() => setEditing(undefined)}
          />
        )}
        <Loaded of={forms}>
          {(data) => <FormList forms={data} cycles={cycles} onEdit={setEditing} onDone={onFormsChanged} />}
        </Loaded>
        {registering.isOpen ? (
          <FormCard
            {...{ onRegistered, file: registering.file, onFile: registering.open, onClose: registering.close }}
          />
        ) : (
          <Details summary={words.forms.others}>
            <div className={look.group}>
              <p className={look.quiet}>{words.forms.othersLead}</p>
              <div>
                <Button icon={<DocumentAdd20Regular />} onClick={() => registering.open()}>
                  {words.forms.register}
                </Button>
              </div>
            </div>
          </Details>
        )}
      </section>
      {dragging && <DropVeil call={words.plans.dropNow} />}
    </>
  );
}

/** Later than all that there are, those that were withdrawn among them. */
function nextVersion({ forms, withdrawn }: FormsDto, { id }: KnownFormDto): number {
  return Math.max(...[...forms, ...withdrawn].filter((form) => form.id === id).map(({ version }) => version)) + 1;
}
