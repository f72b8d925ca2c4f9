/**
 * Setting up, for coordinators: the years that there are, beginning one, its deadline, form and end; the forms. What the
 * server refuses is said where it was asked, and what was typed stays.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAdd20Regular, DocumentAdd20Regular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { CycleDto } from '../../core/protocol/console.js';
import { getForms } from '../api/plan-calls.js';
import { useResource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { DropVeil } from '../file/drop-veil.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useWindowDrop } from '../file/use-window-drop.js';
import { DoneBar } from '../feedback/done-bar.js';
import { useDone } from '../feedback/use-done.js';
import { useFocus } from '../feedback/use-focus.js';
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

const useStyles = makeStyles({
  section: { display: 'grid', gap: '12px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', justifyContent: 'space-between', gap: '8px 24px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: 1.4, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { minWidth: 0 },
});

export function PlansPage({ cycles, onChanged, onBegun }: PlansPageProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.setup;
  const [formsVersion, setFormsVersion] = useState(0);
  const forms = useResource(['forms'], getForms);
  const known = forms.data?.forms ?? [];
  const [beginning, setBeginning] = useState(false);
  const [registering, setRegistering] = useState(false);
  const [blank, setBlank] = useState<File>();
  const [document, setDocument] = useState<File>();
  const registered = useDone();
  const beginButton = useFocus();
  const registerButton = useFocus();
  const dragging = useWindowDrop(
    useCallback(([file]: readonly File[]) => {
      if (!file) return;
      const isDocument = file.name.toLowerCase().endsWith('.json');
      (isDocument ? setDocument : setBlank)(file);
      (isDocument ? setRegistering : setBeginning)(true);
    }, []),
  );
  const stopBeginning = () => {
    setBeginning(false);
    setBlank(undefined);
    beginButton.focus();
  };
  const stopRegistering = () => {
    setRegistering(false);
    setDocument(undefined);
    registerButton.focus();
  };
  return (
    <>
      <title>{`${words.plans.title} | ${t.product}`}</title>
      <ViewHeading title={words.plans.title} lead={words.plans.lead}>
        <Button
          id={beginButton.id}
          appearance="primary"
          icon={<CalendarAdd20Regular />}
          onClick={() => setBeginning(true)}
        >
          {words.plans.begin}
        </Button>
      </ViewHeading>
      {beginning && (
        <NewCycleCard
          file={blank}
          forms={known}
          formsVersion={formsVersion}
          cycles={cycles ?? []}
          onFile={setBlank}
          onBegun={onBegun}
          onClose={stopBeginning}
        />
      )}
      <section className={styles.section} aria-labelledby="years">
        <h2 id="years" className={styles.heading}>
          {words.plans.list}
        </h2>
        {cycles?.length === 0 && <Nothing title={words.plans.empty} hint={words.plans.emptyHint} />}
        <ul className={styles.list} role="list">
          {cycles?.map((cycle) => (
            <li key={cycle.id} className={styles.item}>
              <CycleItem cycle={cycle} forms={known} onChanged={onChanged} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="forms">
        <div className={styles.head}>
          <div>
            <h2 id="forms" className={styles.heading}>
              {words.forms.title}
            </h2>
            <p className={styles.lead}>{words.forms.lead}</p>
          </div>
          <Button id={registerButton.id} icon={<DocumentAdd20Regular />} onClick={() => setRegistering(true)}>
            {words.forms.register}
          </Button>
        </div>
        <DoneBar done={registered} />
        {registering && (
          <FormCard
            file={document}
            onFile={setDocument}
            onRegistered={({ title, version }) => {
              registered.say(words.forms.done(say(title), version));
              setFormsVersion((before) => before + 1);
              forms.reload();
              stopRegistering();
            }}
            onClose={stopRegistering}
          />
        )}
        <FailureBar failure={forms.failure} stale={forms.data !== undefined} onRetry={forms.reload} />
        {!forms.data && forms.loading && <Loading />}
        {forms.data && <FormList forms={known} />}
      </section>
      {dragging && <DropVeil call={words.plans.dropNow} />}
    </>
  );
}
