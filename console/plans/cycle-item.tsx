/**
 * One year in the list: what it is, the way to it, and its settings when asked for.
 */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { KnownFormDto } from '../../core/protocol/forms.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { Facts } from '../../view/look/facts.js';
import { useLook } from '../../view/look/look.js';
import { DeadlineText } from '../../view/workflow/deadline-text.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { useFocus } from '../feedback/use-action.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { DeadlineForm, FormVersionForm, StateForm } from './cycle-settings.js';
import { NextYearCard } from './next-year-card.js';
import { UntouchedSettings } from './untouched-settings.js';

interface CycleItemProps {
  readonly cycle: CycleDto;
  readonly forms: readonly KnownFormDto[];
  /** Whether its plan has no later one. */
  readonly isLast: boolean;
  onChanged(): void;
  onBegun(cycle: CycleDto): void;
  /** @param what was done, in words */
  onRemoved(what: string): void;
}

const useStyles = makeStyles({
  settings: { gap: '20px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

export function CycleItem({ cycle, forms, isLast, onChanged, onBegun, onRemoved }: CycleItemProps) {
  const look = useLook();
  const styles = useStyles();
  const { language, t, say } = useWording();
  const words = t.setup.plans;
  const { deadline } = useWorkflowWords();
  const settings = useId();
  const [open, setOpen] = useState(false);
  const next = useFocus();
  const [beginning, setBeginning] = useState(false);
  const stopBeginning = () => {
    setBeginning(false);
    next.focus();
  };
  const done = useDone();
  const year = formatFiscalYear(cycle.fiscalYear, language);
  const name = `${cycle.plan} ${year}`;
  const onDone = (what: string) => {
    done.say(what);
    onChanged();
  };
  const shared = { cycle, forms, name, onDone };
  return (
    <article className={look.card} aria-label={name}>
      <div className={look.between}>
        <div className={look.grow}>
          <h3 className={mergeClasses(look.heading, look.sign)}>
            {year}{' '}
            <Badge appearance="tint" color={cycle.state === 'open' ? 'success' : 'informative'}>
              {t.setup.states[cycle.state]}
            </Badge>
          </h3>
          <p className={look.text}>{cycle.plan}</p>
        </div>
        <div className={look.row}>
          {isLast && (
            <Button
              id={next.id}
              aria-expanded={beginning}
              aria-label={t.year.next.openNamed(name)}
              onClick={() => setBeginning(!beginning)}
            >
              {t.year.next.open}
            </Button>
          )}
          <Button as="a" href={hashOf(cycle.id, 'progress')} aria-label={words.openNamed(name)}>
            {words.open}
          </Button>
          <Button
            aria-expanded={open}
            aria-controls={open ? settings : undefined}
            aria-label={words.changeNamed(name)}
            onClick={() => setOpen(!open)}
          >
            {words.change}
          </Button>
        </div>
      </div>
      <Facts
        facts={[
          [deadline, <DeadlineText key="deadline" deadline={cycle.deadline} state={cycle.state} />],
          [words.form, t.setup.formVersion(say(cycle.form.title), cycle.form.version)],
        ]}
      />
      <DoneBar done={done} />
      {beginning && <NextYearCard {...{ cycle, onBegun }} onClose={stopBeginning} />}
      {open && (
        <div id={settings} className={mergeClasses(look.stack, styles.settings)}>
          <DeadlineForm {...shared} />
          <FormVersionForm {...shared} />
          <StateForm {...shared} />
          <UntouchedSettings {...{ cycle, name, onDone, onRemoved }} />
        </div>
      )}
    </article>
  );
}
